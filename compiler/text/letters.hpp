// Letters and digits of ASCII, whatever the locale; and letter case, which IAM ignores in the names of services, actions and
// condition keys.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace slrc::text {

[[nodiscard]] constexpr bool is_small(char c) {
    return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_letter(char c) {
    return is_small(c) || is_capital(c);
}
[[nodiscard]] constexpr bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_letter_or_digit(char c) {
    return is_letter(c) || is_digit(c);
}

[[nodiscard]] constexpr char small(char c) {
    return is_capital(c) ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr char capital(char c) {
    return is_small(c) ? static_cast<char>(c - 'a' + 'A') : c;
}

/// In small letters; everything but ASCII's letters stays as it is.
[[nodiscard]] inline std::string folded(std::string_view text) {
    std::string result(text);
    std::ranges::transform(result, result.begin(), small);
    return result;
}

/// Less than, equal to or greater than zero, as the texts stand in that order.
[[nodiscard]] constexpr int compare_folded(std::string_view left, std::string_view right) {
    const std::size_t shared = std::min(left.size(), right.size());
    for (std::size_t index = 0; index < shared; ++index) {
        if (left[index] == right[index]) {
            continue;
        }
        const int difference =
            static_cast<unsigned char>(small(left[index])) - static_cast<unsigned char>(small(right[index]));
        if (difference != 0) {
            return difference;
        }
    }
    return left.size() == right.size() ? 0 : (left.size() < right.size() ? -1 : 1);
}

[[nodiscard]] constexpr bool equal_folded(std::string_view left, std::string_view right) {
    return left.size() == right.size() && compare_folded(left, right) == 0;
}

} // namespace slrc::text
