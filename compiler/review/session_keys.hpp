// Keys of a trust policy that a caller sets by an action of its own.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports tests of session tags and of source identities in roles that do not let a caller set these.
void review_session_keys(const Subject& subject);

} // namespace slrc::review
