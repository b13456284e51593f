// What a parameter is called where the specification says nothing of it.
#pragma once

#include "compiler/plan/plan.hpp"

#include <string>

namespace slrc::emit::cloudformation {

/// By its type: "The ARN of a KMS key", "An account, 12 digits"; of a list with how its values are divided.
[[nodiscard]] std::string description_of(const plan::PlannedParameter& parameter);

} // namespace slrc::emit::cloudformation
