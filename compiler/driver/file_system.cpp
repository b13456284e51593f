#include "compiler/driver/file_system.hpp"

#include "compiler/driver/disk.hpp"

namespace slrc::driver {

namespace {

ReadResult read_memory(const Memory& memory, const std::string& path) {
    const auto found = memory.files.find(path);
    if (found == memory.files.end()) {
        return ReadResult{{}, ReadProblem::not_found, "there is no such file", path};
    }
    if (!found->second) {
        return ReadResult{{}, ReadProblem::unreadable, "it cannot be read", path};
    }
    return ReadResult{*found->second, std::nullopt, {}, path};
}

std::vector<std::string> list_memory(const Memory& memory, const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& [path, text] : memory.files) {
        if (folder_of(path) == folder) {
            names.push_back(path.substr(folder.empty() ? 0 : folder.size() + 1));
        }
    }
    return names;
}

} // namespace

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

ReadResult FileSystem::read(const std::string& path) const {
    if (path == "-" && input_) {
        return *input_;
    }
    const auto* memory = std::get_if<Memory>(&files_);
    return memory != nullptr ? read_memory(*memory, path) : disk::read(path);
}

ReadResult FileSystem::read_import(const source::Candidate& candidate,
                                   const std::string& importer_folder) const {
    if (const auto* memory = std::get_if<Memory>(&files_)) {
        return read_memory(*memory, candidate.name());
    }
    return std::get<Disk>(files_).follow_links ? disk::read_linked(candidate.name())
                                               : disk::read_below(candidate, importer_folder);
}

void FileSystem::write(const std::vector<OutputFile>& files) {
    auto* memory = std::get_if<Memory>(&files_);
    if (memory == nullptr) {
        disk::write_all(files);
        return;
    }
    for (const OutputFile& file : files) {
        memory->files[file.path] = file.text.str();
    }
}

bool FileSystem::is_taken(const std::string& path) const {
    const auto* memory = std::get_if<Memory>(&files_);
    return memory != nullptr ? memory->files.count(path) > 0 : disk::is_taken(path);
}

std::vector<std::string> FileSystem::list(const std::string& folder) const {
    const auto* memory = std::get_if<Memory>(&files_);
    return memory != nullptr ? list_memory(*memory, folder) : disk::list(folder);
}

} // namespace slrc::driver
