// What a rule for all resources but some leaves, where a variable has no value.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// SLR0230 for exceptions whose variable a request may lack. What no session of the role has is told already.
void review_exceptions(const Subject& subject);

} // namespace slrc::review
