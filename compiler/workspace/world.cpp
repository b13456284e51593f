#include "compiler/workspace/world.hpp"

namespace slrc::workspace {

ReadResult Memory::read(const std::string& path) const {
    const auto found = files.find(path);
    if (found == files.end()) {
        return {.problem = ReadProblem::not_found, .reason = "there is no such file", .identity = path};
    }
    if (!found->second) {
        return {.problem = ReadProblem::unreadable, .reason = "it cannot be read", .identity = path};
    }
    return {.text = *found->second, .identity = path};
}

ReadResult Memory::read_import(const source::Candidate& candidate,
                               const std::string& /*importer_folder*/) const {
    return read(candidate.name());
}

std::vector<std::string> Memory::list(const std::string& folder) const {
    std::vector<std::string> names;
    for (const auto& [path, text] : files) {
        if (folder_of(path) == folder) {
            names.push_back(name_of(path));
        }
    }
    return names;
}

std::string name_of(std::string_view path) {
    return std::string(path.substr(path.rfind('/') + 1));
}

std::string folder_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    if (slash == std::string_view::npos) {
        return {};
    }
    return std::string(slash == 0 ? path.substr(0, 1) : path.substr(0, slash));
}

std::string path_in(std::string folder, std::string_view name) {
    const bool divided = folder.empty() || name.empty() || folder.ends_with('/');
    return folder.append(divided ? "" : "/").append(name);
}

} // namespace slrc::workspace
