// JSON, written straight to the end of a string: no tree of values is built for what is only written once.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace slrc::text {

/// What becomes of bytes that are not UTF-8, which JSON (RFC 8259, section 8.1) cannot hold.
enum class NotUtf8 : std::uint8_t {
    /// std::invalid_argument is thrown: of our own documents every string was checked before.
    refused,
    /// U+FFFD stands for each piece that is wrong: names of files and requests can be anything.
    replaced,
};

struct JsonLayout {
    /// Spaces for each level; none for everything on one line, without any white space.
    std::size_t indent = 4;
    NotUtf8 not_utf8 = NotUtf8::refused;
};

/// Writes values in the order of the calls. The caller sees to it that objects get pairs of a key and a value, each key
/// once, and that what is opened is closed.
class JsonWriter {
public:
    /// `out` has to live as long as the writer, which adds to its end.
    explicit JsonWriter(std::string& out, JsonLayout layout = {}) : out_(out), layout_(layout) {}

    void open_object() { open('{'); }
    void close_object() { close('}'); }
    void open_array() { open('['); }
    void close_array() { close(']'); }

    void key(std::string_view name);

    void value(std::string_view text);
    void value(const std::string& text) { value(std::string_view(text)); }
    void value(const char* text) { value(std::string_view(text)); }
    void value(bool truth) { plain(truth ? "true" : "false"); }
    void value(std::unsigned_integral auto number) { write_number(number); }
    void value(std::span<const std::string> texts);
    void null() { plain("null"); }

    /// A key with its value.
    template <typename Value>
    void member(std::string_view name, const Value& content) {
        key(name);
        value(content);
    }

    /// A value that is JSON already, laid out as this writer does it, from the beginning of a line.
    void written(std::string_view json);

private:
    void open(char sign);
    void close(char sign);
    /// What stands before a value: a comma, and the beginning of its line.
    void begin_value();
    void begin_line();
    void plain(std::string_view json);
    void write_number(std::uint64_t number);

    std::string& out_;
    JsonLayout layout_;
    std::size_t depth_ = 0;
    bool first_ = true;
    bool after_key_ = false;
};

/// One string as JSON, in quotation marks.
[[nodiscard]] std::string json_string(std::string_view text, NotUtf8 not_utf8 = NotUtf8::refused);

} // namespace slrc::text
