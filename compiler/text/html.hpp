// Texts in HTML and XML.
#pragma once

#include <string_view>

namespace slrc::text {

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
