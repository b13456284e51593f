#include "compiler/emit/cloudformation/parameters.hpp"

#include "compiler/model/misfits.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <utility>

namespace slrc::emit::cloudformation {

using plan::PlannedCapability;
using plan::PlannedParameter;

namespace {

/// AWS CloudFormation User Guide, "CloudFormation template Parameters syntax".
constexpr std::size_t longest_parameter_description = 4'000;

const std::string& text_or(const std::string& text, const std::string& fallback) {
    return text.empty() ? fallback : text;
}

Json suffix_json(const Asked& asked) {
    const std::string_view hole = model::suffix_template;
    const std::size_t letters = asked.role.name.text.size() - (asked.plan.has_suffix ? hole.size() : 0);
    Json json = object("Type", "String");
    json["Description"] = "What makes the name of the role its own: " + asked.role.name.text;
    json["AllowedPattern"] = "[A-Za-z0-9_+=,.@-]+";
    json["MaxLength"] = model::longest_role_name -
                        (asked.plan.has_suffix ? std::min(letters, model::longest_role_name - 1) : 0);
    json["ConstraintDescription"] = "must be letters, digits and _+=,.@-";
    return json;
}

Json capability_json(const PlannedCapability& capability) {
    Json json = object("Type", "String");
    std::string text = text_or(capability.documentation, "The capability " + capability.name);
    if (!capability.requirement.empty()) {
        text += " (requires " + capability.requirement + ")";
    }
    json["Description"] = shortened(text, longest_parameter_description);
    json["Default"] = "false";
    json["AllowedValues"] = Json::array({"true", "false"});
    return json;
}

Json parameter_json(const Asked& asked, std::size_t index, diagnostics::Sink& sink) {
    const PlannedParameter& parameter = asked.plan.parameters[index];
    const Uses& uses = asked.parameters.uses(index);
    Json json = object("Type", "String");
    std::string text = text_or(parameter.documentation, description_of(parameter));
    if (parameter.type.list && !parameter.documentation.empty()) {
        text += "; several values have commas between";
    }
    json["Description"] = shortened(text, longest_parameter_description);
    check_defaults(asked.role.parameters[index], uses, sink);
    if (default_kind(parameter) == DefaultKind::written) {
        json["Default"] = written_default(parameter);
    } else if (may_be_empty(parameter)) {
        json["Default"] = "";
    }
    json["AllowedPattern"] = allowed_pattern(parameter, uses);
    json["ConstraintDescription"] = constraint(parameter);
    return json;
}

bool is_asked(const Asked& asked, std::size_t parameter) {
    return asked.with_permissions || asked.parameters.uses(parameter).any;
}

bool asks_suffix(const Asked& asked) {
    return asked.plan.has_suffix || asked.parameters.uses_suffix();
}

Json group_json(const std::string& label, Json parameters) {
    Json json = object("Label", object("default", label));
    json["Parameters"] = std::move(parameters);
    return json;
}

} // namespace

std::string shortened(const std::string& text, std::size_t most) {
    std::size_t size = std::min(text.size(), most);
    while (size < text.size() && size > 0 && text::continues_character(text[size])) {
        --size;
    }
    return text.substr(0, size);
}

Json parameters_json(const Asked& asked, diagnostics::Sink& sink) {
    Json json = Json::object();
    if (asks_suffix(asked)) {
        json[asked.symbols.suffix] = suffix_json(asked);
    }
    const auto add = [&](std::optional<std::size_t> capability) {
        for (std::size_t index = 0; index < asked.plan.parameters.size(); ++index) {
            if (asked.plan.parameters[index].capability == capability && is_asked(asked, index)) {
                json[asked.symbols.parameters[index]] = parameter_json(asked, index, sink);
            }
        }
    };
    add(std::nullopt);
    for (std::size_t index = 0; asked.with_permissions && index < asked.plan.capabilities.size(); ++index) {
        json[asked.symbols.capabilities[index]] = capability_json(asked.plan.capabilities[index]);
        add(index);
    }
    return json;
}

Json interface_json(const Asked& asked) {
    Json groups = Json::array();
    Json labels = Json::object();
    const auto label = [&](const std::string& name, const std::string& text) {
        labels[name] = object("default", text);
        return name;
    };
    Json own = Json::array();
    if (asks_suffix(asked)) {
        own.push_back(label(asked.symbols.suffix, "Suffix of the name"));
    }
    const auto add = [&](Json& to, std::optional<std::size_t> capability) {
        for (std::size_t index = 0; index < asked.plan.parameters.size(); ++index) {
            const PlannedParameter& parameter = asked.plan.parameters[index];
            if (parameter.capability == capability && is_asked(asked, index)) {
                to.push_back(
                    label(asked.symbols.parameters[index], text_or(parameter.documentation, parameter.name)));
            }
        }
    };
    add(own, std::nullopt);
    if (!own.empty()) {
        groups.push_back(group_json("The role", std::move(own)));
    }
    for (std::size_t index = 0; asked.with_permissions && index < asked.plan.capabilities.size(); ++index) {
        const PlannedCapability& capability = asked.plan.capabilities[index];
        Json names = Json::array(
            {label(asked.symbols.capabilities[index], text_or(capability.documentation, capability.name))});
        add(names, index);
        groups.push_back(group_json("Capability " + capability.name, std::move(names)));
    }
    Json json = object("ParameterGroups", std::move(groups));
    json["ParameterLabels"] = std::move(labels);
    return json;
}

} // namespace slrc::emit::cloudformation
