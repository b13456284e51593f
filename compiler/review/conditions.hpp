// Conditions: keys, operators and values that fit one another.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports tests that no request, or every request, fulfils: keys that the rule's actions do not have, operators and
/// values of another type. Judges the conditions of permissions and of the trust.
void review_conditions(Subject& subject);

} // namespace slrc::review
