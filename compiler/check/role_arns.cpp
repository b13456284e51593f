#include "compiler/check/role.hpp"

namespace slrc::check {

namespace {

/// A role's ARN as another role names it: the first one's parameters have no values there.
model::OpenText foreign_arn(const model::Role& role) {
    model::OpenText arn{{}, role.name.span};
    for (const model::Part& part : arn_of(role).parts) {
        append(arn,
               std::holds_alternative<model::ParameterUse>(part) ? model::Part{model::Literal{"*"}} : part);
    }
    return arn;
}

} // namespace

const std::optional<model::OpenText>& RoleArns::of(const Symbol<syntax::Role>& role) {
    const auto [place, is_new] = known_.try_emplace(role.node);
    if (is_new) {
        const model::Role head = resolve_head(context_, role);
        if (head.path || !service_principals(head).empty()) {
            place->second = foreign_arn(head);
        }
    }
    return place->second;
}

} // namespace slrc::check
