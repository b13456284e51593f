// Policy documents as data sources `aws_iam_policy_document`, and what Terraform holds a configuration to before
// it makes anything.
#pragma once

#include "compiler/emit/terraform/expressions.hpp"

#include <span>
#include <string>
#include <vector>

namespace slrc::emit::terraform {

// What Terraform holds a configuration to before it makes anything.

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

// The conditions of one statement.

/// One block `condition`.
struct ConditionBlock {
    std::string test;
    std::string variable;
    Expression values;
    /// Where one of these holds, an earlier block says the same.
    std::vector<std::string> repeats = {};
};

struct Conditions {
    std::vector<ConditionBlock> blocks;
    std::vector<Check> checks;
};

/// What a statement under a guard tests. As model/specialize.cpp does it for one configuration: two tests of one operator on
/// one key are one.
[[nodiscard]] Conditions conditions_of(const plan::PlannedStatement& statement, const model::Guard& guard,
                                       Expressions& expressions);

// Policy documents as data sources `aws_iam_policy_document`.

/// A document before it is written.
struct Document {
    std::string name;
    std::span<const plan::PlannedRule> rules;
    /// An expression: the resource of each rule that has none.
    std::string resource = {};
    /// An expression: what tests of `iam:PermissionsBoundary` compare with; empty for what is written.
    std::string boundary = {};
    /// An expression: where it is not empty, the one who makes the role tags it.
    std::string tags = {};
};

/// Writes a document with a statement, or a dynamic one, for each of the rules. Adds what their values must fulfil.
/// https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
void write_document(const Document& document, Expressions& expressions, Writer& writer,
                    std::vector<Check>& checks);

/// The condition that there is a statement; empty where there always is.
[[nodiscard]] std::string has_statements(std::span<const plan::PlannedRule> rules,
                                         const Expressions& expressions);

/// Whether there is something in the statements that whoever uses the module gives.
[[nodiscard]] bool has_values(std::span<const plan::PlannedRule> rules);

} // namespace slrc::emit::terraform
