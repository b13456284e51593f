#include "compiler/model/characters.hpp"

#include <fmt/format.h>

#include <cstdint>

namespace slrc::model {

namespace {

/// The code point at the front of well-formed UTF-8, which it takes off.
std::uint32_t take_character(std::string_view& text) {
    const auto byte = [&](std::size_t index) {
        return index < text.size() ? static_cast<std::uint32_t>(static_cast<unsigned char>(text[index])) : 0U;
    };
    const std::uint32_t lead = byte(0);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    std::uint32_t point = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t index = 1; index < length; ++index) {
        point = (point << 6U) | (byte(index) & 0x3FU);
    }
    text.remove_prefix(length < text.size() ? length : text.size());
    return point;
}

template <typename Fits>
std::optional<std::string> first_not(std::string_view text, Fits fits) {
    while (!text.empty()) {
        const std::uint32_t point = take_character(text);
        if (!fits(point)) {
            return fmt::format("U+{:04X}", point);
        }
    }
    return std::nullopt;
}

bool is_layout(std::uint32_t point) {
    return point == 0x09 || point == 0x0A || point == 0x0D;
}

} // namespace

std::optional<std::string> first_bad_character(std::string_view text) {
    return first_not(
        text, [](std::uint32_t point) { return is_layout(point) || (point >= 0x20 && point <= 0xFF); });
}

std::optional<std::string> first_bad_description_character(std::string_view text) {
    return first_not(text, [](std::uint32_t point) {
        return is_layout(point) || (point >= 0x20 && point <= 0x7E) || (point >= 0xA1 && point <= 0xFF);
    });
}

} // namespace slrc::model
