// Characters of UTF-8 text.
#pragma once

#include <string_view>

namespace slrc::generate {

/// Takes the first character off a text that is not empty. A byte that is no UTF-8 is U+FFFD.
[[nodiscard]] char32_t take_character(std::string_view& text);

/// Whether a character is shown, and stays where it is written: no control character, none of Unicode's line ends, none
/// that is invisible or turns the direction of the text.
[[nodiscard]] bool is_visible(char32_t point);

} // namespace slrc::generate
