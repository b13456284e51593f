// The parts of an ARN that stands in a rule.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports a partition, a service, a region or an account that does not exist, what IAM's own ARNs cannot have, and
/// variables where IAM does not fill them in. False where it reported that nothing more can be said, and for what is no
/// resource at all.
[[nodiscard]] bool review_arn_form(const Subject& subject, const model::OpenText& resource);

} // namespace slrc::review
