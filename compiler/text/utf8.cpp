#include "compiler/text/utf8.hpp"

#include <algorithm>

namespace slrc::text {

namespace {

/// How many bytes a character has by its first one; 0 for a byte that begins none.
std::size_t size_after(unsigned char lead) {
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// A byte that is not UTF-8 is the character that many behind this one.
constexpr char32_t beyond_unicode = 0x110000;

} // namespace

Character first_long_character(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t size = size_after(lead);
    if (size == 0 || size > text.size()) {
        return {};
    }
    char32_t point = lead & (0x7FU >> size);
    for (std::size_t index = 1; index < size; ++index) {
        if (!continues_character(text[index])) {
            return {};
        }
        point = (point << 6U) | (static_cast<unsigned char>(text[index]) & 0x3FU);
    }
    const bool overlong = (size == 3 && point < 0x800) || (size == 4 && point < 0x10000);
    const bool half_of_pair = point >= 0xD800 && point <= 0xDFFF;
    return overlong || half_of_pair || point > 0x10FFFF ? Character{} : Character{point, size};
}

bool is_visible(char32_t point) {
    const bool control = point < 0x20 || (point >= 0x7F && point < 0xA0) || point == 0xAD;
    const bool invisible = (point >= 0x200B && point <= 0x200F) || point == 0xFEFF || point == 0x061C ||
                           (point >= 0xFFF9 && point <= 0xFFFB) || point == 0x180E;
    const bool turns = (point >= 0x2028 && point <= 0x202E) || (point >= 0x2060 && point <= 0x206F);
    const bool tag = point >= 0xE0000 && point <= 0xE0FFF;
    return !control && !invisible && !turns && !tag;
}

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

void append_character(std::string& text, char32_t point) {
    const auto byte = [&](char32_t bits) { text.push_back(static_cast<char>(bits)); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xC0U | (point >> 6U));
        byte(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        byte(0xE0U | (point >> 12U));
        byte(0x80U | ((point >> 6U) & 0x3FU));
        byte(0x80U | (point & 0x3FU));
    } else {
        byte(0xF0U | (point >> 18U));
        byte(0x80U | ((point >> 12U) & 0x3FU));
        byte(0x80U | ((point >> 6U) & 0x3FU));
        byte(0x80U | (point & 0x3FU));
    }
}

std::u32string characters(std::string_view text) {
    std::u32string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const Character first = first_character(text);
        result += first.point.value_or(beyond_unicode + static_cast<unsigned char>(text.front()));
        text.remove_prefix(first.size);
    }
    return result;
}

std::string to_utf8(std::u32string_view characters) {
    std::string text;
    for (const char32_t point : characters) {
        if (point < beyond_unicode) {
            append_character(text, point);
        } else {
            text.push_back(static_cast<char>(point - beyond_unicode));
        }
    }
    return text;
}

} // namespace slrc::text
