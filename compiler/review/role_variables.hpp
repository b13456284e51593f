// Keys that the sessions of a role do not have.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports `${aws:username}` in the permissions of a role, and tests that need the key: only users have it. What is read from
/// a policy that belongs to no role is left alone: users may have it.
void review_role_variables(const Subject& subject);

} // namespace slrc::review
