// What `--check` shows: how files on the disk differ from what would be written.
#pragma once

#include <string>
#include <string_view>

namespace slrc::workspace {

/// A unified diff from `old_text` to `new_text`, with headers that name the file; empty when they are equal.
/// `exists` is false for a file that is not there.
[[nodiscard]] std::string unified_diff(const std::string& path, std::string_view old_text, bool exists,
                                       std::string_view new_text);

/// Such a diff of one file with a terminal's colours.
[[nodiscard]] std::string in_colour(std::string_view diff);

} // namespace slrc::workspace
