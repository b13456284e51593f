#include "compiler/data/parse.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>

namespace slrc::data {

using diagnostics::Kind;

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

} // namespace

source::Span Text::span(std::size_t begin, std::size_t end) const {
    if (offsets.empty()) {
        return {file, base + static_cast<std::uint32_t>(begin), base + static_cast<std::uint32_t>(end)};
    }
    const std::size_t last = offsets.size() - 1;
    return {file, offsets[std::min(begin, last)], offsets[std::min(end, last)]};
}

Text whole_text(source::FileIndex file, std::string_view text) {
    const bool marked = text.starts_with(byte_order_mark);
    const std::size_t base = marked ? byte_order_mark.size() : 0;
    return {file, text.substr(base), static_cast<std::uint32_t>(base), {}};
}

bool check_encoding(const Text& text, diagnostics::Sink& sink) {
    const auto is_plain = [](char byte) { return byte != '\0' && static_cast<unsigned char>(byte) < 0x80; };
    for (std::string_view rest = text.text;;) {
        // Nearly all of it is ASCII, which is passed over by bytes.
        rest.remove_prefix(static_cast<std::size_t>(std::ranges::find_if_not(rest, is_plain) - rest.begin()));
        if (rest.empty()) {
            return true;
        }
        const text::Character character = text::first_character(rest);
        const bool is_nul = character.point == U'\0';
        if (!character.point || is_nul) {
            const std::size_t at = text.text.size() - rest.size();
            sink.report(
                is_nul ? Kind::nul_byte : Kind::not_utf8, text.span(at, at + 1),
                is_nul ? "a NUL byte in a document" : "the file is not UTF-8: a byte that cannot stand here");
            return false;
        }
        rest.remove_prefix(character.size);
    }
}

} // namespace slrc::data
