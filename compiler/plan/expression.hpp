// Regular expressions that mean the same in every language.
#pragma once

#include <string>
#include <string_view>

namespace slrc::plan {

struct Expression {
    std::string text;
    /// Why there is none; empty where there is.
    std::string problem;
};

/// An RE2 expression (https://github.com/google/re2/wiki/Syntax) rewritten for engines that match the whole text: out of
/// letters, `\` before punctuation, classes of ranges and `\x..`, `(?:…|…)` and the quantifiers, which RE2, Python, Go,
/// JavaScript and Java read alike. Characters beyond U+00FF are left out of classes: no value can hold them.
/// So are the characters of `without`, such as what divides the values of a list.
/// A problem for `\b`, `\B`, `\C`, and for anchors anywhere but at the ends.
[[nodiscard]] Expression plain_expression(std::string_view re2, std::string_view without = {});

} // namespace slrc::plan
