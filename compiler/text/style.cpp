#include "compiler/text/style.hpp"

namespace slrc::text {

namespace {

std::string_view escape_of(Style style) {
    switch (style) {
        case Style::gutter:
            return "\x1b[1;34m";
        case Style::error:
            return "\x1b[1;31m";
        case Style::warning:
            return "\x1b[1;33m";
        case Style::note:
            return "\x1b[1;36m";
        case Style::good:
            return "\x1b[1;32m";
        case Style::removed:
            return "\x1b[31m";
        case Style::added:
            return "\x1b[32m";
        case Style::heading:
            break;
    }
    return "\x1b[1m";
}

} // namespace

std::string styled(std::string_view text, Style style, bool wanted) {
    if (!wanted || text.empty()) {
        return std::string(text);
    }
    std::string result(escape_of(style));
    result += text;
    return result + "\x1b[0m";
}

} // namespace slrc::text
