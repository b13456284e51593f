// A role's path, its principal and the conditions of rules name the same service.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports a path or a name that has another service than the trust, and service-linked roles that are created for, or
/// passed to, another service than that of their path.
void review_one_service(const Subject& subject);

} // namespace slrc::review
