// What a role's capabilities and parameters are called in its module.
#pragma once

#include "compiler/plan/plan.hpp"

#include <string>
#include <vector>

namespace slrc::emit::terraform {

/// By their indices in the plan, in snake case; a name that Terraform has a meaning for, or that is taken, gets a number.
struct Names {
    /// Variables.
    std::vector<std::string> capabilities;
    /// Variables for the role's own parameters; for the others attributes of their capability's variable.
    std::vector<std::string> parameters;
    /// Of local values.
    std::vector<std::string> locals;
};

[[nodiscard]] Names names_of(const plan::Plan& plan);

/// The variable that holds `{suffix}`.
inline constexpr const char* suffix_variable = "suffix";

/// Those of every module: tags besides the role's own, and the permissions boundary in the place of its own. The latter is the
/// name of a local value, too, where the role has one.
inline constexpr const char* tags_variable = "tags";
inline constexpr const char* boundary_variable = "permissions_boundary";

/// The local value that holds the role's ARN.
inline constexpr const char* arn_local = "role_arn";

} // namespace slrc::emit::terraform
