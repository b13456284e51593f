// Roles: the head that other roles may name, and the whole.
#pragma once

#include "compiler/check/context.hpp"

namespace slrc::check {

/// Name, path and trust: what `{ROLE.arn}` needs. The parameters are declared too, because trust may use them.
[[nodiscard]] model::Role resolve_head(Context& context, const Symbol<syntax::Role>& symbol);

/// Everything else. `role` is the head, which is completed.
void resolve_body(Context& context, const Symbol<syntax::Role>& symbol, model::Role& role);

/// The name, with its holes; reports wrong characters, holes other than `{suffix}`, and names that are too long.
[[nodiscard]] model::RoleName resolve_role_name(Context& context, const syntax::Name& name);

/// Reports a role that is neither service-linked nor plain, and rules that only a plain role can have.
void check_service_linked(Context& context, const syntax::Role& written, const model::Role& role);

/// The properties that IAM keeps beside the policies: description, session, tags, boundary, regions, lifecycle.
void resolve_properties(Context& context, const Scope& scope, const syntax::Role& written, model::Role& role);

/// A `test` block.
[[nodiscard]] std::optional<model::Test> resolve_test_block(Context& context, const Scope& scope,
                                                            RoleScope& role, const syntax::TestBlock& block);

} // namespace slrc::check
