// What the letters of an ARN say, part by part, before anything is looked up.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports an ARN that IAM refuses for its letters, and one that no resource has: too few parts, blanks, two slashes in a path,
/// nothing behind a type. False where it reported one.
[[nodiscard]] bool review_arn_names(const Subject& subject, const model::OpenText& resource);

} // namespace slrc::review
