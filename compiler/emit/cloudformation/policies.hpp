// The permissions of a role as managed policies.
#pragma once

#include "compiler/emit/cloudformation/statements.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::emit::cloudformation {

// NOLINTNEXTLINE(bugprone-exception-escape): moving a JSON value throws nothing
struct Policy {
    std::string name;
    /// The condition under which there is the policy at all: IAM takes none without a statement.
    std::optional<std::string> condition;
    Json document;
};

/// Statements in their order fill policies one after another; where they fit into one, there is one. Statements that are
/// texts come after the others, each as a policy of its own.
[[nodiscard]] std::vector<Policy> policies(std::vector<Statement> statements, Conditions& conditions,
                                           Names& names);

/// About how many characters a value has in the policy, if its parameters have what is usual.
[[nodiscard]] std::size_t estimated_size(const Json& value);

} // namespace slrc::emit::cloudformation
