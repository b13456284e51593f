// Regular expressions, read into languages.
#pragma once

#include "compiler/pattern/language.hpp"

#include <string>
#include <string_view>

namespace slrc::pattern {

struct Expression {
    /// One option for each alternative of the whole.
    Language::Choice language;
    /// What keeps it from being read, such as "`\b`"; empty where nothing does.
    std::string problem;
};

/// Reads an expression of RE2 (https://github.com/google/re2/wiki/Syntax), which RE2 itself has to take: mistakes are not looked
/// for. It means whole texts. A problem is reported for what is no regular language over letters, or speaks of lines: `\b`,
/// `\B`, `\C`, and anchors anywhere but at the ends.
[[nodiscard]] Expression read_expression(std::string_view re2);

} // namespace slrc::pattern
