// Files and declarations, and the text before anything else.
#include "compiler/syntax/parse.hpp"

#include "compiler/source/foreign_text.hpp"
#include "compiler/syntax/parser/actions.hpp"
#include "compiler/text/format.hpp"

#include <tao/pegtl/parse.hpp>

#include <cstring>

namespace slrc::syntax {

namespace {

namespace pegtl = tao::pegtl;

/// Steps over characters of one byte that a specification may hold, eight at a time.
void skip_ascii(parser::Input& input) {
    constexpr std::uint64_t ones = 0x0101010101010101;
    constexpr std::uint64_t highest = 0x8080808080808080;
    while (input.size() >= sizeof(std::uint64_t)) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, input.current(), sizeof bytes);
        // The highest bit of a byte is set by what is not ASCII, and by taking one from a NUL.
        if (((bytes | (bytes - ones)) & highest) != 0) {
            return;
        }
        input.bump(sizeof bytes);
    }
}

/// Reports text that is not UTF-8, or holds a NUL byte; true when there is none.
bool check_encoding(std::string_view text, source::FileIndex index, diagnostics::Sink& sink) {
    parser::Input input(text.data(), text.size(), "");
    skip_ascii(input);
    while (!input.empty() && pegtl::parse<grammar::good_character>(input)) {
        skip_ascii(input);
    }
    if (input.empty()) {
        return true;
    }
    const std::uint32_t offset = parser::offset_of(input);
    const Span span{index, offset, offset + 1};
    if (text[offset] == '\0') {
        sink.report(diagnostics::Kind::nul_byte, span, "a NUL byte in a specification");
    } else {
        sink.report(diagnostics::Kind::not_utf8, span,
                    "the file is not UTF-8: a byte that cannot stand here");
    }
    return false;
}

/// Reports a text of another language, which would be wrong in each of its lines; true when it is none.
bool check_language(std::string_view text, source::FileIndex index, diagnostics::Sink& sink) {
    const auto format = source::foreign_format(text);
    if (format) {
        const auto begin = static_cast<std::uint32_t>(text.find_first_not_of("\xEF\xBB\xBF \t\r\n"));
        sink.report(diagnostics::Kind::unexpected_text, Span{index, begin, begin + 1},
                    text::format("this is {}, not a specification", to_string(*format)));
    }
    return !format;
}

/// Parses what may be parsed: of another text the tree is empty. Each part of a file and of a role recovers from its own errors, so
/// that the whole always matches.
template <typename Parse>
void parse_with(const Parse& match, File& file, diagnostics::Sink& sink) {
    if (!check_encoding(file.text, file.index, sink) || !check_language(file.text, file.index, sink)) {
        file.whole = false;
        return;
    }
    ParseContext context(file, sink);
    parser::Input input(file.text.data(), file.text.size(), "");
    match(input, context);
}

File unread(const source::Files& files, source::FileIndex index) {
    File file;
    file.index = index;
    file.text = files.text(index);
    return file;
}

} // namespace

File parse(const source::Files& files, source::FileIndex index, diagnostics::Sink& sink) {
    File file = unread(files, index);
    parse_with(
        [&](parser::Input& input, ParseContext& context) {
            static_cast<void>(
                pegtl::parse<grammar::file, parser::action, parser::control>(input, file, context));
        },
        file, sink);
    return file;
}

File parse_role_items(const source::Files& files, source::FileIndex index, diagnostics::Sink& sink) {
    File file = unread(files, index);
    Role role;
    parse_with(
        [&](parser::Input& input, ParseContext& context) {
            static_cast<void>(parser::match_role_items(input, role, context));
        },
        file, sink);
    file.declarations.emplace_back(role);
    return file;
}

} // namespace slrc::syntax
