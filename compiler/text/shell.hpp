// Texts in commands of a POSIX shell.
#pragma once

#include <string>
#include <string_view>

namespace slrc::text {

/// One word in single quotes, in which a shell reads nothing: `'it'\''s'`.
[[nodiscard]] inline std::string shell_quoted(std::string_view text) {
    std::string word = "'";
    for (const char letter : text) {
        word += letter == '\'' ? std::string_view(R"('\'')") : std::string_view(&letter, 1);
    }
    return word + "'";
}

} // namespace slrc::text
