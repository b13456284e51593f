// Actions and resources with their names resolved.
#pragma once

#include "compiler/check/context.hpp"

namespace slrc::check {

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

} // namespace slrc::check
