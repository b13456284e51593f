#include "compiler/diagnostics/printable.hpp"

#include "compiler/source/lines.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>

namespace slrc::diagnostics {

namespace {

constexpr std::size_t most_characters = 160;
/// What is seen at least of the text before the span.
constexpr std::size_t least_before = 20;
constexpr std::string_view replacement = "\uFFFD";
constexpr std::string_view cut = "\u2026";

/// Characters that a terminal obeys or hides instead of showing them.
bool is_unsafe(char32_t code) {
    const bool control = code < 0x20 || (code >= 0x7F && code < 0xA0);
    const bool line_end = code == 0x2028 || code == 0x2029;
    const bool direction = code == 0x061C || code == 0x200E || code == 0x200F ||
                           (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    return control || line_end || direction || code == 0xFEFF;
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
    return text::first_character(text).size;
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
        const text::Character character = text::first_character(text.substr(offset));
        if (character.point == U'\t') {
            shown += "    ";
        } else if (!character.point || is_unsafe(*character.point)) {
            shown += replacement;
        } else {
            shown += text.substr(offset, character.size);
        }
        offset += character.size;
    }
    return shown;
}

std::string with_short_quotes(std::string message) {
    constexpr std::size_t long_quote = 400;
    constexpr std::size_t kept = 150;
    if (message.size() <= long_quote) {
        return message;
    }
    std::string shown;
    std::string_view rest = message;
    for (bool quoted = false;; quoted = !quoted) {
        const std::size_t end = rest.find('`');
        const std::string_view piece = rest.substr(0, end);
        if (quoted && piece.size() > long_quote) {
            shown += piece.substr(0, forward(piece, 0, kept));
            shown += cut;
            shown += piece.substr(backward(piece, piece.size(), kept));
        } else {
            shown += piece;
        }
        if (end == std::string_view::npos) {
            return shown;
        }
        shown += '`';
        rest.remove_prefix(end + 1);
    }
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
