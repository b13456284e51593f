#include "compiler/text/json_writer.hpp"

#include <array>
#include <charconv>
#include <stdexcept>

namespace slrc::text {

namespace {

/// Characters that stand for themselves in a string, one byte each.
constexpr std::array<bool, 256> make_plain_bytes() {
    std::array<bool, 256> plain{};
    for (std::size_t byte = 0x20; byte < 0x80; ++byte) {
        plain[byte] = byte != '"' && byte != '\\';
    }
    return plain;
}

constexpr std::array<bool, 256> plain_bytes = make_plain_bytes();

constexpr std::string_view replacement_character = "\uFFFD";

bool is_plain_byte(char letter) {
    return plain_bytes[static_cast<unsigned char>(letter)];
}

/// A piece at the front of a text: a character beyond ASCII, or what is wrong there.
struct Sequence {
    std::size_t length = 1;
    bool good = false;
};

/// The Unicode Standard, table 3-7 (Well-Formed UTF-8 Byte Sequences). What is wrong ends before the first byte that cannot
/// go on.
Sequence read_sequence(std::string_view text) {
    const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
    const unsigned lead = byte(0);
    const std::size_t length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1;
    if (length == 1) {
        return {1, false};
    }
    unsigned lowest = lead == 0xE0 ? 0xA0U : lead == 0xF0 ? 0x90U : 0x80U;
    unsigned highest = lead == 0xED ? 0x9FU : lead == 0xF4 ? 0x8FU : 0xBFU;
    for (std::size_t index = 1; index < length; ++index) {
        if (index == text.size() || byte(index) < lowest || byte(index) > highest) {
            return {index, false};
        }
        lowest = 0x80U;
        highest = 0xBFU;
    }
    return {length, true};
}

void add_escape(std::string& out, char letter) {
    constexpr std::string_view with_letters = "\"\\\b\f\n\r\t";
    constexpr std::string_view letters = "\"\\bfnrt";
    constexpr std::string_view digits = "0123456789abcdef";
    const std::size_t short_form = with_letters.find(letter);
    if (short_form != std::string_view::npos) {
        out += '\\';
        out += letters[short_form];
    } else {
        const auto byte = static_cast<unsigned char>(letter);
        out += "\\u00";
        out += digits[byte >> 4U];
        out += digits[byte & 0x0FU];
    }
}

/// Adds what is no plain byte at the front of a text, and tells how long it is.
std::size_t add_special(std::string& out, std::string_view text, NotUtf8 not_utf8) {
    if (static_cast<unsigned char>(text.front()) < 0x80) {
        add_escape(out, text.front());
        return 1;
    }
    const Sequence sequence = read_sequence(text);
    if (sequence.good) {
        out += text.substr(0, sequence.length);
    } else if (not_utf8 == NotUtf8::replaced) {
        out += replacement_character;
    } else {
        throw std::invalid_argument("a string for JSON is not UTF-8");
    }
    return sequence.length;
}

void add_string(std::string& out, std::string_view text, NotUtf8 not_utf8) {
    out += '"';
    std::size_t begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (is_plain_byte(text[at])) {
            ++at;
            continue;
        }
        out += text.substr(begin, at - begin);
        at += add_special(out, text.substr(at), not_utf8);
        begin = at;
    }
    out += text.substr(begin);
    out += '"';
}

} // namespace

void JsonWriter::begin_line() {
    if (layout_.indent != 0) {
        out_ += '\n';
        out_.append(depth_ * layout_.indent, ' ');
    }
}

void JsonWriter::begin_value() {
    if (after_key_) {
        after_key_ = false;
        return;
    }
    if (depth_ == 0) {
        return; // the outermost value
    }
    if (!first_) {
        out_ += ',';
    }
    first_ = false;
    begin_line();
}

void JsonWriter::open(char sign) {
    begin_value();
    out_ += sign;
    ++depth_;
    first_ = true;
}

void JsonWriter::close(char sign) {
    --depth_;
    if (!first_) {
        begin_line();
    }
    out_ += sign;
    first_ = false;
}

void JsonWriter::key(std::string_view name) {
    begin_value();
    add_string(out_, name, layout_.not_utf8);
    out_ += layout_.indent == 0 ? ":" : ": ";
    after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
    begin_value();
    add_string(out_, text, layout_.not_utf8);
}

void JsonWriter::value(std::span<const std::string> texts) {
    open_array();
    for (const std::string& text : texts) {
        value(text);
    }
    close_array();
}

void JsonWriter::plain(std::string_view json) {
    begin_value();
    out_ += json;
}

void JsonWriter::written(std::string_view json) {
    begin_value();
    // No string of JSON goes over a line, so that every line but the first may move to the right.
    for (std::size_t end = json.find('\n'); end != std::string_view::npos; end = json.find('\n')) {
        out_ += json.substr(0, end);
        begin_line();
        json.remove_prefix(end + 1);
    }
    out_ += json;
}

void JsonWriter::write_number(std::uint64_t number) {
    std::array<char, 20> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    plain({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

std::string json_string(std::string_view text, NotUtf8 not_utf8) {
    std::string out;
    add_string(out, text, not_utf8);
    return out;
}

} // namespace slrc::text
