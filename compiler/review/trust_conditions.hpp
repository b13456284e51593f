// Who is left once the conditions of a trust policy have spoken.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports trust in everyone, conditions that no service fulfils, and services that act for anybody.
void review_trust_conditions(const Subject& subject);

} // namespace slrc::review
