#include "compiler/syntax/parse_context.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/syntax/mistakes.hpp"
#include "compiler/syntax/recovery.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

namespace slrc::syntax {

using diagnostics::Kind;

namespace {

/// In the order of their lengths.
constexpr std::array<std::string_view, 22> reserved_words{
    "as",   "if",   "in",   "on",   "or",    "all",   "and",   "any",    "let",    "not",    "deny",
    "else", "like", "true", "when", "allow", "false", "never", "always", "except", "exists", "include"};

/// Where the words of a length begin in the list.
constexpr auto reserved_of_length = [] {
    std::array<std::size_t, 9> begins{};
    for (std::size_t length = 0; length < begins.size(); ++length) {
        while (begins[length] < reserved_words.size() && reserved_words[begins[length]].size() < length) {
            ++begins[length];
        }
    }
    return begins;
}();

/// What begins a rule that declares nothing: without it no name is missing.
constexpr std::array<std::string_view, 20> plain_words{
    "allow",    "always",  "boundary", "created",   "delete",      "deny",  "description",
    "editable", "expect",  "include",  "lifecycle", "max_session", "never", "one",
    "passed",   "regions", "rules",    "tags",      "test",        "when"};
constexpr std::array<std::string_view, 10> declaring_words{
    "capability", "distrust", "extern", "import", "let", "param", "path", "permissions", "role", "trust"};

/// What other languages write for words of this one.
std::optional<std::string_view> own_word(std::string_view foreign) {
    constexpr std::array<std::array<std::string_view, 2>, 9> table{{{"&&", "and"},
                                                                    {"AND", "and"},
                                                                    {"||", "or"},
                                                                    {"OR", "or"},
                                                                    {"!", "not"},
                                                                    {"NOT", "not"},
                                                                    {"where", "if"},
                                                                    {"resource", "on"},
                                                                    {"resources", "on"}}};
    for (const auto& row : table) {
        if (row[0] == foreign) {
            return row[1];
        }
    }
    return std::nullopt;
}

/// The words in backticks, and those that the expectation lists besides.
std::vector<std::string_view> possible_words(const Expectation& expectation) {
    std::vector<std::string_view> words;
    const std::string_view what = expectation.what;
    for (std::size_t open = what.find('`'); open != std::string_view::npos;) {
        const std::size_t close = what.find('`', open + 1);
        words.push_back(what.substr(open + 1, close - open - 1));
        open = what.find('`', close + 1);
    }
    const std::string_view more = expectation.words;
    for (std::size_t start = 0; start < more.size();) {
        const std::size_t space = std::min(more.find(' ', start), more.size());
        words.push_back(more.substr(start, space - start));
        start = space + 1;
    }
    return words;
}

} // namespace

bool is_reserved(std::string_view word) {
    if (word.size() + 1 >= reserved_of_length.size()) {
        return false;
    }
    const auto* const begin = reserved_words.data() + reserved_of_length[word.size()];
    const auto* const end = reserved_words.data() + reserved_of_length[word.size() + 1];
    return std::any_of(begin, end, [&](std::string_view reserved) {
        return reserved.front() == word.front() && reserved == word;
    });
}

Span ParseContext::span_of_token(std::string_view matched) const {
    const bool sign = !is_word_letter(matched.front());
    const auto* const end = std::ranges::find_if(matched, [&](char letter) {
        return is_word_letter(letter) == sign || std::isspace(static_cast<unsigned char>(letter)) != 0 ||
               letter == '/';
    });
    return span_of(matched.substr(0, static_cast<std::size_t>(end - matched.begin())));
}

void ParseContext::comment(std::string_view text) {
    // The same comment is met again after backtracking.
    const std::uint32_t begin = offset(text.data());
    if (file_.comments.empty() || file_.comments.back().span.begin < begin) {
        file_.comments.push_back(Comment{text, span_of(text.data(), text.data() + text.size())});
    }
}

void ParseContext::block_comment(std::string_view text) {
    const std::uint32_t begin = offset(text.data());
    const bool closed = text.size() >= 4 && text.ends_with("*/");
    open_comment_ = open_comment_ || !closed;
    sink_.report(
        Kind::block_comment, Span{file_.index, begin, begin + 2},
        closed ? "`/*` does not begin a comment" : "`/*` does not begin a comment, and this one never ends");
}

void ParseContext::fail(const Expectation& expectation, std::uint32_t offset) {
    // An unclosed comment hides the rest of the file: what is missing there is no finding of its own.
    if (!open_comment_ || offset < file_.text.size()) {
        sink_.add(describe(expectation, offset));
    }
    throw SyntaxError{offset};
}

void ParseContext::fail_depth(std::uint32_t offset) {
    sink_.report(Kind::nesting_too_deep, found_at(offset),
                 text::format("nested deeper than {} levels", nesting_limit));
    throw SyntaxError{offset, true};
}

void ParseContext::skip_broken(std::uint32_t begin) {
    const Span first = found_at(begin);
    const std::string_view word = text().substr(first.begin, first.end - first.begin);
    const auto is = [&](std::string_view other) { return word == other; };
    const bool known = std::ranges::any_of(plain_words, is);
    const bool declares = std::ranges::any_of(declaring_words, is);
    if (known && !declares) {
        return;
    }
    std::vector<std::string_view> words(plain_words.begin(), plain_words.end());
    words.insert(words.end(), declaring_words.begin(), declaring_words.end());
    const auto meant = diagnostics::nearest(word, words);
    const bool plain = !declares && meant && std::ranges::find(plain_words, *meant) != plain_words.end();
    file_.whole = file_.whole && plain;
}

Span ParseContext::found_at(std::uint32_t offset) const {
    const std::string_view rest = text().substr(offset);
    std::size_t length = 0;
    while (length < rest.size() &&
           (is_word_letter(rest[length]) || (static_cast<unsigned char>(rest[length]) & 0x80U) != 0)) {
        ++length;
    }
    // A doubled sign is one: `==`, `&&`, `||`.
    if (length == 0 && rest.size() > 1 && rest[0] == rest[1] &&
        std::string_view("=&|").find(rest[0]) != std::string_view::npos) {
        length = 2;
    }
    return Span{file_.index, offset,
                offset + static_cast<std::uint32_t>(std::min(std::max<std::size_t>(length, 1), rest.size()))};
}

diagnostics::Diagnostic ParseContext::describe(const Expectation& expectation, std::uint32_t offset) const {
    const Span found = found_at(offset);
    const std::string_view word = text().substr(found.begin, found.end - found.begin);
    switch (expectation.kind) {
        case Kind::unclosed_string:
            return make(expectation.kind, Span{file_.index, string_begin, offset},
                        "the string does not end on its line");
        case Kind::bad_variable:
            return make(expectation.kind, Span{file_.index, variable_begin, offset}, expectation.what);
        case Kind::unclosed_brace:
            if (!open_blocks_.empty()) {
                return make(expectation.kind, Span{file_.index, open_blocks_.back(), open_blocks_.back() + 1},
                            "this `{` is never closed");
            }
            break;
        case Kind::bad_escape:
        case Kind::bad_placeholder: {
            const bool alone = expectation.kind == Kind::bad_escape || expectation.begins_before;
            if (auto variable = alone ? std::nullopt : variable_as_placeholder(text(), file_.index, offset)) {
                return std::move(*variable);
            }
            // What began it is wrong, not what follows: `\r`, or a `}` that stands alone.
            const std::uint32_t begin = expectation.begins_before ? offset - 1 : found.begin;
            const bool lone = expectation.kind == Kind::bad_placeholder;
            const std::uint32_t end =
                expectation.begins_before && !lone && offset < text().size() ? offset + 1 : offset;
            return make(expectation.kind,
                        Span{file_.index, begin, expectation.begins_before ? end : found.end},
                        expectation.what);
        }
        default:
            if (auto arn = bare_arn(text(), file_.index, offset)) {
                return std::move(*arn);
            }
            break;
    }
    if (is_reserved(word) && std::string_view(expectation.what).starts_with("a name")) {
        return make(Kind::reserved_word, found,
                    text::format("`{}` is a word of the language, not a name", word));
    }
    return describe_unexpected(expectation, found);
}

diagnostics::Diagnostic ParseContext::describe_unexpected(const Expectation& expectation, Span found) const {
    const std::string_view word = text().substr(found.begin, found.end - found.begin);
    const std::string found_text = word.empty()                   ? "the end of the file"
                                   : word == "\n" || word == "\r" ? "the end of the line"
                                                                  : text::format("`{}`", word);
    const bool after_token = expectation.sign && space_end_ == found.begin && space_begin_ > 0;
    const Span place = after_token ? Span{file_.index, space_begin_, space_begin_} : found;
    auto made = make(Kind::unexpected_text, place,
                     text::format("{}{}, found {}", "expected ", expectation.what, found_text));
    const std::vector<std::string_view> words = possible_words(expectation);
    std::optional<std::string_view> suggestion;
    if (const auto own = own_word(word)) {
        suggestion = own;
    } else if (word == "=" && std::ranges::find(words, "==") != words.end()) {
        suggestion = "==";
    } else if (word.size() > 1) {
        suggestion = diagnostics::nearest(word, words);
    }
    if (word == "[" && std::string_view(expectation.what).find("`*`") != std::string_view::npos) {
        made.label = "leave out the brackets: commas are enough";
    }
    if (suggestion == word) { // of those that stand in roles alone
        made.label = "it stands in the role itself, not in a block or a group";
    } else if (suggestion) {
        made.label = diagnostics::did_you_mean(suggestion);
        made.fix = diagnostics::Fix{found, std::string(*suggestion)};
    }
    return made;
}

std::string ParseContext::encode(std::string_view digits) {
    std::uint32_t point = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), point, 16);
    const bool exists = point > 0 && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
    if (!exists) {
        sink_.report(Kind::bad_escape, span_of(digits.data(), digits.data() + digits.size()),
                     text::format("there is no character U+{}", digits));
        return {};
    }
    std::string text;
    text::append_character(text, point);
    return text;
}

} // namespace slrc::syntax
