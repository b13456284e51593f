#include "compiler/workspace/embedded.hpp"

#include <algorithm>

namespace slrc::workspace {

const EmbeddedFile* find_file(std::span<const EmbeddedFile> files, std::string_view name) {
    const auto found = std::ranges::lower_bound(files, name, {}, &EmbeddedFile::name);
    return found != files.end() && found->name == name ? &*found : nullptr;
}

} // namespace slrc::workspace
