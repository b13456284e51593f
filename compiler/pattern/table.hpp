// An automaton as a short text, which programs in any language can walk.
#pragma once

#include "compiler/pattern/automaton.hpp"

#include <optional>
#include <string>

namespace slrc::pattern {

/// Words with a space between them, out of printable ASCII that no language's literals escape:
///
///     130A3a~ -A1 -A2 +
///
/// Numbers are hexadecimal. The first word begins with the number of digits in the number of a state. Then it says where each
/// class of characters begins, a character being two digits: `0` to `9` are `A`, and all others `~`. Every other word is a
/// state; a walk begins in the first one, whose number is 0. It is the outcome of a text that ends there, and for each class the
/// state that follows. `~` is every class that is not listed; where there is no `~`, such a text is refused. So these are the
/// texts of two digits.
///
/// Nothing where there are more classes than letters to name them. Characters that no document can hold are passed over:
/// what the table says of them means nothing.
[[nodiscard]] std::optional<std::string> table_text(const Automaton& automaton);

} // namespace slrc::pattern
