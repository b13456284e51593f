// Requests that a condition lets through, and that its author hardly meant.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports in the permissions: a `deny` for want of a second factor that requests without the key get round; an `allow` with
/// ForAllValues that holds without the key; keys of tags that are compared letter by letter where another spelling gets round.
void review_condition_gaps(const Subject& subject);

} // namespace slrc::review
