#include "compiler/model/misfits.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace slrc::model {

namespace {

template <typename Fits>
std::optional<std::string> first_not(std::string_view text, Fits fits) {
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text.front());
        if (lead < 0x80 && fits(lead)) {
            text.remove_prefix(1); // a character by itself, as nearly all are
            continue;
        }
        const text::Character first = text::first_character(text);
        if (!first.point) {
            return text::format("0x{:02X} (a byte that is not UTF-8)", lead);
        }
        if (!fits(*first.point)) {
            return text::format("U+{:04X}", static_cast<std::uint32_t>(*first.point));
        }
        text.remove_prefix(first.size);
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
