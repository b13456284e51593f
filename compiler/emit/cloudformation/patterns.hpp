// AllowedPattern: regular expressions, in Java's syntax, that the whole value of a parameter has to match. AWS
// CloudFormation User Guide, "CloudFormation template Parameters syntax".
#pragma once

#include "compiler/emit/cloudformation/parameter_values.hpp"

#include <string>

namespace slrc::emit::cloudformation {

/// Whether an empty value means that there is none.
[[nodiscard]] bool may_be_empty(const plan::PlannedParameter& parameter);

/// What a parameter takes: values of its type as the compiler sees it, and for some types fewer (see arn_pattern.hpp).
[[nodiscard]] std::string allowed_pattern(const plan::PlannedParameter& parameter, const Uses& uses);

/// What `ConstraintDescription` says of it: "must be …".
[[nodiscard]] std::string constraint(const plan::PlannedParameter& parameter);

} // namespace slrc::emit::cloudformation
