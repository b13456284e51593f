// Comparisons of values, for the evaluators of the tests.
#pragma once

#include <string>
#include <string_view>

namespace slrc::test {

[[nodiscard]] inline std::string lower(std::string text) {
    for (char& letter : text) {
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    return text;
}

/// `*` for any letters, `?` for one.
[[nodiscard]] inline bool like(std::string_view text, std::string_view pattern) {
    if (pattern.empty()) {
        return text.empty();
    }
    if (pattern.front() == '*') {
        return like(text, pattern.substr(1)) || (!text.empty() && like(text.substr(1), pattern));
    }
    return !text.empty() && (pattern.front() == '?' || pattern.front() == text.front()) &&
           like(text.substr(1), pattern.substr(1));
}

} // namespace slrc::test
