// Letter case beyond ASCII, whatever the locale: what `StringEqualsIgnoreCase` takes for equal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace slrc::text {

/// The small letter of a capital one; any other character is itself. Latin, Greek, Cyrillic and Armenian letters, where both
/// have as many bytes in UTF-8.
[[nodiscard]] char32_t small_letter(char32_t point);

/// Each character in its small letter.
[[nodiscard]] std::string in_small_letters(std::string_view text);

/// Whether two texts differ in the case of their letters at most.
[[nodiscard]] bool equal_in_any_case(std::string_view left, std::string_view right);

} // namespace slrc::text
