// From the tree back to text, in the one layout that there is.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/syntax/tree.hpp"

#include <string>

namespace slrc::syntax {

/// A file's text in the one layout (compiler/cli/README.md describes it): the same tree, the same comments in the same
/// order, and nothing changed between `// slrc: fmt off` and `// slrc: fmt on`. Formatting what comes out again gives
/// the same text. The file has to have been parsed without an error. Where a comment `// slrc: fmt …` stands in a
/// wrong place, this is reported, and the text comes back as it was.
[[nodiscard]] std::string format(const File& file, diagnostics::Sink& sink);

} // namespace slrc::syntax
