// Pages as Markdown: that of CommonMark 0.31 with the tables of GitHub's.
#pragma once

#include "compiler/doc/page.hpp"

#include <string>

namespace slrc::doc {

/// Nothing that a specification says becomes markup, but for code between backticks.
[[nodiscard]] std::string to_markdown(const Page& page);

/// Prose on one line. In a table no `|` may stand.
[[nodiscard]] std::string to_markdown(const Prose& words, bool in_table = false);

} // namespace slrc::doc
