#include "compiler/workspace/embedded.hpp"

#include <algorithm>

namespace slrc::workspace {

const EmbeddedFile* find_file(std::span<const EmbeddedFile> files, std::string_view name) {
    const auto found = std::lower_bound(
        files.begin(), files.end(), name,
        [](const EmbeddedFile& file, std::string_view wanted) { return file.name < wanted; });
    return found != files.end() && found->name == name ? &*found : nullptr;
}

} // namespace slrc::workspace
