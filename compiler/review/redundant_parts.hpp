// Actions and resources that others of the same rule cover.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// `redundant_action` and `redundant_resource`, also of trust.
void review_redundant_parts(Subject& subject);

} // namespace slrc::review
