#include "compiler/reader/inputs.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>
#include <utility>
#include <vector>

namespace slrc::reader {

using diagnostics::Kind;

namespace {

using Names = std::vector<std::string_view>;

struct ReadType {
    std::string_view type;
    std::array<std::string_view, 9> properties;
};
/// CloudFormation User Guide, "AWS::IAM::Role", "AWS::IAM::Policy" and their like: the properties that are read.
constexpr std::array<ReadType, 4> read_types{{
    {"AWS::IAM::Role",
     {"AssumeRolePolicyDocument", "Description", "ManagedPolicyArns", "MaxSessionDuration", "Path",
      "PermissionsBoundary", "Policies", "RoleName", "Tags"}},
    {"AWS::IAM::ManagedPolicy", {"ManagedPolicyName", "PolicyDocument", "Roles"}},
    {"AWS::IAM::Policy", {"PolicyDocument", "PolicyName", "Roles"}},
    {"AWS::IAM::RolePolicy", {"PolicyDocument", "PolicyName", "RoleName"}},
}};

/// Of a resource: these are read, and what the CDK writes for itself says nothing of the role.
constexpr std::array<std::string_view, 4> read_members{"Type", "Properties", "Condition", "Metadata"};
constexpr std::string_view profile_type = "AWS::IAM::InstanceProfile";
/// "Parameters", "Properties": what a value has to be.
constexpr std::array<std::string_view, 7> constraints{
    "AllowedPattern", "AllowedValues", "MaxLength", "MaxValue", "MinLength", "MinValue", "NoEcho"};

template <typename List>
bool is_among(const List& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

/// Those of an object's members that are not among the names.
template <typename List>
Names others(data::Node object, const List& names) {
    Names all;
    if (object.is(data::Type::object)) {
        for (const data::Node& member : object) {
            if (!is_among(names, member.key())) {
                all.push_back(member.key());
            }
        }
    }
    return all;
}

void report_names(const Context& context, source::Span place, const Names& names, const std::string& whose) {
    if (!names.empty()) {
        context.report(Kind::not_imported, place,
                       text::format("{} of {} {} left out", text::list_names(names), whose,
                                    names.size() == 1 ? "is" : "are"));
    }
}

void report_resource(const Context& context, data::Node resource) {
    const std::string_view type = resource.text_of("Type");
    if (type == profile_type) {
        context.report(
            Kind::not_imported, resource.key_span(),
            text::format("`{}` is an `{}`: roles and their policies alone are read", resource.key(), type));
        return;
    }
    const auto* const known = std::ranges::find(read_types, type, &ReadType::type);
    if (known == read_types.end()) {
        return;
    }
    Names names = others(resource, read_members);
    if (const auto properties = resource.find("Properties")) {
        const Names more = others(*properties, known->properties);
        names.insert(names.end(), more.begin(), more.end());
    }
    report_names(context, resource.key_span(), names, text::format("`{}`", resource.key()));
}

/// Where the parameters of the roles stand: by file, and by place in it.
using Places = std::set<std::pair<source::FileIndex, std::uint32_t>>;

Places used_parameters(const Context& context) {
    Places places;
    for (const model::Role& role : context.reading.program.roles) {
        for (const model::Parameter& one : role.parameters) {
            places.emplace(one.span.file, one.span.begin);
        }
    }
    return places;
}

/// A parameter's type in the specification takes more than the template does.
void report_parameter(const Context& context, const Places& used, data::Node declaration) {
    const source::Span place = declaration.key_span();
    Names names;
    for (const std::string_view constraint : constraints) {
        if (used.contains({place.file, place.begin}) && declaration.find(constraint)) {
            names.push_back(constraint);
        }
    }
    report_names(context, place, names, text::format("the parameter `{}`", declaration.key()));
}

template <typename Report>
void each_member(data::Node root, std::string_view name, Report report) {
    const auto object = root.find(name);
    if (object && object->is(data::Type::object)) {
        for (const data::Node& member : *object) {
            report(member);
        }
    }
}

void report_profiles(const Context& context, data::Node role) {
    const auto profiles = role.find("InstanceProfileList");
    if (profiles && profiles->is(data::Type::array) && !profiles->empty()) {
        Names names;
        for (const data::Node& profile : *profiles) {
            names.push_back(profile.text_of("InstanceProfileName"));
        }
        report_names(context, profiles->key_span(), names,
                     text::format("the instance profiles of `{}`", role.text_of("RoleName")));
    }
}

} // namespace

void report_not_read(const Context& context, data::Node root) {
    each_member(root, "Resources", [&](data::Node node) { report_resource(context, node); });
    const Places used = used_parameters(context);
    each_member(root, "Parameters", [&](data::Node node) { report_parameter(context, used, node); });
    const auto roles = root.find("RoleDetailList");
    if (roles && roles->is(data::Type::array)) {
        for (const data::Node& role : *roles) {
            report_profiles(context, role);
        }
    }
}

} // namespace slrc::reader
