#include "compiler/generate/unicode.hpp"

#include <cstddef>

namespace slrc::generate {

namespace {

constexpr char32_t replacement = 0xFFFD;

std::size_t length_after(unsigned char lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

} // namespace

char32_t take_character(std::string_view& text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = length_after(lead);
    char32_t point = length == 1 ? lead : lead & (0x7FU >> length);
    bool whole = length > 0 && length <= text.size();
    for (std::size_t index = 1; whole && index < length; ++index) {
        const auto byte = static_cast<unsigned char>(text[index]);
        whole = (byte & 0xC0U) == 0x80U;
        point = (point << 6U) | (byte & 0x3FU);
    }
    const bool overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
    whole = whole && !overlong && (point < 0xD800 || point > 0xDFFF) && point <= 0x10FFFF;
    text.remove_prefix(whole ? length : 1);
    return whole ? point : replacement;
}

bool is_visible(char32_t point) {
    const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0xAD;
    const bool invisible = (point >= 0x200B && point <= 0x200F) || point == 0xFEFF || point == 0x061C ||
                           (point >= 0xFFF9 && point <= 0xFFFB) || point == 0x180E;
    const bool turns = (point >= 0x2028 && point <= 0x202E) || (point >= 0x2060 && point <= 0x206F);
    const bool tag = point >= 0xE0000 && point <= 0xE0FFF;
    return !control && !invisible && !turns && !tag;
}

} // namespace slrc::generate
