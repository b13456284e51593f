#include "compiler/syntax/parser/scan.hpp"

#include "compiler/syntax/recovery.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>

namespace slrc::syntax::parser {

namespace {

using Table = std::array<bool, 256>;

constexpr Table table_of(std::string_view letters) {
    Table table{};
    for (const char letter : letters) {
        table[static_cast<unsigned char>(letter)] = true;
    }
    return table;
}

constexpr Table word_letters = [] {
    Table table{};
    for (std::size_t byte = 0; byte < 128; ++byte) {
        table[byte] = is_word_letter(static_cast<char>(byte));
    }
    return table;
}();

/// What ends a row of plain letters, or may end it.
constexpr Table special_letters = table_of("\"\\{}$\n\r");
constexpr Table blanks = table_of(" \t\r\n");

bool has(const Table& table, char letter) {
    return table[static_cast<unsigned char>(letter)];
}

/// Past spaces, four at a time.
const char* end_of_indentation(const char* place, const char* end) {
    constexpr std::string_view four = "    ";
    while (static_cast<std::size_t>(end - place) >= four.size() &&
           std::memcmp(place, four.data(), four.size()) == 0) {
        place += four.size();
    }
    return place;
}

/// The end of the line, before the sign or the signs that end it.
const char* end_of_line(const char* place, const char* end) {
    const auto* newline =
        static_cast<const char*>(std::memchr(place, '\n', static_cast<std::size_t>(end - place)));
    if (newline == nullptr) {
        return end;
    }
    return newline > place && newline[-1] == '\r' ? newline - 1 : newline;
}

/// The end of `/* … */`, or of the text.
const char* end_of_block(const char* place, const char* end) {
    constexpr std::string_view closing = "*/";
    const char* close = std::search(place + 2, end, closing.begin(), closing.end());
    return close == end ? end : close + closing.size();
}

} // namespace

const char* scan_space(const char* place, const char* end, ParseContext* context) {
    const char* const begin = place;
    while (true) {
        while (place != end && has(blanks, *place)) {
            place = *place == '\n' ? end_of_indentation(place + 1, end) : place + 1;
        }
        if (end - place < 2 || *place != '/' || (place[1] != '/' && place[1] != '*')) {
            break;
        }
        const char* const comment = place;
        const bool block = place[1] == '*';
        place = block ? end_of_block(place, end) : end_of_line(place, end);
        if (context != nullptr) {
            const std::string_view text(comment, static_cast<std::size_t>(place - comment));
            block ? context->block_comment(text) : context->comment(text);
        }
    }
    if (context != nullptr) {
        context->skipped(begin, place);
    }
    return place;
}

const char* scan_word(const char* place, const char* end, std::string_view word) {
    const auto rest = static_cast<std::size_t>(end - place);
    if (rest < word.size() || !std::equal(word.begin(), word.end(), place) ||
        (rest > word.size() && has(word_letters, place[word.size()]))) {
        return place;
    }
    return place + word.size();
}

const char* scan_name(const char* place, const char* end) {
    const char* last = place;
    while (last != end && has(word_letters, *last)) {
        ++last;
    }
    const bool digit_first = last != place && text::is_digit(*place);
    const std::string_view word(place, static_cast<std::size_t>(last - place));
    return digit_first || is_reserved(word) ? place : last;
}

const char* scan_plain_text(const char* place, const char* end) {
    while (true) {
        while (place != end && !has(special_letters, *place)) {
            ++place;
        }
        const bool dollar = place != end && *place == '$' && (place + 1 == end || place[1] != '{');
        if (!dollar) {
            return place;
        }
        ++place;
    }
}

} // namespace slrc::syntax::parser
