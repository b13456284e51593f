#include "compiler/diagnostics/printable.hpp"

#include "compiler/source/lines.hpp"

#include <algorithm>

namespace slrc::diagnostics {

namespace {

constexpr std::size_t most_characters = 160;
/// What is seen at least of the text before the span.
constexpr std::size_t least_before = 20;
constexpr std::string_view replacement = "\uFFFD";
constexpr std::string_view cut = "\u2026";
constexpr char32_t not_a_character = 0xFFFFFFFF;

struct Character {
    char32_t code = not_a_character;
    std::size_t length = 1;
};

Character first_character(std::string_view text) {
    const auto byte = [&](std::size_t index) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[index]));
    };
    const char32_t lead = byte(0);
    if (lead < 0x80) {
        return {lead, 1};
    }
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) {
        return {};
    }
    char32_t code = lead & (0x7FU >> length);
    for (std::size_t index = 1; index < length; ++index) {
        if ((byte(index) & 0xC0U) != 0x80U) {
            return {};
        }
        code = code << 6U | (byte(index) & 0x3FU);
    }
    // A longer form than needed, half of a surrogate pair, and what lies past Unicode are not UTF-8.
    const bool too_long = (length == 3 && code < 0x800) || (length == 4 && code < 0x10000);
    const bool wrong = too_long || (code >= 0xD800 && code <= 0xDFFF) || code > 0x10FFFF;
    return wrong ? Character{} : Character{code, length};
}

/// Characters that a terminal obeys or hides instead of showing them.
bool is_unsafe(char32_t code) {
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool line_end = code == 0x2028 || code == 0x2029;
    const bool direction = code == 0x061C || code == 0x200E || code == 0x200F ||
                           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return control || line_end || direction || code == 0xFEFF || code == not_a_character;
}

/// The offset `count` characters after `offset`, or the end.
std::size_t forward(std::string_view line, std::size_t offset, std::size_t count) {
    for (; count > 0 && offset < line.size(); --count) {
        offset += first_length(line.substr(offset));
    }
    return offset;
}

std::size_t backward(std::string_view line, std::size_t offset, std::size_t count) {
    for (; count > 0 && offset > 0; --count) {
        offset -= last_length(line.substr(0, offset));
    }
    return offset;
}

/// At most `most_characters`: lines may be very long, and are not walked from end to end for every finding.
std::size_t count_some(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size() && count < most_characters; ++count) {
        offset += first_length(text.substr(offset));
    }
    return count;
}

} // namespace

std::size_t first_length(std::string_view text) {
    return first_character(text).length;
}

std::size_t last_length(std::string_view text) {
    for (std::size_t length = 2; length <= std::min<std::size_t>(4, text.size()); ++length) {
        if (first_length(text.substr(text.size() - length)) == length) {
            return length;
        }
    }
    return 1;
}

std::string printable(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    for (std::size_t offset = 0; offset < text.size();) {
        const Character character = first_character(text.substr(offset));
        if (character.code == U'\t') {
            shown += "    ";
        } else if (is_unsafe(character.code)) {
            shown += replacement;
        } else {
            shown += text.substr(offset, character.length);
        }
        offset += character.length;
    }
    return shown;
}

Excerpt excerpt(std::string_view line, std::size_t from, std::size_t to) {
    std::size_t start = 0;
    std::size_t stop = forward(line, 0, most_characters);
    if (stop < line.size()) {
        const std::size_t covered = count_some(line.substr(from, to - from));
        start = backward(line, from, std::max(least_before, (most_characters - covered) / 2));
        stop = forward(line, start, most_characters);
        start = stop == line.size() ? backward(line, stop, most_characters) : start;
    }
    const std::string_view before = start > 0 ? cut : "";
    const std::string_view after = stop < line.size() ? cut : "";
    const std::size_t shown_to = std::min(to, stop);
    const auto columns = [&](std::size_t first, std::size_t last) {
        return source::count_characters(printable(line.substr(first, last - first)));
    };
    Excerpt made;
    made.text = std::string(before) + printable(line.substr(start, stop - start)) + std::string(after);
    made.indent = source::count_characters(before) + columns(start, from);
    made.width = std::max<std::size_t>(1, columns(from, shown_to));
    return made;
}

} // namespace slrc::diagnostics
