#include "compiler/emit/role_json.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/model/specialize.hpp"

#include <cstdint>

namespace slrc::emit {

using diagnostics::Kind;
using model::Role;
using text::JsonWriter;

namespace {

/// As in the source, holes and doubled braces too: what is filled in later can be told from what stands for itself.
void write_default(JsonWriter& writer, const model::Parameter& parameter) {
    std::vector<std::string> values;
    for (const model::OpenText& value : *parameter.default_values) {
        values.push_back(source_text(value, {}));
    }
    if (parameter.type.list || values.size() != 1) {
        writer.value(values);
    } else {
        writer.value(values.front());
    }
}

void write_parameter(JsonWriter& writer, const model::Parameter& parameter) {
    writer.open_object();
    writer.member("Name", parameter.name);
    writer.member("Type", element_text(parameter.type));
    writer.member("List", parameter.type.list);
    if (parameter.default_values) {
        writer.key("Default");
        write_default(writer, parameter);
    }
    if (!parameter.documentation.empty()) {
        writer.member("Description", parameter.documentation);
    }
    writer.close_object();
}

/// The parameters of one capability, or the role's own.
void write_parameters(JsonWriter& writer, const Role& role, std::optional<std::size_t> capability) {
    writer.key("Parameters");
    writer.open_array();
    for (const model::Parameter& parameter : role.parameters) {
        if (parameter.capability == capability) {
            write_parameter(writer, parameter);
        }
    }
    writer.close_array();
}

void write_capabilities(JsonWriter& writer, const Role& role) {
    writer.key("Capabilities");
    writer.open_array();
    for (std::size_t index = 0; index < role.capabilities.size(); ++index) {
        const model::Capability& capability = role.capabilities[index];
        writer.open_object();
        writer.member("Name", capability.name);
        if (!capability.documentation.empty()) {
            writer.member("Description", capability.documentation);
        }
        const std::string required = to_text(capability.required, capability_names(role));
        if (!required.empty()) {
            writer.member("Requires", required);
        }
        write_parameters(writer, role, index);
        writer.close_object();
    }
    writer.close_array();
}

void write_lifecycle(JsonWriter& writer, const model::Lifecycle& lifecycle,
                     const std::vector<std::string>& steps) {
    const auto add = [&](const char* name, const std::vector<std::string>& values) {
        if (!values.empty()) {
            writer.member(name, values);
        }
    };
    writer.open_object();
    if (!lifecycle.one_per.empty()) {
        writer.member("OnePer", lifecycle.one_per);
    }
    add("CreatedBy", lifecycle.created_by);
    add("PassedBy", lifecycle.passed_by);
    writer.key("Editable");
    writer.open_array();
    if (lifecycle.editable_description) {
        writer.value("Description");
    }
    writer.close_array();
    add("DeleteAfter", lifecycle.delete_after);
    add("Steps", steps);
    writer.close_object();
}

/// A property whose template is filled in: only now is it known whether IAM takes it.
template <typename Misfit>
std::string checked(const model::OpenText& value, Kind kind, Misfit misfit, model::Filler& filler) {
    std::string text = filler.single(value);
    if (const auto wrong = misfit(text)) {
        filler.sink().report(kind, value.span, *wrong);
    }
    return text;
}

std::vector<std::string> fill_regions(const Role& role, model::Filler& filler) {
    std::vector<std::string> all;
    for (const model::OpenText& region : role.regions) {
        for (std::string& name : filler.strings(region)) {
            if (catalog::partition_of_region(name) == nullptr) {
                filler.sink().report(Kind::bad_region, region.span, "`" + name + "` is no region");
            }
            all.push_back(std::move(name));
        }
    }
    return all;
}

void write_role(JsonWriter& writer, const Role& role, const RoleProperties& properties) {
    writer.open_object();
    writer.member("Name", role.name.text);
    writer.member("Path", properties.path);
    writer.member("ArnPattern", properties.arn_pattern);
    if (properties.description) {
        writer.member("Description", *properties.description);
    }
    writer.member("ServicePrincipals", service_principals(role));
    if (role.max_session) {
        writer.member("MaxSessionDuration", static_cast<std::uint64_t>(*role.max_session));
    }
    if (!properties.tags.empty()) {
        writer.key("Tags");
        write_tags(writer, properties);
    }
    if (properties.boundary) {
        writer.member("PermissionsBoundary", *properties.boundary);
    }
    if (properties.regions.empty()) {
        writer.member("Regions", "all");
    } else {
        writer.member("Regions", properties.regions);
    }
    write_parameters(writer, role, std::nullopt);
    write_capabilities(writer, role);
    if (role.lifecycle) {
        writer.key("Lifecycle");
        write_lifecycle(writer, *role.lifecycle, properties.steps);
    }
    writer.close_object();
}

} // namespace

RoleProperties fill_properties(const Role& role, model::Filler& filler) {
    RoleProperties filled;
    filled.path = checked(path_of(role), Kind::bad_path, model::path_misfit, filler);
    filled.arn_pattern = arn_pattern(role, filler);
    if (role.description) {
        filled.description =
            checked(*role.description, Kind::bad_description, model::description_misfit, filler);
    }
    for (const model::Tag& tag : role.tags) {
        std::string key = checked(tag.key, Kind::bad_tag, model::tag_key_misfit, filler);
        filled.tags.emplace_back(std::move(key),
                                 checked(tag.value, Kind::bad_tag, model::tag_value_misfit, filler));
    }
    if (role.boundary) {
        filled.boundary = filler.single(*role.boundary);
    }
    filled.regions = fill_regions(role, filler);
    if (role.lifecycle) {
        filled.steps = filler.strings(role.lifecycle->steps);
    }
    return filled;
}

void write_tags(JsonWriter& writer, const RoleProperties& properties) {
    writer.open_array();
    for (const auto& [key, value] : properties.tags) {
        writer.open_object();
        writer.member("Key", key);
        writer.member("Value", value);
        writer.close_object();
    }
    writer.close_array();
}

std::string role_text(const Role& role, const RoleProperties& properties, bool minify) {
    std::string text;
    JsonWriter writer(text, iam::json_layout(minify));
    write_role(writer, role, properties);
    text += '\n';
    return text;
}

} // namespace slrc::emit
