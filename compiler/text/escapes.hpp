// Texts where others mean something by their letters: in commands of a POSIX shell, in HTML and in XML.
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

/// What stands for a letter that means something in HTML and XML, between tags or between double quotes; empty for others.
[[nodiscard]] constexpr std::string_view html_entity(char letter) {
    switch (letter) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        default:
            return {};
    }
}

} // namespace slrc::text
