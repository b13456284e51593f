#include "compiler/doc/role_data.hpp"

#include "compiler/model/sid.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace slrc::doc {

namespace {

using Json = nlohmann::ordered_json;
using model::BuiltIn;
using model::Guard;
using model::Role;
using model::Template;

/// A string where there is no hole, and a list of strings and holes where there is one.
Json template_json(const Template& value) {
    if (is_literal(value)) {
        return literal_text(value);
    }
    Json parts = Json::array();
    for (const model::Part& part : value.parts) {
        if (const auto* text = std::get_if<model::Literal>(&part)) {
            parts.push_back(text->text);
        } else if (const auto* variable = std::get_if<model::Variable>(&part)) {
            parts.push_back(variable->text);
        } else if (const auto* use = std::get_if<model::ParameterUse>(&part)) {
            parts.push_back(Json{{"parameter", use->parameter}});
        } else {
            const BuiltIn built_in = std::get<BuiltIn>(part);
            Json place{{"place", to_string(built_in)}};
            if (built_in == BuiltIn::account_or_any) {
                place["any"] = true;
            }
            parts.push_back(std::move(place));
        }
    }
    return parts;
}

Json templates_json(const std::vector<Template>& values) {
    Json json = Json::array();
    for (const Template& value : values) {
        json.push_back(template_json(value));
    }
    return json;
}

Json guard_json(const Guard& guard) {
    const auto list = [](const char* word, const std::vector<Guard>& operands) {
        Json json = Json::array({word});
        for (const Guard& operand : operands) {
            json.push_back(guard_json(operand));
        }
        return json;
    };
    if (const auto* has = std::get_if<Guard::Has>(&guard.node)) {
        return has->capability;
    }
    if (const auto* inner = std::get_if<Guard::Not>(&guard.node)) {
        return list("not", inner->operand);
    }
    if (const auto* all = std::get_if<Guard::And>(&guard.node)) {
        return list("and", all->operands);
    }
    const auto* one = std::get_if<Guard::Or>(&guard.node);
    return one == nullptr ? Json(true) : list("or", one->operands);
}

Json test_json(const model::ConditionTest& test) {
    Json json{{"operator", to_string(test.operation)},
              {"key", template_json(test.key)},
              {"values", templates_json(test.values)}};
    if (test.opposite_values) {
        // As specialize has it: without a value that is left, an operator that takes a missing key asks for one.
        json["opposite"] = true;
        json["missing"] = test.operation.if_exists || test.operation.set == iam::SetOperator::for_all_values;
    }
    return json;
}

/// What rules of trust and of permissions have in common.
template <typename Rule>
Json common_json(const Rule& rule) {
    Json json{{"effect", rule.effect == iam::Effect::allow ? "Allow" : "Deny"}};
    json[rule.not_actions ? "NotAction" : "Action"] = texts(rule.actions);
    json["statements"] = Json::array();
    const std::vector<std::string> sids = model::statement_sids(rule.sid, rule.alternatives.size());
    for (std::size_t index = 0; index < sids.size(); ++index) {
        Json statement = Json::object();
        if (!sids[index].empty()) {
            statement["sid"] = sids[index];
        }
        statement["tests"] = Json::array();
        for (const model::ConditionTest& test : rule.alternatives[index]) {
            statement["tests"].push_back(test_json(test));
        }
        json["statements"].push_back(std::move(statement));
    }
    return json;
}

Json rule_json(const model::Rule& rule) {
    Json json = common_json(rule);
    json["guard"] = guard_json(rule.guard);
    json[rule.not_resources ? "NotResource" : "Resource"] = templates_json(rule.resources);
    return json;
}

Json trust_json(const model::TrustRule& rule) {
    Json json = common_json(rule);
    json["Principal"] = Json::array();
    for (const model::Principal& principal : rule.principals) {
        json["Principal"].push_back(Json::array({principal.kind, templates_json(principal.values)}));
    }
    return json;
}

Json parameter_json(const model::Parameter& parameter) {
    Json json{{"name", parameter.name}};
    if (parameter.default_values) {
        json["default"] = templates_json(*parameter.default_values);
    }
    // The one type with two spellings of a value (model::normalized).
    const model::Type& type = parameter.type;
    if (type.base == model::BaseType::resource && type.service == "logs" && type.resource == "log-group") {
        json["group"] = true;
    }
    return json;
}

template <typename Found>
void find_in(const std::vector<Template>& values, Found& found) {
    for (const Template& value : values) {
        for (const model::Part& part : value.parts) {
            if (const auto* built_in = std::get_if<BuiltIn>(&part)) {
                found(*built_in);
            }
        }
    }
}

template <typename Found>
void find_in(const model::Alternatives& alternatives, Found& found) {
    for (const model::Alternative& alternative : alternatives) {
        for (const model::ConditionTest& test : alternative) {
            find_in({test.key}, found);
            find_in(test.values, found);
        }
    }
}

} // namespace

Json role_data(const Role& role) {
    Json json{{"name", role.name.base}, {"parameters", Json::array()}, {"capabilities", Json::array()}};
    for (const model::Parameter& parameter : role.parameters) {
        json["parameters"].push_back(parameter_json(parameter));
    }
    for (const model::Capability& capability : role.capabilities) {
        json["capabilities"].push_back(
            Json{{"name", capability.name}, {"requires", guard_json(capability.required)}});
    }
    json["trust"] = Json::array();
    for (const model::TrustRule& rule : role.trust) {
        json["trust"].push_back(trust_json(rule));
    }
    json["permissions"] = Json::array();
    for (const model::Rule& rule : role.rules) {
        json["permissions"].push_back(rule_json(rule));
    }
    return json;
}

std::vector<BuiltIn> used_built_ins(const Role& role) {
    constexpr std::array places{BuiltIn::partition, BuiltIn::region, BuiltIn::account, BuiltIn::suffix};
    std::array<bool, places.size()> used{};
    auto found = [&](BuiltIn built_in) {
        const BuiltIn place = built_in == BuiltIn::account_or_any ? BuiltIn::account : built_in;
        for (std::size_t index = 0; index < places.size(); ++index) {
            used.at(index) = used.at(index) || places.at(index) == place;
        }
    };
    for (const model::Rule& rule : role.rules) {
        find_in(rule.resources, found);
        find_in(rule.alternatives, found);
    }
    for (const model::TrustRule& rule : role.trust) {
        for (const model::Principal& principal : rule.principals) {
            find_in(principal.values, found);
        }
        find_in(rule.alternatives, found);
    }
    for (const model::Parameter& parameter : role.parameters) {
        find_in(parameter.default_values.value_or(std::vector<Template>{}), found);
    }
    std::vector<BuiltIn> result;
    for (std::size_t index = 0; index < places.size(); ++index) {
        if (used.at(index)) {
            result.push_back(places.at(index));
        }
    }
    return result;
}

} // namespace slrc::doc
