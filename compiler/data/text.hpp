// The text of a document, and where in the file each of its bytes was written.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/source/span.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::data {

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

} // namespace slrc::data
