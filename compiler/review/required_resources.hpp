// Calls that IAM decides once for each of several resources.
#pragma once

#include "compiler/review/subject.hpp"

namespace slrc::review {

/// Reports conditions of an `allow` that one of a call's required resources can never meet, as its requests lack the key, where
/// nothing else allows the call on it: `ec2:RunInstances` by `ec2:InstanceType`, which an image does not have. In a `deny`, tests
/// that hold on such a resource for want of the key, and so deny every call.
void review_required_resources(const Subject& subject);

} // namespace slrc::review
