// Keys that the sessions of a role do not have.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports variables and tests in the permissions of a role whose keys no session of it has: `aws:username`, which only users
/// have, and those of identity providers whose users may not assume the role. What is read from a policy that belongs to no role
/// is left alone: users may have it.
void review_role_variables(const Subject& subject);

} // namespace slrc::review
