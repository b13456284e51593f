#include "compiler/emit/role_json.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/model/properties.hpp"
#include "compiler/model/specialize.hpp"

#include <nlohmann/json.hpp>

namespace slrc::emit {

using diagnostics::Kind;
using model::Role;
using Json = nlohmann::ordered_json;

namespace {

/// As in the source, holes and doubled braces too: what is filled in later can be told from what stands for itself.
Json default_json(const model::Parameter& parameter) {
    Json values = Json::array();
    for (const model::Template& value : *parameter.default_values) {
        values.push_back(source_text(value, {}));
    }
    return parameter.type.list || values.size() != 1 ? values : values.front();
}

Json parameter_json(const model::Parameter& parameter) {
    Json json = Json::object();
    json["Name"] = parameter.name;
    json["Type"] = element_text(parameter.type);
    json["List"] = parameter.type.list;
    if (parameter.default_values) {
        json["Default"] = default_json(parameter);
    }
    if (!parameter.documentation.empty()) {
        json["Description"] = parameter.documentation;
    }
    return json;
}

/// The parameters of one capability, or the role's own.
Json parameters_json(const Role& role, std::optional<std::size_t> capability) {
    Json json = Json::array();
    for (const model::Parameter& parameter : role.parameters) {
        if (parameter.capability == capability) {
            json.push_back(parameter_json(parameter));
        }
    }
    return json;
}

Json capabilities_json(const Role& role) {
    Json json = Json::array();
    for (std::size_t index = 0; index < role.capabilities.size(); ++index) {
        const model::Capability& capability = role.capabilities[index];
        Json one = Json::object();
        one["Name"] = capability.name;
        if (!capability.documentation.empty()) {
            one["Description"] = capability.documentation;
        }
        const std::string required = to_text(capability.required, capability_names(role));
        if (!required.empty()) {
            one["Requires"] = required;
        }
        one["Parameters"] = parameters_json(role, index);
        json.push_back(std::move(one));
    }
    return json;
}

Json lifecycle_json(const model::Lifecycle& lifecycle, model::Filler& filler) {
    Json json = Json::object();
    const auto add = [&](const char* name, const std::vector<std::string>& values) {
        if (!values.empty()) {
            json[name] = values;
        }
    };
    if (!lifecycle.one_per.empty()) {
        json["OnePer"] = lifecycle.one_per;
    }
    add("CreatedBy", lifecycle.created_by);
    add("PassedBy", lifecycle.passed_by);
    json["Editable"] = lifecycle.editable_description ? Json::array({"Description"}) : Json::array();
    add("DeleteAfter", lifecycle.delete_after);
    add("Steps", filler.strings(lifecycle.steps));
    return json;
}

/// A property whose template is filled in: only now is it known whether IAM takes it.
template <typename Misfit>
std::string checked(const model::Template& value, Kind kind, Misfit misfit, model::Filler& filler) {
    std::string text = filler.single(value);
    if (const auto wrong = misfit(text)) {
        filler.sink().report(kind, value.span, *wrong);
    }
    return text;
}

Json tags_json(const Role& role, model::Filler& filler) {
    Json json = Json::array();
    for (const model::Tag& tag : role.tags) {
        Json one = Json::object();
        one["Key"] = checked(tag.key, Kind::bad_tag, model::tag_key_misfit, filler);
        one["Value"] = checked(tag.value, Kind::bad_tag, model::tag_value_misfit, filler);
        json.push_back(std::move(one));
    }
    return json;
}

Json regions_json(const Role& role, model::Filler& filler) {
    const auto misfit = [](const std::string& region) {
        return catalog::partition_of_region(region) != nullptr
                   ? std::nullopt
                   : std::optional("`" + region + "` is no region");
    };
    Json json = Json::array();
    for (const model::Template& region : role.regions) {
        for (const std::string& name : filler.strings(region)) {
            if (const auto wrong = misfit(name)) {
                filler.sink().report(Kind::bad_region, region.span, *wrong);
            }
            json.push_back(name);
        }
    }
    return json.empty() ? Json("all") : json;
}

} // namespace

Json role_json(const Role& role, model::Filler& filler) {
    Json json = Json::object();
    json["Name"] = role.name.text;
    json["Path"] = checked(path_of(role), Kind::bad_path, model::path_misfit, filler);
    json["ArnPattern"] = arn_pattern(role, filler);
    if (role.description) {
        json["Description"] =
            checked(*role.description, Kind::bad_description, model::description_misfit, filler);
    }
    json["ServicePrincipals"] = service_principals(role);
    if (role.max_session) {
        json["MaxSessionDuration"] = *role.max_session;
    }
    if (!role.tags.empty()) {
        json["Tags"] = tags_json(role, filler);
    }
    if (role.boundary) {
        json["PermissionsBoundary"] = filler.single(*role.boundary);
    }
    json["Regions"] = regions_json(role, filler);
    json["Parameters"] = parameters_json(role, std::nullopt);
    json["Capabilities"] = capabilities_json(role);
    if (role.lifecycle) {
        json["Lifecycle"] = lifecycle_json(*role.lifecycle, filler);
    }
    return json;
}

} // namespace slrc::emit
