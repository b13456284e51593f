// The letters of actions.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports actions whose service has a wildcard, which IAM refuses. Invariants are no part of a document, and may have some.
void review_action_names(const Subject& subject);

} // namespace slrc::review
