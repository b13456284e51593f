// One statement of a policy.
#pragma once

#include "compiler/reader/context.hpp"

namespace slrc::reader {

/// Adds a statement to the rules of the role, or for a trust policy to its trust. Reports everything that IAM would
/// refuse; then nothing is added.
void read_statement(const RoleContext& context, data::Node statement, iam::PolicyKind kind);

} // namespace slrc::reader
