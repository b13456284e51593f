#include "compiler/doc/sections.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/model/specialize.hpp"

namespace slrc::doc {

namespace {

using model::OpenText;
using model::Role;

class Opener {
public:
    explicit Opener(const Role& role) : role_(role) {}

    void open(OpenText& value) const {
        OpenText result{{}, value.span};
        for (const model::Part& part : value.parts) {
            append(result, opened(part));
        }
        value = std::move(result);
    }

    void open(std::vector<OpenText>& values) const {
        for (OpenText& value : values) {
            open(value);
        }
    }

    void open(model::Alternatives& alternatives) const {
        for (model::Alternative& alternative : alternatives) {
            for (model::ConditionTest& test : alternative) {
                open(test.key);
                open(test.values);
            }
        }
    }

private:
    [[nodiscard]] model::Part opened(const model::Part& part) const {
        if (const auto* built_in = std::get_if<model::BuiltIn>(&part)) {
            const bool stays =
                *built_in == model::BuiltIn::partition || *built_in == model::BuiltIn::account_or_any;
            return stays ? part : model::Part{named(to_string(*built_in))};
        }
        if (const auto* use = std::get_if<model::ParameterUse>(&part)) {
            const model::Parameter& parameter = role_.parameters[use->parameter];
            return parameter.default_values ? part : model::Part{named(parameter.name)};
        }
        return part;
    }

    static model::Literal named(std::string_view name) {
        return model::Literal{"{" + std::string(name) + "}"};
    }

    const Role& role_;
};

/// A filler without values. What it finds wrong is of no interest: a placeholder need not be an ARN.
template <typename Make>
auto with_filler(const Role& role, Make make) {
    diagnostics::Sink nobody;
    model::Configuration configuration;
    configuration.partition = "aws";
    configuration.capabilities.assign(role.capabilities.size(), false);
    configuration.values.resize(role.parameters.size());
    model::Filler filler(role, configuration, nobody);
    return make(filler);
}

std::string text(const iam::Document& document) {
    return iam::to_text(document, false);
}

} // namespace

Role opened(const Role& role) {
    const Opener opener(role);
    Role result = role;
    for (model::Rule& rule : result.rules) {
        opener.open(rule.resources);
        opener.open(rule.alternatives);
    }
    for (model::TrustRule& rule : result.trust) {
        for (model::Principal& principal : rule.principals) {
            opener.open(principal.values);
        }
        opener.open(rule.alternatives);
    }
    for (model::Parameter& parameter : result.parameters) {
        if (parameter.default_values) {
            opener.open(*parameter.default_values);
        }
    }
    for (model::Tag& tag : result.tags) {
        opener.open(tag.key);
        opener.open(tag.value);
    }
    for (std::optional<OpenText>* value : {&result.path, &result.boundary, &result.description}) {
        if (*value) {
            opener.open(**value);
        }
    }
    return result;
}

std::string trust_text(const Role& role) {
    return with_filler(role, [&](model::Filler& filler) { return text(trust_document(role, filler)); });
}

std::string permissions_text(const Role& role, const std::vector<std::size_t>& rules) {
    Role part = role;
    part.rules.clear();
    for (const std::size_t index : rules) {
        part.rules.push_back(role.rules[index]);
        part.rules.back().guard = model::Guard{model::Guard::Always{}};
    }
    return with_filler(part, [&](model::Filler& filler) { return text(permissions_document(part, filler)); });
}

iam::Document administrator(const Role& role) {
    return with_filler(role, [&](model::Filler& filler) { return administrator_document(role, filler); });
}

std::string administrator_text(const Role& role) {
    return text(administrator(role));
}

std::string text_of(const Role& role, const OpenText& value) {
    return with_filler(role, [&](model::Filler& filler) { return filler.single(value); });
}

std::string arn(const Role& role) {
    return with_filler(role, [&](model::Filler& filler) { return arn_pattern(role, filler); });
}

} // namespace slrc::doc
