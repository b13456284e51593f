// From text to a tree of JSON (RFC 8259), and what is wrong with text that is none.
#pragma once

#include "compiler/data/tree.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/source/span.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::data {

// The text of a document, and where in the file each of its bytes was written.

/// A part of a file, or what was encoded in one of its texts.
struct Text {
    source::FileIndex file{};
    std::string_view text;
    /// Where the first byte stands, where the text is a part of the file.
    std::uint32_t base = 0;
    /// Where each byte stands, and the end, where it is not; otherwise empty.
    std::vector<std::uint32_t> offsets;

    /// The place of the bytes [begin, end).
    [[nodiscard]] source::Span span(std::size_t begin, std::size_t end) const;
};

/// The text of a file, without a byte order mark.
[[nodiscard]] Text whole_text(source::FileIndex file, std::string_view text);

/// Reports the first byte that is not UTF-8, or is NUL; true when there is none.
[[nodiscard]] bool check_encoding(const Text& text, diagnostics::Sink& sink);

// What is wrong with text that is not JSON, in words.

/// What has to stand where reading stopped.
enum class Expected : std::uint8_t { value, key, colon, comma_or_end_of_block, end_of_document };

/// What is wrong at `at`, which is behind white space. `open` is the last bracket that is still open.
[[nodiscard]] diagnostics::Diagnostic explain(const Text& text, std::size_t at, Expected expected,
                                              std::optional<std::size_t> open);

/// JSON's white space.
[[nodiscard]] constexpr bool is_blank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The letters, digits and signs that stand at `at` without a gap: `true`, `-0.5e+3`, or what was meant for such a thing.
[[nodiscard]] std::string_view word_at(std::string_view text, std::size_t at);

// From text to a tree of JSON (RFC 8259).

/// Lists and objects inside of one another, at most so deep. Policies have 6, templates some more.
inline constexpr std::size_t depth_limit = 200;

/// Reads a document into an empty tree. Reports text that is not UTF-8 or no JSON, lists that are too deep, numbers beyond a
/// double's range, and keys that stand twice in one object. True where the tree is whole, keys that stand twice aside.
[[nodiscard]] bool parse_json(const Text& text, Tree& tree, diagnostics::Sink& sink);

/// The same for JSON that is not a document of IAM: every finding is of that kind, and `subject` names what is not JSON.
[[nodiscard]] bool parse_json(const Text& text, Tree& tree, diagnostics::Sink& sink, diagnostics::Kind kind,
                              const std::string& subject);

} // namespace slrc::data
