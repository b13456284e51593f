// Which calls a trust policy can allow, and to whom.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports actions that stand in no trust policy, those that none of the principals calls, and those that a principal
/// needs besides.
void review_trust_actions(const Subject& subject);

} // namespace slrc::review
