// Conditions: keys, operators and values that fit one another.
#pragma once

#include "compiler/review/subject.hpp"

#include <string_view>

namespace slrc::review {

/// Reports tests that no request, or every request, fulfils: keys that the rule's actions do not have, operators and
/// values of another type. Judges the conditions of permissions and of the trust.
void review_conditions(Subject& subject);

/// Whether AWS has put another key in the place of this one: such a key need not be in the catalogue.
[[nodiscard]] bool is_deprecated_key(std::string_view name);

} // namespace slrc::review
