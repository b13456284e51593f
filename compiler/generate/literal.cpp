#include "compiler/generate/words.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>

namespace slrc::generate {

namespace {

/// The escapes of one language, beyond `\\`, `\n`, `\t` and the quotation mark.
struct Escapes {
    char quote = '"';
    /// Formats of a character below U+0080, of one below U+10000, and of any other.
    std::string_view ascii;
    std::string_view wide;
    std::string_view wider;
};

std::string ascii_character(char c, const Escapes& escapes) {
    switch (c) {
        case '\\':
            return "\\\\";
        case '\n':
            return "\\n";
        case '\t':
            return "\\t";
        default:
            break;
    }
    if (c == escapes.quote) {
        return std::string("\\") + c;
    }
    return c >= ' ' && c <= '~' ? std::string(1, c)
                                : text::format_as(escapes.ascii, static_cast<unsigned>(c));
}

std::string literal(std::string_view text, const Escapes& escapes) {
    std::string result(1, escapes.quote);
    while (!text.empty()) {
        const char32_t point = text::take_character(text);
        if (point < 0x80) {
            result += ascii_character(static_cast<char>(point), escapes);
        } else {
            result += text::format_as(point < 0x10000 ? escapes.wide : escapes.wider,
                                      static_cast<std::uint32_t>(point));
        }
    }
    return result + escapes.quote;
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
        text.replace(at, from.size(), to);
    }
}

/// JavaScript has these as pairs of halves.
std::string with_pairs(std::string_view text, char quote) {
    const Escapes escapes{quote, "\\x{:02x}", "\\u{:04x}", "\\u{{{:x}}}"};
    std::string result = literal(text, escapes);
    // A page's script element ends at `</script`, and `<!--` begins a comment there.
    replace_all(result, "</", "\\x3c/");
    replace_all(result, "<!", "\\x3c!");
    return result;
}

/// As black and Prettier choose: the one that needs fewer escapes, the double one where both need as many.
char better_quote(std::string_view text) {
    const auto doubles = std::ranges::count(text, '"');
    const auto singles = std::ranges::count(text, '\'');
    return doubles > singles ? '\'' : '"';
}

std::string java_character(char32_t point) {
    if (point < 0x10000) {
        return text::format("\\u{:04x}", static_cast<std::uint32_t>(point));
    }
    const auto rest = static_cast<std::uint32_t>(point) - 0x10000U;
    return text::format("\\u{:04x}\\u{:04x}", 0xD800U + (rest >> 10U), 0xDC00U + (rest & 0x3FFU));
}

} // namespace

std::string cpp_literal(std::string_view text) {
    std::string result = "\"";
    char before = '\0';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\\' || c == '"' || (c == '?' && before == '?')) {
            result += '\\'; // two question marks may begin a trigraph
            result += c;
        } else if (c == '\n') {
            result += "\\n";
        } else if (byte < ' ' || byte > '~') {
            result += text::format("\\{:03o}", byte); // three digits and no more, unlike `\x`
        } else {
            result += c;
        }
        before = c;
    }
    return result + "\"";
}

std::string python_literal(std::string_view text) {
    return literal(text, {better_quote(text), "\\x{:02x}", "\\u{:04x}", "\\U{:08x}"});
}

std::string go_literal(std::string_view text) {
    return literal(text, {'"', "\\x{:02x}", "\\u{:04x}", "\\U{:08x}"});
}

std::string typescript_literal(std::string_view text) {
    return with_pairs(text, better_quote(text));
}

std::string java_literal(std::string_view text) {
    std::string result = "\"";
    while (!text.empty()) {
        const char32_t point = text::take_character(text);
        // `\u000a` would end the line inside of the literal: control characters are octal.
        result += point < 0x80 ? ascii_character(static_cast<char>(point), {'"', "\\{:03o}", "", ""})
                               : java_character(point);
    }
    return result + "\"";
}

} // namespace slrc::generate
