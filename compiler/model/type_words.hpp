// What is said of values that do not fit their types, for outputs that say it themselves.
#pragma once

#include "compiler/model/type.hpp"

#include <string>

namespace slrc::model {

/// What `misfit` says of a value whose form is wrong: "is not an ARN", "does not match …". Empty for any string.
[[nodiscard]] std::string form_problem(const Type& type);
/// What it says of an ARN that is not one of the type's. Empty where any ARN fits, and for types that are no resource's.
[[nodiscard]] std::string arn_problem(const Type& type);

} // namespace slrc::model
