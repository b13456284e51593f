#include "compiler/emit/cloudformation/parameters.hpp"

#include <utility>

namespace slrc::emit::cloudformation {

namespace {

Json assertion(Json condition, std::string text) {
    Json json = object("Assert", std::move(condition));
    json["AssertDescription"] = std::move(text);
    return json;
}

Json assertions(const Asked& asked, std::size_t capability) {
    const plan::PlannedCapability& planned = asked.plan.capabilities[capability];
    const std::string& name = asked.symbols.capabilities[capability];
    Json all = Json::array();
    if (!planned.requirement.empty()) {
        all.push_back(assertion(rule_condition(planned.required, asked.symbols),
                                name + " requires " + planned.requirement));
    }
    for (const std::size_t parameter : planned.parameters) {
        if (!asked.plan.parameters[parameter].has_default) {
            const std::string& own = asked.symbols.parameters[parameter];
            all.push_back(assertion(has_value(own), name + " needs a value for " + own));
        }
    }
    return all;
}

} // namespace

Json rules_json(const Asked& asked, Names& names) {
    Json json = Json::object();
    for (std::size_t index = 0; asked.with_permissions && index < asked.plan.capabilities.size(); ++index) {
        Json all = assertions(asked, index);
        if (!all.empty()) {
            const std::string& capability = asked.symbols.capabilities[index];
            Json& rule = json[names.take(capability + "Needs")];
            rule["RuleCondition"] = is_on(capability);
            rule["Assertions"] = std::move(all);
        }
    }
    return json;
}

} // namespace slrc::emit::cloudformation
