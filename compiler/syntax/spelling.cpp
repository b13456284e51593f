#include "compiler/syntax/format.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace slrc::syntax {

namespace {

struct Range {
    char32_t first;
    char32_t last;
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

bool is_unseen(char32_t point) {
    return std::ranges::any_of(unseen,
                               [&](Range range) { return point >= range.first && point <= range.last; });
}

std::string hexadecimal(char32_t point) {
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
    } else if (const char32_t point = text::first_character(character).point.value_or(0); is_unseen(point)) {
        to += "\\u{" + hexadecimal(point) + "}";
    } else {
        to += character;
    }
}

/// A `$` before a brace would begin one of IAM's variables.
void append_text(std::string& to, std::string_view text, bool before_brace) {
    while (!text.empty()) {
        const std::string_view character = text.substr(0, text::first_character(text).size);
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
