// Rules that others cover, rules that a `deny` leaves nothing of, and rules that stand under two guards.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// `redundant_rule`, `dead_allow` and `rule_under_two_guards`, of rules and not of trust.
void review_redundant_rules(Subject& subject);
/// `redundant_rule` of trust.
void review_redundant_trust(Subject& subject);

} // namespace slrc::review
