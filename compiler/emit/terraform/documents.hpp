// Policy documents as data sources `aws_iam_policy_document`.
#pragma once

#include "compiler/emit/terraform/checks.hpp"

#include <span>
#include <string>
#include <vector>

namespace slrc::emit::terraform {

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
