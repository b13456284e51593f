// The role itself, with what holds a configuration to it.
#pragma once

#include "compiler/emit/terraform/checks.hpp"
#include "compiler/model/role.hpp"

#include <string>
#include <vector>

namespace slrc::emit::terraform {

/// A role of the same trust and permissions that is not service-linked: what AWS does not let a customer do, it takes of
/// a plain role. Its path is `/service-role/`, and its name is without `AWSServiceRoleFor`, which belongs to services.
[[nodiscard]] model::Role as_plain(const model::Role& role);

/// Writes the resource and, for a plain role, its policy, which is there where `has_permissions` holds (empty: always).
void write_role(const model::Role& role, const std::string& has_permissions, const std::vector<Check>& checks,
                Expressions& expressions, Writer& writer);

/// The ARN of the role that the module makes.
[[nodiscard]] model::OpenText arn_template(const model::Role& role);

/// What the people who look after the role may do with it, as rules of a document, without resources.
[[nodiscard]] std::vector<plan::PlannedRule> administrator_document_rules(const model::Role& role);

} // namespace slrc::emit::terraform
