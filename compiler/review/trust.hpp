// Who may assume a role.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports principals that nobody knows, actions and keys that do not go with them, and trust that is wider than was meant.
void review_trust(Subject& subject);

} // namespace slrc::review
