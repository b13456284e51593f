// outputs.tf: what the module gives to whoever uses it.
#pragma once

#include "compiler/model/role.hpp"

#include <string>

namespace slrc::emit::terraform {

/// The role's ARN and name, and its documents as JSON.
[[nodiscard]] std::string outputs_file(const model::Role& role);

} // namespace slrc::emit::terraform
