// Rules, with groups expanded, guards combined and conditions worked out.
#pragma once

#include "compiler/check/context.hpp"

namespace slrc::check {

/// A rule and the node of its guard, for checks that look at several rules.
struct CheckedRules {
    std::vector<model::Rule> rules;
    std::vector<model::GuardDiagram::Node> guards;
    std::vector<model::Invariant> invariants;
};

/// All rules of a role in the order written. `unit` is the file that the role stands in.
[[nodiscard]] CheckedRules expand_rules(Context& context, RoleScope& role, std::size_t unit,
                                        std::span<const syntax::Rule* const> rules);

/// Checks a group of permissions by itself, with its parameters unbound: a group that nothing includes is checked too.
void check_group(Context& context, const Symbol<syntax::Permissions>& group);

/// Reports Sids that two statements of one document would share, for some set of capabilities.
void check_sids(Context& context, RoleScope& role, const CheckedRules& rules);
/// The same for the statements of a trust policy.
void check_trust_sids(Context& context, const model::Role& role);
/// Reports a Sid that IAM would refuse.
[[nodiscard]] bool check_sid(Context& context, const syntax::Name& sid);

} // namespace slrc::check
