// Letter case: IAM reads the names of actions and of condition keys without regard to it.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace slrc::catalog {

/// ASCII alone; whatever the locale.
[[nodiscard]] constexpr char folded(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] inline std::string folded(std::string_view text) {
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(), [](char c) { return folded(c); });
    return result;
}

/// Less than, equal to or greater than zero, as the names stand in that order.
[[nodiscard]] constexpr int compare_folded(std::string_view left, std::string_view right) {
    const std::size_t shared = std::min(left.size(), right.size());
    for (std::size_t index = 0; index < shared; ++index) {
        if (left[index] == right[index]) {
            continue;
        }
        const int difference = static_cast<unsigned char>(folded(left[index])) -
                               static_cast<unsigned char>(folded(right[index]));
        if (difference != 0) {
            return difference;
        }
    }
    return left.size() == right.size() ? 0 : (left.size() < right.size() ? -1 : 1);
}

[[nodiscard]] constexpr bool equal_folded(std::string_view left, std::string_view right) {
    return left.size() == right.size() && compare_folded(left, right) == 0;
}

} // namespace slrc::catalog
