// The one spelling of what can be written in several ways.
#pragma once

#include "compiler/syntax/strings.hpp"

#include <string>

namespace slrc::syntax {

/// A string in quotes: each character stands for itself, but for quotes, backslashes, tabs and line ends, doubled
/// braces, and characters that cannot be seen or told from a space, which are written `\u{…}`.
[[nodiscard]] std::string spell(const String& string);

} // namespace slrc::syntax
