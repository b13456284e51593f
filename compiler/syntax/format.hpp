// From the tree back to text, in the one layout that there is.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/syntax/strings.hpp"
#include "compiler/syntax/tree.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace slrc::syntax {

/// A file's text in the one layout (compiler/cli/README.md describes it): the same tree, the same comments in the same
/// order, and nothing changed between `// slrc: fmt off` and `// slrc: fmt on`. Formatting what comes out again gives
/// the same text. The file has to have been parsed without an error. Where a comment `// slrc: fmt …` stands in a
/// wrong place, this is reported, and the text comes back as it was.
[[nodiscard]] std::string format(const File& file, diagnostics::Sink& sink);

// `// slrc: fmt off` and `// slrc: fmt on`: the lines that the formatter leaves alone.

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

/// A string in quotes: each character stands for itself, but for quotes, backslashes, tabs and line ends, doubled
/// braces, and characters that cannot be seen or told from a space, which are written `\u{…}`.
[[nodiscard]] std::string spell(const String& string);

} // namespace slrc::syntax
