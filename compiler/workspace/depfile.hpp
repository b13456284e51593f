// Make-style dependency files, as compilers write them.
#pragma once

#include <span>
#include <string>

namespace slrc::workspace {

/// One rule for each output, on a line of its own: `output: dependency dependency`. Spaces, `#`, `$`, `:` and
/// backslashes in names are escaped as GCC does, so that Make and Ninja read them back.
[[nodiscard]] std::string depfile_text(std::span<const std::string> outputs,
                                       std::span<const std::string> dependencies);

} // namespace slrc::workspace
