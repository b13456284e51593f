// `// slrc: fmt off` and `// slrc: fmt on`: the lines that the formatter leaves alone.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/syntax/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace slrc::syntax {

/// The lines between the two comments, whole constructs of one block.
struct FmtRegion {
    /// Which of the file's comments.
    std::size_t off = 0;
    std::size_t on = 0;
    /// The bytes of the lines, with their ends.
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool contains(Span span) const { return begin <= span.begin && span.begin < end; }
};

/// The regions in the order of the text. A comment `// slrc: fmt …` that stands inside of a construct, not alone on
/// its line, without the other one, or with another word, is reported.
[[nodiscard]] std::vector<FmtRegion> find_fmt_regions(const File& file, diagnostics::Sink& sink);

} // namespace slrc::syntax
