// Rules that say nothing new.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports rules, actions, resources and values that others cover, and what a `deny` leaves nothing of.
void review_redundancy(Subject& subject);

} // namespace slrc::review
