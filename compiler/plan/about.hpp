// What outputs say of a plan in their comments and messages, in words that they share.
#pragma once

#include "compiler/plan/plan.hpp"

#include <string>

namespace slrc::plan {

/// For comments: what a capability is, with what it requires; what a parameter is, with its type and its default.
[[nodiscard]] std::string about(const PlannedCapability& capability);
[[nodiscard]] std::string about(const PlannedParameter& parameter);
[[nodiscard]] std::string about_role(const Plan& plan);
/// For the comment on a rule: what it says of itself, and when it holds.
[[nodiscard]] std::string about(const PlannedRule& rule);

/// What is said where a capability is on and what it requires is not.
[[nodiscard]] std::string requirement_problem(const PlannedCapability& capability);

} // namespace slrc::plan
