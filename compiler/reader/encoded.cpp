#include "compiler/reader/texts.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <charconv>

namespace slrc::reader {

namespace {

constexpr std::size_t unicode_escape = 6;

/// How many bytes of a text inside of JSON make its next character.
std::size_t written_size(std::string_view written) {
    if (written.front() != '\\') {
        return 1;
    }
    if (!written.starts_with("\\u")) {
        return 2;
    }
    // A pair of surrogates is one character.
    const bool pair = written.size() > unicode_escape && (written[2] == 'd' || written[2] == 'D') &&
                      std::string_view("89abAB").find(written[3]) != std::string_view::npos;
    return pair ? 2 * unicode_escape : unicode_escape;
}

/// The place of each byte of `text`, and of its end.
std::vector<std::uint32_t> places(std::string_view text, std::string_view written, std::uint32_t begin) {
    std::vector<std::uint32_t> offsets;
    offsets.reserve(text.size() + 1);
    std::size_t from = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        offsets.push_back(begin + static_cast<std::uint32_t>(std::min(from, written.size())));
        const bool last_byte = at + 1 == text.size() || !text::continues_character(text[at + 1]);
        const bool escaped = from < written.size() && written[from] == '\\';
        // Every byte of an escaped character has the place of the whole.
        if (from < written.size() && (last_byte || !escaped)) {
            from += written_size(written.substr(from));
        }
    }
    offsets.push_back(begin + static_cast<std::uint32_t>(written.size()));
    return offsets;
}

/// The byte of `%41`; nothing for what is none.
bool read_percent(std::string_view text, unsigned char& byte) {
    if (text.size() < 3 || text.front() != '%') {
        return false;
    }
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + 3, byte, 16);
    return error == std::errc{} && end == text.data() + 3;
}

} // namespace

Decoded decode(data::Node text, std::string_view written) {
    const std::string_view plain = text.text();
    Decoded result{std::string(plain), places(plain, written, text.inner_span().begin)};
    const std::size_t first = plain.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || plain[first] != '%') {
        return result;
    }
    Decoded without{{}, {}};
    for (std::size_t at = 0; at < plain.size(); ++at) {
        without.offsets.push_back(result.offsets[at]);
        unsigned char byte = 0;
        const bool encoded = read_percent(plain.substr(at), byte);
        without.text += encoded ? static_cast<char>(byte) : plain[at];
        at += encoded ? 2 : 0;
    }
    without.offsets.push_back(result.offsets.back());
    return without;
}

} // namespace slrc::reader
