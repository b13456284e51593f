// Roles that a role may pass, and service-linked roles that it may have made.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports `iam:PassRole` to any service or of any role, and `iam:CreateServiceLinkedRole` for any service. What `*`
/// and `iam:*` allow besides is no finding of its own.
void review_passing(const Subject& subject);

} // namespace slrc::review
