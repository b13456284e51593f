#include "compiler/syntax/spelling.hpp"

#include "compiler/diagnostics/printable.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace slrc::syntax {

namespace {

struct Range {
    std::uint32_t first;
    std::uint32_t last;
};

/// Control characters, blanks other than the space, and what joins, directs or hides other characters.
constexpr std::array<Range, 11> unseen{{{0x00, 0x1F},
                                        {0x7F, 0xA0},
                                        {0xAD, 0xAD},
                                        {0x61C, 0x61C},
                                        {0x1680, 0x1680},
                                        {0x180E, 0x180E},
                                        {0x2000, 0x200F},
                                        {0x2028, 0x202F},
                                        {0x205F, 0x206F},
                                        {0x3000, 0x3000},
                                        {0xFEFF, 0xFEFF}}};

bool is_unseen(std::uint32_t point) {
    return std::any_of(unseen.begin(), unseen.end(),
                       [&](Range range) { return point >= range.first && point <= range.last; });
}

/// The code point of one character of UTF-8.
std::uint32_t code_point(std::string_view character) {
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(character[index]); };
    std::uint32_t point = character.size() == 1 ? byte(0) : byte(0) & (0x7FU >> character.size());
    for (std::size_t index = 1; index < character.size(); ++index) {
        point = point << 6U | (byte(index) & 0x3FU);
    }
    return point;
}

std::string hexadecimal(std::uint32_t point) {
    std::string digits;
    for (; point > 0; point >>= 4U) {
        digits.insert(digits.begin(), "0123456789abcdef"[point & 0xFU]);
    }
    return digits;
}

void append_character(std::string& to, std::string_view character) {
    constexpr std::string_view escaped = "\"\\\n\t";
    constexpr std::string_view letters = "\"\\nt";
    if (const std::size_t index = escaped.find(character); index != std::string_view::npos) {
        to += '\\';
        to += letters[index];
    } else if (character == "{" || character == "}") {
        to.append(2, character.front());
    } else if (const std::uint32_t point = code_point(character); is_unseen(point)) {
        to += "\\u{" + hexadecimal(point) + "}";
    } else {
        to += character;
    }
}

/// A `$` before a brace would begin one of IAM's variables.
void append_text(std::string& to, std::string_view text, bool before_brace) {
    while (!text.empty()) {
        const std::string_view character = text.substr(0, diagnostics::first_length(text));
        text.remove_prefix(character.size());
        if (character == "$" && (text.empty() ? before_brace : text.front() == '{')) {
            to += "\\u{24}";
        } else {
            append_character(to, character);
        }
    }
}

void append_placeholder(std::string& to, const Placeholder& placeholder) {
    to += '{';
    to += placeholder.reference.text;
    to += '}';
}

} // namespace

std::string spell(const String& string) {
    std::string spelled = "\"";
    for (auto segment = string.segments.begin(); segment != string.segments.end(); ++segment) {
        if (const auto* text = std::get_if<Text>(&*segment)) {
            const auto next = std::next(segment);
            const bool before_brace =
                next != string.segments.end() && std::holds_alternative<Placeholder>(*next);
            append_text(spelled, text->text, before_brace);
        } else if (const auto* variable = std::get_if<Variable>(&*segment)) {
            spelled += variable->text;
        } else {
            append_placeholder(spelled, std::get<Placeholder>(*segment));
        }
    }
    return spelled + '"';
}

} // namespace slrc::syntax
