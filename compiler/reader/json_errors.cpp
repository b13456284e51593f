#include "compiler/reader/json_errors.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace slrc::reader {

using diagnostics::Kind;

namespace {

bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool is_of_word(char c) {
    return text::is_digit(c) || text::is_letter(c) || c == '-' || c == '+' || c == '.' || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

/// A piece of the text: a string, a word or a number, a single mark.
struct Token {
    std::size_t begin = 0;
    std::size_t end = 0;
};

Token token_at(std::string_view text, std::size_t at) {
    Token token{at, at};
    if (at >= text.size()) {
        return token;
    }
    ++token.end;
    if (text[at] == '"') {
        while (token.end < text.size() && text[token.end] != '"') {
            token.end += text[token.end] == '\\' ? 2 : 1;
        }
        token.end = std::min(token.end + 1, text.size());
    } else if (is_of_word(text[at])) {
        while (token.end < text.size() && is_of_word(text[token.end])) {
            ++token.end;
        }
    }
    return token;
}

/// The piece at which reading stopped, and the one before it.
struct Stop {
    Token token;
    Token before;
};

/// Whether the library stopped at a word or a number: it mostly reads one character beyond these.
bool is_about_word(std::string_view reason) {
    constexpr std::array<std::string_view, 3> reasons{"invalid literal", "invalid number",
                                                      "unexpected number literal"};
    return std::any_of(reasons.begin(), reasons.end(),
                       [&](std::string_view one) { return reason.find(one) != std::string_view::npos; });
}

Stop find_stop(std::string_view text, const JsonFailure& failure) {
    Stop stop{{}, {failure.after, failure.after}};
    std::size_t at = failure.after;
    const bool word = is_about_word(failure.reason);
    while (true) {
        while (at < text.size() && is_blank(text[at])) {
            ++at;
        }
        stop.token = token_at(text, at);
        if (stop.token.begin >= text.size()) {
            return stop;
        }
        const bool separates = text[stop.token.begin] == ',' || text[stop.token.begin] == ':';
        if (word ? !separates : stop.token.end >= failure.reached) {
            while (word && stop.token.begin > 0 && is_of_word(text[stop.token.begin - 1])) {
                --stop.token.begin; // `01` is a number and one more
            }
            return stop;
        }
        stop.before = stop.token;
        at = stop.token.end;
    }
}

struct Words {
    std::string message;
    std::string label = {};
};

/// What the library calls wrong inside of a text.
struct TextFault {
    std::string_view reason;
    std::string_view message;
    std::string_view label;
};
constexpr std::array<TextFault, 5> text_faults{{
    {"missing closing quote", "this text is never closed with `\"`", ""},
    {"control character", "a line end, a tab or another control character inside of a text",
     "write `\\n`, `\\t` or `\\u…`"},
    {"forbidden character after backslash", "no escape of JSON's", "a backslash itself is written `\\\\`"},
    {"must be followed by 4 hex digits", "`\\u` without four hexadecimal digits", ""},
    {"surrogate", "half of a surrogate pair: `\\uD800` to `\\uDFFF` stand in pairs", ""},
}};

class Explainer {
public:
    Explainer(const JsonText& text, const JsonFailure& failure)
        : text_(text), failure_(failure), stop_(find_stop(text.text, failure)) {}

    [[nodiscard]] diagnostics::Diagnostic explain() const {
        for (const TextFault& fault : text_faults) {
            if (says(fault.reason)) {
                return make(Kind::bad_json, fault_place(fault), std::string(fault.message),
                            std::string(fault.label));
            }
        }
        if (says("unexpected end of input")) {
            return unfinished();
        }
        const Words words = misplaced();
        return make(Kind::bad_json, text_.span(stop_.token.begin, stop_.token.end), words.message,
                    words.label);
    }

private:
    [[nodiscard]] bool says(std::string_view words) const {
        return failure_.reason.find(words) != std::string_view::npos;
    }

    /// Of a text that has no end its begin; otherwise the character that is wrong in it.
    [[nodiscard]] source::Span fault_place(const TextFault& fault) const {
        if (&fault == &text_faults.front()) {
            return text_.span(stop_.token.begin, stop_.token.begin + 1);
        }
        const std::size_t at = failure_.reached == 0 ? 0 : failure_.reached - 1;
        return text_.span(at, at + 1);
    }

    [[nodiscard]] diagnostics::Diagnostic unfinished() const {
        const std::size_t end = text_.text.size();
        const bool blank = value_begin(text_.text, 0) == end;
        auto found = make(Kind::bad_json, text_.span(end, end),
                          blank ? "the document is empty" : "the document ends in the middle");
        if (failure_.open) {
            found.related.push_back(
                {text_.span(*failure_.open, *failure_.open + 1),
                 "`" + std::string(text_.text.substr(*failure_.open, 1)) + "` is never closed"});
        }
        return found;
    }

    [[nodiscard]] std::string shown(const Token& token) const {
        constexpr std::size_t most = 40;
        const std::string_view whole = text_.text.substr(token.begin, token.end - token.begin);
        return "`" + (whole.size() > most ? std::string(whole.substr(0, 1)) : std::string(whole)) + "`";
    }

    [[nodiscard]] char letter(const Token& token) const {
        return token.begin < token.end ? text_.text[token.begin] : '\0';
    }

    [[nodiscard]] Words misplaced() const {
        const char here = letter(stop_.token);
        const std::string piece = shown(stop_.token);
        if (here == '\'') {
            return {"a single quote", "JSON's texts stand in double quotes"};
        }
        if (here == '/' || here == '#') {
            return {"JSON has no comments"};
        }
        if (is_glued()) {
            return no_value(piece);
        }
        if (says("; expected end of input")) {
            return {piece + " stands behind the end of the document"};
        }
        if ((here == '}' || here == ']') && letter(stop_.before) == ',') {
            return {"a `,` before " + piece, "nothing follows: leave the `,` out"};
        }
        if (says("while parsing object separator")) {
            return {"a `:` is missing between a key and its value, before " + piece};
        }
        if (says("while parsing object key")) {
            return {piece + " stands where a key is expected", "a key is text in double quotes"};
        }
        if (says("; expected '}'") || says("; expected ']'")) {
            return {"a `,` is missing before " + piece};
        }
        return no_value(piece);
    }

    /// Whether it begins before the end of a value that was read: `01`, `1-2`.
    [[nodiscard]] bool is_glued() const { return stop_.token.begin < failure_.after; }

    [[nodiscard]] Words no_value(const std::string& piece) const {
        const std::string_view word =
            text_.text.substr(stop_.token.begin, stop_.token.end - stop_.token.begin);
        if (word.empty() || !is_of_word(word.front())) {
            return {piece + " stands where a value is expected"};
        }
        const bool number = word.front() == '-' || text::is_digit(word.front());
        const std::array<std::string_view, 3> words{"true", "false", "null"};
        const auto near = diagnostics::nearest(word, words);
        return {piece + (number ? " is no number" : " is no value"),
                near ? diagnostics::did_you_mean(near)
                     : std::string(number ? "JSON's numbers are like `12`, `-0.5` and `1e6`"
                                          : "text stands in double quotes")};
    }

    const JsonText& text_;
    const JsonFailure& failure_;
    Stop stop_;
};

} // namespace

std::size_t value_begin(std::string_view text, std::size_t at) {
    while (at < text.size() && (is_blank(text[at]) || text[at] == ',' || text[at] == ':')) {
        ++at;
    }
    return at;
}

void report_bad_json(const JsonText& text, const JsonFailure& failure, diagnostics::Sink& sink) {
    sink.add(Explainer(text, failure).explain());
}

} // namespace slrc::reader
