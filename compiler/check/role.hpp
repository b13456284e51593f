// Roles: the head that other roles may name, the trust, the whole, and the ARNs by which they name one another.
#pragma once

#include "compiler/check/context.hpp"

#include <map>

namespace slrc::check {

// Roles: the head that other roles may name, and the whole.

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

/// One `trust` or `distrust`; nothing, with a report, where it is wrong.
[[nodiscard]] std::optional<model::TrustRule> resolve_trust(Context& context, const Scope& scope,
                                                            const syntax::Trust& trust);

/// The same of one that is proven.
[[nodiscard]] std::optional<model::TrustInvariant> resolve_trust_invariant(
    Context& context, const Scope& scope, const syntax::TrustInvariant& written);

/// Reports parameters and capabilities of requested roles, and the imports of requested files; constants and groups
/// only in files that declare a role, because a file without one is a library. Everything has been resolved, without
/// an error: a use may stand in what could not be read.
void report_unused(const Context& context, const model::Program& program);

// The ARNs of roles, as other roles name them.

/// Roles may trust one another by `{ROLE.arn}`, in any order. An ARN needs a role's path, or its service, and no other
/// ARN: the head of a role that is named is resolved a second time for its ARN alone, in a context that knows no ARNs.
/// What is wrong with it is reported where the role itself is resolved.
class RoleArns {
public:
    RoleArns(std::span<const Unit> units, const std::vector<Symbols>& symbols,
             std::span<const catalog::Catalog> catalogs)
        : context_{units, unheard_, symbols, catalogs, unread_} {}

    /// Nothing for a role whose head is broken.
    [[nodiscard]] const std::optional<model::OpenText>& of(const Symbol<syntax::Role>& role);

private:
    diagnostics::Sink unheard_;
    std::vector<model::Mention> unread_;
    Context context_;
    std::map<const syntax::Role*, std::optional<model::OpenText>> known_;
};

} // namespace slrc::check
