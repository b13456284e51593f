#include "compiler/text/style.hpp"

#include <array>
#include <cstddef>

namespace slrc::text {

namespace {

/// In the order of Style.
constexpr std::array<std::string_view, 8> escapes{"\x1b[1m",    "\x1b[1;34m", "\x1b[1;31m", "\x1b[1;33m",
                                                  "\x1b[1;36m", "\x1b[1;32m", "\x1b[31m",   "\x1b[32m"};

} // namespace

std::string styled(std::string_view text, Style style, bool wanted) {
    if (!wanted || text.empty()) {
        return std::string(text);
    }
    std::string result(escapes.at(static_cast<std::size_t>(style)));
    result += text;
    return result + "\x1b[0m";
}

} // namespace slrc::text
