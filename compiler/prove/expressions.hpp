// What an expression, `string matching "[a-z]+"`, says about the texts of a parameter.
#pragma once

#include "compiler/pattern/pattern.hpp"

#include <optional>
#include <string>

namespace slrc::prove {

/// The first of the shortest texts that it takes; letters and digits come first.
[[nodiscard]] std::optional<std::string> shortest_of(const std::string& expression);

/// Of what a wildcard can leave out, that which none of its texts has. Nothing for the empty expression, which takes any text.
[[nodiscard]] pattern::But left_out(const std::string& expression);

/// Whether one of its texts may hold a variable of IAM's.
[[nodiscard]] bool may_have_variable(const std::string& expression);

} // namespace slrc::prove
