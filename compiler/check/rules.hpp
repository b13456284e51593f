// Rules and the parts of them, with names resolved, groups expanded, guards combined and conditions worked out.
#pragma once

#include "compiler/check/context.hpp"

namespace slrc::check {

// Rules, with groups expanded, guards combined and conditions worked out.

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

// Actions and resources with their names resolved.

/// The actions in the order written, groups and constants spelled out.
[[nodiscard]] std::optional<std::vector<model::ActionName>> resolve_actions(Context& context,
                                                                            const Scope& scope,
                                                                            const syntax::Actions& actions);

/// Actions with their `except`, as IAM's Action or NotAction.
struct ActionPart {
    std::vector<model::ActionName> actions;
    bool negated = false;
};
[[nodiscard]] std::optional<ActionPart> resolve_action_part(Context& context, const Scope& scope,
                                                            const syntax::Actions& actions,
                                                            const syntax::Rare<syntax::Actions>& except);

/// Resources with their `except`, as IAM's Resource or NotResource. Left out, they are `*`.
struct ResourcePart {
    std::vector<model::OpenText> resources;
    bool negated = false;
};
[[nodiscard]] std::optional<ResourcePart> resolve_resource_part(Context& context, const Scope& scope,
                                                                const syntax::Grant& grant);
[[nodiscard]] std::optional<std::vector<model::OpenText>> resolve_resources(
    Context& context, const Scope& scope, const syntax::Resources& resources);

// Conditions with their names resolved and their operators chosen.

/// A condition; nothing, with reports, where a part of it is wrong.
[[nodiscard]] std::optional<Formula> resolve_condition(Context& context, const Scope& scope,
                                                       const syntax::Condition& condition);

/// One test: the key, the operator that its type and the comparison ask for, and the values.
[[nodiscard]] std::optional<model::ConditionTest> resolve_test(Context& context, const Scope& scope,
                                                               const syntax::Test& test);

// Guards and `requires` with the capabilities resolved.

/// A guard of one role; nothing, with a report, where it names a capability that does not exist.
/// Those that it names count as used.
[[nodiscard]] std::optional<model::Guard> resolve_guard(Context& context, model::Role& role,
                                                        const syntax::Guard& guard);

/// A guard's node; a guard that is too complex is reported.
[[nodiscard]] std::optional<model::GuardDiagram::Node> diagram_node(Context& context, RoleScope& role,
                                                                    const model::Guard& guard,
                                                                    source::Span span);

/// Resolves the `requires` of all capabilities, works out which sets they permit, and reports capabilities that
/// require themselves or that nothing can turn on.
void resolve_requirements(Context& context, RoleScope& role,
                          std::span<const syntax::Capability* const> capabilities);

// Groups of permissions and the arguments they are included with.

using Arguments = std::map<std::string_view, Strings>;

/// The group that an `include` names; nothing, with a report, where there is none.
[[nodiscard]] std::optional<Symbol<syntax::Permissions>> find_group(Context& context, const Scope& scope,
                                                                    const syntax::Include& include);

/// The group's parameters with their values: arguments, or defaults. Reports what is missing, unknown or unfit.
[[nodiscard]] std::optional<Arguments> bind_arguments(Context& context, const Scope& scope,
                                                      const Symbol<syntax::Permissions>& group,
                                                      const syntax::Include& include);

/// The group's parameters with values that nothing is known of but their type.
[[nodiscard]] Arguments unbound_arguments(Context& context, const Symbol<syntax::Permissions>& group);

} // namespace slrc::check
