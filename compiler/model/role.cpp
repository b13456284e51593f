#include "compiler/model/role.hpp"

#include <algorithm>
#include <iterator>

namespace slrc::model {

std::vector<std::string> texts(const std::vector<ActionName>& actions) {
    std::vector<std::string> all;
    all.reserve(actions.size());
    std::ranges::transform(actions, std::back_inserter(all),
                           [](const ActionName& action) { return action.text; });
    return all;
}

std::vector<std::string> service_principals(const Role& role) {
    std::vector<std::string> services;
    for (const TrustRule& rule : role.trust) {
        for (const Principal& principal : rule.principals) {
            if (principal.kind != "Service" || rule.effect != iam::Effect::allow) {
                continue;
            }
            for (const OpenText& value : principal.values) {
                const std::string name = literal_text(value);
                if (is_literal(value) && std::ranges::find(services, name) == services.end()) {
                    services.push_back(name);
                }
            }
        }
    }
    return services;
}

bool Role::nobody_may_assume() const {
    return std::ranges::none_of(trust,
                                [](const TrustRule& rule) { return rule.effect == iam::Effect::allow; });
}

OpenText path_of(const Role& role) {
    if (role.path) {
        return *role.path;
    }
    const std::vector<std::string> services = service_principals(role);
    return literal("/aws-service-role/" + (services.empty() ? std::string() : services.front()) + "/",
                   role.span);
}

OpenText arn_of(const Role& role) {
    OpenText arn = literal("arn:", role.name.span);
    append(arn, BuiltIn::partition);
    append(arn, Literal{":iam::"});
    append(arn, BuiltIn::account_or_any);
    append(arn, Literal{":role"});
    append(arn, path_of(role));
    for (const Part& part : role.name.open_text.parts) {
        append(arn, std::holds_alternative<BuiltIn>(part) ? Part{Literal{"*"}} : part);
    }
    return arn;
}

std::vector<std::string_view> capability_names(const Role& role) {
    std::vector<std::string_view> names;
    for (const Capability& capability : role.capabilities) {
        names.push_back(capability.name);
    }
    return names;
}

std::vector<std::string_view> parameter_names(const Role& role) {
    std::vector<std::string_view> names;
    for (const Parameter& parameter : role.parameters) {
        names.push_back(parameter.name);
    }
    return names;
}

} // namespace slrc::model
