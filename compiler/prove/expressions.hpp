// What an expression, `string matching "[a-z]+"`, says about the texts of a parameter.
#pragma once

#include "compiler/pattern/pattern.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::prove {

/// The first of the shortest texts that it takes; letters and digits come first.
[[nodiscard]] std::optional<std::string> shortest_of(const std::string& expression);

/// Patterns that together match all its texts, and perhaps more: one for each alternative, or one for all where these are many. The
/// empty expression takes any text.
[[nodiscard]] std::vector<pattern::Pattern> openings_of(const std::string& expression);

/// Whether one of its texts may hold a variable of IAM's.
[[nodiscard]] bool may_have_variable(const std::string& expression);

} // namespace slrc::prove
