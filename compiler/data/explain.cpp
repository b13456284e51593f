#include "compiler/data/parse.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <array>

namespace slrc::data {

using diagnostics::Diagnostic;
using diagnostics::Kind;

namespace {

constexpr bool is_of_word(char c) {
    return text::is_letter_or_digit(c) || c == '-' || c == '+' || c == '.' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// A string, a word or a number, a single sign.
std::string_view piece_at(std::string_view text, std::size_t at) {
    if (text[at] != '"') {
        const std::string_view word = word_at(text, at);
        return word.empty() ? text.substr(at, 1) : word;
    }
    std::size_t end = at + 1;
    while (end < text.size() && text[end] != '"') {
        end += text[end] == '\\' ? 2 : 1;
    }
    return text.substr(at, end + 1 - at);
}

/// In backticks; of a long piece its first character.
std::string shown(std::string_view piece) {
    constexpr std::size_t most = 40;
    return diagnostics::quoted(piece.size() > most ? piece.substr(0, text::first_character(piece).size)
                                                   : piece);
}

struct Words {
    std::string message;
    std::string label = {};
};

Words not_a_value(std::string_view piece) {
    if (!is_of_word(piece.front())) {
        return {text::format("{} stands where a value is expected", shown(piece))};
    }
    const bool number = piece.front() == '-' || text::is_digit(piece.front());
    constexpr std::array<std::string_view, 3> words{"true", "false", "null"};
    const auto near = diagnostics::nearest(piece, words);
    return {shown(piece) + (number ? " is no number" : " is no value"),
            near     ? diagnostics::did_you_mean(near)
            : number ? "JSON's numbers are like `12`, `-0.5` and `1e6`"
                     : "text stands in double quotes"};
}

/// `before` is the sign or letter before the piece.
Words misplaced(std::string_view piece, char before, Expected expected) {
    if (piece.front() == '\'') {
        return {"a single quote", "JSON's texts stand in double quotes"};
    }
    if (piece.front() == '/' || piece.front() == '#') {
        return {"JSON has no comments"};
    }
    if (before == ',' && (piece == "}" || piece == "]")) {
        return {text::format("a `,` before {}", shown(piece)), "nothing follows: leave the `,` out"};
    }
    switch (expected) {
        case Expected::key:
            return {text::format("{} stands where a key is expected", shown(piece)),
                    "a key is text in double quotes"};
        case Expected::colon:
            return {text::format("a `:` is missing between a key and its value, before {}", shown(piece))};
        case Expected::comma_or_end_of_block:
            return {text::format("a `,` is missing before {}", shown(piece))};
        case Expected::end_of_document:
            return {text::format("{} stands behind the end of the document", shown(piece))};
        case Expected::value:
            break;
    }
    return not_a_value(piece);
}

Diagnostic unfinished(const Text& text, bool is_empty, std::optional<std::size_t> open) {
    const std::size_t end = text.text.size();
    Diagnostic found = make(Kind::bad_json, text.span(end, end),
                            is_empty ? "the document is empty" : "the document ends in the middle");
    if (open) {
        found.related.push_back(
            {text.span(*open, *open + 1),
             text::format("{} is never closed", diagnostics::quoted(text.text.substr(*open, 1)))});
    }
    return found;
}

} // namespace

std::string_view word_at(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    const auto end = std::ranges::find_if_not(rest, is_of_word);
    return rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
}

Diagnostic explain(const Text& text, std::size_t at, Expected expected, std::optional<std::size_t> open) {
    const std::string_view read = text.text.substr(0, at);
    const auto before = std::find_if_not(read.rbegin(), read.rend(), is_blank);
    if (at == text.text.size()) {
        return unfinished(text, before == read.rend(), open);
    }
    const std::string_view piece = piece_at(text.text, at);
    const Words words = misplaced(piece, before == read.rend() ? '\0' : *before, expected);
    return make(Kind::bad_json, text.span(at, at + piece.size()), words.message, words.label);
}

} // namespace slrc::data
