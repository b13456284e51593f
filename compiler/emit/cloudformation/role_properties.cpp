#include "compiler/emit/cloudformation/statements.hpp"
#include "compiler/emit/cloudformation/template.hpp"

#include <utility>

namespace slrc::emit::cloudformation {

using model::OpenText;
using model::Role;

namespace {

constexpr std::string_view reserved_name = "AWSServiceRoleFor";
constexpr std::string_view free_path = "/service-role/";

OpenText free_name(const Role& role) {
    OpenText name = role.name.open_text;
    auto* first = name.parts.empty() ? nullptr : std::get_if<model::Literal>(name.parts.data());
    if (role.is_service_linked() && first != nullptr && first->text.starts_with(reserved_name)) {
        first->text.erase(0, reserved_name.size());
    }
    return name;
}

Json tags_json(const Role& role, Values& values) {
    Json list = Json::array();
    for (const model::Tag& tag : role.tags) {
        Json one = object("Key", values.single_json(tag.key));
        one["Value"] = values.single_json(tag.value);
        list.push_back(std::move(one));
    }
    return list;
}

} // namespace

Json role_properties(const Role& role, const plan::Plan& plan, Values& values, Conditions& conditions) {
    Json json = object("RoleName", values.single_json(free_name(role)));
    json["Path"] = role.path ? values.single_json(*role.path) : Json(free_path);
    if (role.description) {
        json["Description"] = values.single_json(*role.description);
    }
    json["AssumeRolePolicyDocument"] = document(statements(plan.trust, true, values, conditions));
    if (role.max_session) {
        json["MaxSessionDuration"] = *role.max_session;
    }
    if (role.boundary) {
        json["PermissionsBoundary"] = values.single_json(*role.boundary);
    }
    if (!role.tags.empty()) {
        json["Tags"] = tags_json(role, values);
    }
    return json;
}

Json service_linked_properties(const Role& role, const plan::Plan& plan, const Symbols& symbols,
                               Values& values) {
    Json json = object("AWSServiceName", model::service_principals(role).front());
    if (plan.has_suffix) {
        json["CustomSuffix"] = reference(symbols.suffix);
    }
    if (role.description) {
        json["Description"] = values.single_json(*role.description);
    }
    return json;
}

Json service_linked_arn(const Role& role, const Symbols& symbols, Values& values) {
    OpenText path = model::path_of(role);
    Text arn;
    arn.append("arn:");
    arn.append(Hole{"AWS::Partition", nullptr});
    arn.append(":iam::");
    arn.append(Hole{"AWS::AccountId", nullptr});
    arn.append(":role");
    arn.append(values.single(path));
    arn.append(Hole{symbols.role, nullptr});
    return arn.json();
}

} // namespace slrc::emit::cloudformation
