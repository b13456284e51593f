// Text of unknown origin made safe for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace slrc::diagnostics {

/// How many bytes the first character of a text has, which is not empty; a byte that is not UTF-8 is one.
[[nodiscard]] std::size_t first_length(std::string_view text);
/// The same of the last character.
[[nodiscard]] std::size_t last_length(std::string_view text);

/// The text with U+FFFD for each control character, each character that changes the direction of writing, and
/// each byte that is not UTF-8, and with four spaces for each tab: then each character has one column.
[[nodiscard]] std::string printable(std::string_view text);

/// A message without the middle of what is very long between two backticks: nobody reads an ARN of a million letters.
[[nodiscard]] std::string with_short_quotes(std::string message);

/// The part of a source line that is shown, and where in it the underlining goes, in columns from 0.
struct Excerpt {
    std::string text;
    std::size_t indent = 0;
    std::size_t width = 0;
};

/// A line made printable, with the columns of its bytes [from, to). Of a line with more than 160 characters
/// only the surroundings of these, with `…` at the cut ends. An empty range has one column.
[[nodiscard]] Excerpt excerpt(std::string_view line, std::size_t from, std::size_t to);

} // namespace slrc::diagnostics
