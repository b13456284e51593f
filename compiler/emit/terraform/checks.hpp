// What Terraform holds a configuration to before it makes anything.
#pragma once

#include "compiler/emit/terraform/expressions.hpp"

#include <string>
#include <vector>

namespace slrc::emit::terraform {

/// A `precondition` of the role.
struct Check {
    std::string condition;
    /// An expression: a string with its quotation marks.
    std::string message;
};

/// A condition that counts only where a guard holds. Terraform works out both sides of `&&`, but of `? :` only the chosen
/// one, so that values of a capability that is off are never asked for.
[[nodiscard]] std::string where(const model::Guard& guard, const std::string& condition,
                                const Expressions& expressions);

/// What capabilities require of each other, and that no ARN is of another partition than the role.
[[nodiscard]] std::vector<Check> configuration_checks(Expressions& expressions);

/// That a document with values in it is no longer than IAM takes, and has no other characters. `what` is "The trust
/// policy".
[[nodiscard]] std::vector<Check> document_checks(const std::string& name, const std::string& what,
                                                 std::size_t limit);

/// That every value is a principal of its kind.
[[nodiscard]] Check principal_check(const model::Principal& principal, const std::string& values);

/// That every value is a resource.
[[nodiscard]] Check resource_check(const model::Guard& guard, const std::string& values,
                                   const Expressions& expressions);

} // namespace slrc::emit::terraform
