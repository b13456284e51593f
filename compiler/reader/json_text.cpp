#include "compiler/reader/json_text.hpp"

#include <algorithm>

namespace slrc::reader {

using diagnostics::Kind;

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// The bytes of one character of UTF-8 (RFC 3629); 0 for what is none.
std::size_t character_size(std::string_view text) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char first = byte(0);
    if (first < 0x80) {
        return 1;
    }
    const std::size_t size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (size == 0 || text.size() < size) {
        return 0;
    }
    for (std::size_t at = 1; at < size; ++at) {
        if (byte(at) < 0x80 || byte(at) > 0xBF) {
            return 0;
        }
    }
    // Too long a form, half of a pair of UTF-16, or beyond U+10FFFF.
    const bool wrong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xED && byte(1) > 0x9F) ||
                       (first == 0xF0 && byte(1) < 0x90) || (first == 0xF4 && byte(1) > 0x8F);
    return wrong ? 0 : size;
}

} // namespace

source::Span JsonText::span(std::size_t begin, std::size_t end) const {
    if (offsets.empty()) {
        return {file, base + static_cast<std::uint32_t>(begin), base + static_cast<std::uint32_t>(end)};
    }
    const std::size_t last = offsets.size() - 1;
    return {file, offsets[std::min(begin, last)], offsets[std::min(end, last)]};
}

JsonText whole_text(source::FileIndex file, std::string_view text) {
    const bool marked = text.starts_with(byte_order_mark);
    const std::size_t base = marked ? byte_order_mark.size() : 0;
    return {file, text.substr(base), static_cast<std::uint32_t>(base), {}};
}

bool check_encoding(const JsonText& text, diagnostics::Sink& sink) {
    for (std::size_t at = 0; at < text.text.size();) {
        const std::size_t size = character_size(text.text.substr(at));
        const bool is_nul = text.text[at] == '\0';
        if (size == 0 || is_nul) {
            sink.report(
                is_nul ? Kind::nul_byte : Kind::not_utf8, text.span(at, at + 1),
                is_nul ? "a NUL byte in a document" : "the file is not UTF-8: a byte that cannot stand here");
            return false;
        }
        at += size;
    }
    return true;
}

} // namespace slrc::reader
