// A tree as text, one form for each construct: what a test of the parser compares.
#pragma once

#include "compiler/syntax/tree.hpp"

#include <string>

namespace slrc::test {

/// The declarations of a file, each in parentheses, divided by line ends.
[[nodiscard]] std::string dump(const syntax::File& file);

} // namespace slrc::test
