// Actions that need others.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports allowed actions whose dependent actions no rule allows for the same sets of capabilities.
void review_dependents(Subject& subject);

} // namespace slrc::review
