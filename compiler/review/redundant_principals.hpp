// Principals that another one covers.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports principals that stand twice in a trust rule, under one name or two, and those that another one covers.
void review_redundant_principals(const Subject& subject);

} // namespace slrc::review
