// Texts beside the files of a run: what `--check` shows, and Make's dependencies.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace slrc::workspace {

// What `--check` shows: how files on the disk differ from what would be written.

/// A unified diff from `old_text` to `new_text`, with headers that name the file; empty when they are equal.
/// `exists` is false for a file that is not there.
[[nodiscard]] std::string unified_diff(const std::string& path, std::string_view old_text, bool exists,
                                       std::string_view new_text);

/// Such a diff of one file with a terminal's colours.
[[nodiscard]] std::string in_colour(std::string_view diff);

/// One rule for each output, on a line of its own: `output: dependency dependency`. Spaces, `#`, `$`, `:` and
/// backslashes in names are escaped as GCC does, so that Make and Ninja read them back.
[[nodiscard]] std::string depfile_text(std::span<const std::string> outputs,
                                       std::span<const std::string> dependencies);

} // namespace slrc::workspace
