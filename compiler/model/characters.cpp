#include "compiler/model/characters.hpp"

#include "compiler/text/format.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace slrc::model {

namespace {

/// How many bytes a sequence has by its first one; 0 for a byte that cannot begin one.
std::size_t sequence_length(std::uint32_t lead) {
    if (lead < 0x80) {
        return 1;
    }
    if (lead < 0xC2 || lead > 0xF4) {
        return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

/// The code point at the front of a text, which it takes off; nothing, and one byte off, where it is not UTF-8.
std::optional<std::uint32_t> take_character(std::string_view& text) {
    const auto byte = [&](std::size_t index) {
        return static_cast<std::uint32_t>(static_cast<unsigned char>(text[index]));
    };
    const std::size_t length = sequence_length(byte(0));
    bool whole = length > 0 && length <= text.size();
    std::uint32_t point = length == 1 ? byte(0) : byte(0) & (0x7FU >> length);
    for (std::size_t index = 1; whole && index < length; ++index) {
        whole = (byte(index) & 0xC0U) == 0x80U;
        point = (point << 6U) | (byte(index) & 0x3FU);
    }
    // Longer than need be, half of a pair of UTF-16, or past the last character.
    const bool overlong = (length == 3 && point < 0x800) || (length == 4 && point < 0x10000);
    whole = whole && !overlong && (point < 0xD800 || point > 0xDFFF) && point <= 0x10FFFF;
    text.remove_prefix(whole ? length : 1);
    return whole ? std::optional(point) : std::nullopt;
}

template <typename Fits>
std::optional<std::string> first_not(std::string_view text, Fits fits) {
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text.front());
        if (lead < 0x80 && fits(lead)) {
            text.remove_prefix(1); // a character by itself, as nearly all are
            continue;
        }
        const auto point = take_character(text);
        if (!point) {
            return text::format("0x{:02X} (a byte that is not UTF-8)", lead);
        }
        if (!fits(*point)) {
            return text::format("U+{:04X}", *point);
        }
    }
    return std::nullopt;
}

/// Whether all characters are those of a typewriter, eight at a time: nearly all texts are.
bool is_printable(std::string_view text) {
    constexpr std::uint64_t each = 0x0101010101010101;
    constexpr std::uint64_t high = each * 0x80;
    while (!text.empty()) {
        std::uint64_t letters = each * ' ';
        const std::size_t taken = std::min(text.size(), sizeof letters);
        std::memcpy(&letters, text.data(), taken);
        // A byte below a space, or one above `~`.
        if (((((letters - each * ' ') & ~letters) | (letters + each) | letters) & high) != 0) {
            return false;
        }
        text.remove_prefix(taken);
    }
    return true;
}

bool is_layout(std::uint32_t point) {
    return point == 0x09 || point == 0x0A || point == 0x0D;
}

} // namespace

std::optional<std::string> first_bad_character(std::string_view text) {
    if (is_printable(text)) {
        return std::nullopt;
    }
    return first_not(
        text, [](std::uint32_t point) { return is_layout(point) || (point >= 0x20 && point <= 0xFF); });
}

std::optional<std::string> first_bad_description_character(std::string_view text) {
    if (is_printable(text)) {
        return std::nullopt;
    }
    return first_not(text, [](std::uint32_t point) {
        return is_layout(point) || (point >= 0x20 && point <= 0x7E) || (point >= 0xA1 && point <= 0xFF);
    });
}

} // namespace slrc::model
