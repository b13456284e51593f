// Actions and the resources that they take.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports resources that no action of their rule takes, actions that none of the resources fits, and ARNs that no resource has.
void review_resources(Subject& subject);

} // namespace slrc::review
