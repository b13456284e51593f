#include "compiler/source/import_path.hpp"

#include <algorithm>
#include <cstddef>

namespace slrc::source {

namespace {

/// Without its last slash, except for the root, which is nothing but that.
std::string_view folder_of(std::string_view path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string_view::npos ? std::string_view{}
                                           : path.substr(0, std::max<std::size_t>(slash, 1));
}

std::string below(std::string_view folder, std::string_view path) {
    const std::string_view between = folder.empty() || folder.ends_with('/') ? "" : "/";
    return std::string(folder) + std::string(between) + std::string(path);
}

} // namespace

std::string Candidate::name() const {
    return is_standard() ? folder + path : below(folder, path);
}

std::optional<std::string> normalize(std::string_view path) {
    constexpr std::string_view refused("\\:\0", 3);
    if (path.empty() || path.front() == '/' || path.find_first_of(refused) != std::string_view::npos) {
        return std::nullopt;
    }
    std::vector<std::string_view> parts;
    for (std::size_t start = 0; start <= path.size();) {
        const std::size_t slash = std::min(path.find('/', start), path.size());
        const std::string_view part = path.substr(start, slash - start);
        start = slash + 1;
        if (part == "..") {
            if (parts.empty()) {
                return std::nullopt;
            }
            parts.pop_back();
        } else if (!part.empty() && part != ".") {
            parts.push_back(part);
        }
    }
    std::string joined;
    for (const std::string_view part : parts) {
        joined.append(joined.empty() ? "" : "/").append(part);
    }
    return joined.empty() ? std::nullopt : std::optional(joined);
}

std::optional<std::vector<Candidate>> import_candidates(std::string_view written, const Candidate& importer,
                                                        std::span<const std::string> search_folders) {
    const bool standard_only = written.starts_with(standard_prefix);
    const auto path = normalize(standard_only ? written.substr(standard_prefix.size()) : written);
    if (!path) {
        return std::nullopt;
    }
    const Candidate standard{std::string(standard_prefix), *path};
    if (standard_only) {
        return std::vector{standard};
    }
    const std::string_view folder = folder_of(importer.path);
    if (importer.is_standard()) {
        // The library is closed: what it imports is never replaced by a file of the same name elsewhere.
        return std::vector{Candidate{importer.folder, below(folder, *path)}};
    }
    std::vector<Candidate> candidates{
        Candidate{folder.empty() ? importer.folder : below(importer.folder, folder), *path}};
    for (const std::string& search_folder : search_folders) {
        candidates.push_back(Candidate{search_folder, *path});
    }
    candidates.push_back(standard);
    return candidates;
}

} // namespace slrc::source
