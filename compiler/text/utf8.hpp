// Characters of UTF-8 text (RFC 3629), and their letter case.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace slrc::text {

/// Whether a byte goes on with the character before it.
[[nodiscard]] constexpr bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// What a text begins with.
struct Character {
    /// Nothing for a byte that is not UTF-8: too long a form, half of a pair of UTF-16, or beyond U+10FFFF.
    std::optional<char32_t> point;
    /// In bytes; one for a byte that is not UTF-8.
    std::size_t size = 1;
};

/// The first character of a text that has more bytes than ASCII's one.
[[nodiscard]] Character first_long_character(std::string_view text);

/// The first character of a text that is not empty.
[[nodiscard]] inline Character first_character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    return lead < 0x80 ? Character{lead, 1} : first_long_character(text);
}

/// Takes the first character off a text that is not empty. A byte that is not UTF-8 is U+FFFD.
[[nodiscard]] inline char32_t take_character(std::string_view& text) {
    constexpr char32_t replacement = 0xFFFD;
    const Character first = first_character(text);
    text.remove_prefix(first.size);
    return first.point.value_or(replacement);
}

/// Whether a character is shown, and stays where it is written: no control character, none of Unicode's line ends, none
/// that is invisible or turns the direction of the text.
[[nodiscard]] bool is_visible(char32_t point);

/// Whether each byte is a character by itself.
[[nodiscard]] bool is_ascii(std::string_view text);

/// Adds a character to a text.
void append_character(std::string& text, char32_t point);

/// A text by its characters; each byte that is not UTF-8 is one by itself, beyond all of Unicode's.
[[nodiscard]] std::u32string characters(std::string_view text);

/// The text of which `characters` makes these.
[[nodiscard]] std::string to_utf8(std::u32string_view characters);

// Letter case beyond ASCII, whatever the locale: what `StringEqualsIgnoreCase` takes for equal.

/// The small letter of a capital one; any other character is itself. Latin, Greek, Cyrillic and Armenian letters, where both
/// have as many bytes in UTF-8.
[[nodiscard]] char32_t small_letter(char32_t point);

/// Each character in its small letter.
[[nodiscard]] std::string in_small_letters(std::string_view text);

/// Whether two texts differ in the case of their letters at most.
[[nodiscard]] bool equal_in_any_case(std::string_view left, std::string_view right);

} // namespace slrc::text
