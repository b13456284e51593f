#include "compiler/syntax/mistakes.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/source/foreign_text.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::syntax {

using diagnostics::Diagnostic;
using diagnostics::Fix;
using diagnostics::Kind;
using source::Span;

namespace {

/// What stands around words that are written without spaces.
constexpr std::string_view word_ends = " \t\r\n\"',()[];";

bool ends_word(char letter) {
    return word_ends.find(letter) != std::string_view::npos;
}

/// Where the word begins whose last letter is known.
std::size_t begin_of_word(std::string_view text, std::size_t last) {
    const std::size_t before = last == 0 ? std::string_view::npos : text.find_last_of(word_ends, last - 1);
    return before == std::string_view::npos ? 0 : before + 1;
}

/// Where an ARN begins that is the word at an offset, or the last thing before that word.
std::optional<std::size_t> begin_of_arn(std::string_view text, std::size_t offset) {
    std::size_t begin = std::min(offset, text.size());
    for (int words = 0; words < 2; ++words) {
        const bool inside = words == 0 && begin < text.size() && !ends_word(text[begin]);
        const std::size_t last = inside || begin == 0 ? begin : text.find_last_not_of(" \t\r\n", begin - 1);
        if (last >= text.size() || ends_word(text[last])) {
            return std::nullopt;
        }
        begin = begin_of_word(text, last);
        const std::size_t brace = text[begin] == '{' ? 1 : 0;
        if (text.substr(begin + brace).starts_with("arn:")) {
            return begin + brace;
        }
    }
    return std::nullopt;
}

/// How far an ARN goes: a brace that closes nothing in it is not its own.
std::uint32_t length_of_arn(std::string_view text) {
    std::size_t open = 0;
    std::uint32_t length = 0;
    for (const char letter : text.substr(0, text.find_first_of(word_ends))) {
        if (letter == '}' && open == 0) {
            break;
        }
        open += letter == '{' ? 1 : 0;
        open -= letter == '}' ? 1 : 0;
        ++length;
    }
    return length;
}

} // namespace

std::optional<Diagnostic> bare_arn(std::string_view text, source::FileIndex file, std::uint32_t offset) {
    const auto first = begin_of_arn(text, offset);
    if (!first) {
        return std::nullopt;
    }
    const auto begin = static_cast<std::uint32_t>(*first);
    const Span span{file, begin, begin + length_of_arn(text.substr(begin))};
    Diagnostic found =
        make(Kind::unexpected_text, span, "an ARN stands in quotation marks", "put it into quotation marks");
    found.fix = Fix{span, '"' + std::string(text.substr(begin, span.end - begin)) + '"'};
    return found;
}

std::optional<Diagnostic> variable_as_placeholder(std::string_view text, source::FileIndex file,
                                                  std::uint32_t offset) {
    const std::size_t open = text.find_last_of("{\n", offset);
    const std::size_t close = text.find_first_of("{}\"\r\n", std::min<std::size_t>(offset, text.size()));
    if (open == std::string_view::npos || text[open] != '{' || close == std::string_view::npos ||
        text[close] != '}') {
        return std::nullopt;
    }
    const std::string_view name = text.substr(open + 1, close - open - 1);
    if (name.find(':') == std::string_view::npos || name.find_first_of("\"\n") != std::string_view::npos) {
        return std::nullopt;
    }
    const Span span{file, static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close) + 1};
    const auto own = source::placeholder_for(name);
    if (own || name.starts_with("AWS::")) {
        Diagnostic found =
            make(Kind::bad_placeholder, span,
                 text::format("`{{{}}}` is a placeholder of CloudFormation's, not of this language", name));
        if (own) {
            found.fix = Fix{span, text::format("{{{}}}", *own)};
            found.label = diagnostics::did_you_mean(found.fix->text);
        }
        return found;
    }
    Diagnostic found = make(Kind::bad_placeholder, span,
                            text::format("`{{{}}}` is neither a parameter nor a constant", name));
    found.fix = Fix{span, text::format("${{{}}}", name)};
    found.label = text::format("a variable of IAM's is written `{}`", found.fix->text);
    return found;
}

} // namespace slrc::syntax
