// CloudFormation templates in JSON: the roles in them, and the policies on these.
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/reader/inputs.hpp"
#include "compiler/reader/policies.hpp"
#include "compiler/reader/template_names.hpp"
#include "compiler/reader/texts.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace slrc::reader {

using diagnostics::Kind;

namespace {

/// CloudFormation User Guide, AWS::IAM resource types.
constexpr std::string_view role_type = "AWS::IAM::Role";
constexpr std::string_view managed_type = "AWS::IAM::ManagedPolicy";
constexpr std::array<std::string_view, 2> inline_types{"AWS::IAM::Policy", "AWS::IAM::RolePolicy"};
/// What has permissions, too, and is no role; functions and state machines of SAM get a role of their own.
constexpr std::array<std::string_view, 7> other_types{
    "AWS::IAM::Group",      "AWS::IAM::GroupPolicy",     "AWS::IAM::ServiceLinkedRole",  "AWS::IAM::User",
    "AWS::IAM::UserPolicy", "AWS::Serverless::Function", "AWS::Serverless::StateMachine"};

template <std::size_t size>
bool contains(const std::array<std::string_view, size>& types, std::string_view type) {
    return std::ranges::find(types, type) != types.end();
}

struct Resource {
    data::Node node;
    std::string_view type;
    std::optional<data::Node> properties;
};

class TemplateReader {
public:
    TemplateReader(const Context& context, data::Node root) : context_(context), root_(root), names_(root) {}

    void read() {
        const std::vector<Resource> resources = list_resources();
        for (const Resource& resource : resources) {
            if (resource.type == role_type) {
                read_role(resource);
            }
        }
        for (const Resource& resource : resources) {
            if (resource.type == managed_type || contains(inline_types, resource.type)) {
                read_policy_resource(resource);
            } else if (contains(other_types, resource.type)) {
                context_.report(Kind::not_imported, resource.node.key_span(),
                                text::format("`{}` is an `{}`: roles and their policies alone are read",
                                             resource.node.key(), resource.type));
            }
        }
        if (!found_) {
            context_.report(Kind::nothing_to_read, root_.find("Resources")->key_span(),
                            "no role and no policy is among the resources of this template");
        }
    }

private:
    std::vector<Resource> list_resources() {
        std::vector<Resource> resources;
        const auto all = root_.find("Resources");
        for (const data::Node& node : *all) {
            const auto type = node.find("Type");
            if (node.key().starts_with("Fn::")) {
                context_.report(Kind::not_imported, node.key_span(),
                                text::format("what `{}` makes is not read", node.key()));
            }
            if (type && type->is(data::Type::text)) {
                resources.push_back({node, type->text(), node.find("Properties")});
            }
        }
        return resources;
    }

    /// Stacks without the condition do not have the resource.
    void report_condition(const Resource& resource) const {
        const auto condition = resource.node.find("Condition");
        if (condition) {
            context_.report(
                Kind::not_imported, condition->span(),
                text::format("`{}` is read as if it were there always, and not only under the condition `{}`",
                             resource.node.key(), condition->text()));
        }
    }

    std::optional<data::Node> property(const Resource& resource, std::string_view name) const {
        const auto value = resource.properties ? resource.properties->find(name) : std::nullopt;
        return value && !is_absent(template_context(), *value) ? value : std::nullopt;
    }

    /// For what is asked before there is a role.
    [[nodiscard]] RoleContext template_context() const {
        return RoleContext{.run = context_, .names = &names_};
    }

    /// The name that a resource is given; its logical ID where it has none, or one that depends on the stack.
    std::string name_of(const Resource& resource, std::string_view name) {
        const auto value = property(resource, name);
        if (value && value->is(data::Type::text)) {
            return std::string(value->text());
        }
        if (value && resource.type == role_type) {
            context_.report(Kind::not_imported, value->head_span(),
                            text::format("the role's name depends on the stack: `{}` takes its place",
                                         resource.node.key()));
        }
        return std::string(resource.node.key());
    }

    void read_role(const Resource& resource) {
        found_ = true;
        const auto written = property(resource, "RoleName");
        const bool named = written && written->is(data::Type::text);
        const source::Span place = named ? written->inner_span() : resource.node.inner_key_span();
        auto role = defined_role(context_, name_of(resource, "RoleName"), place);
        if (!role) {
            return;
        }
        role->names = &names_;
        report_condition(resource);
        roles_.emplace(resource.node.key(), role->role);
        read_path(*role, property(resource, "Path"));
        read_description(*role, property(resource, "Description"));
        read_session(*role, property(resource, "MaxSessionDuration"));
        read_tags(*role, property(resource, "Tags"));
        read_boundary(*role, property(resource, "PermissionsBoundary"));
        if (const auto trust = property(resource, "AssumeRolePolicyDocument")) {
            read_policy(*role, *trust, {iam::PolicyKind::trust, Attachment::document});
        } else {
            context_.report(Kind::missing_element, resource.node.key_span(),
                            "this role has no `AssumeRolePolicyDocument`");
        }
        read_inline(*role, property(resource, "Policies"));
        read_arns(*role, property(resource, "ManagedPolicyArns"));
    }

    void read_inline(const RoleContext& role, const std::optional<data::Node>& policies) {
        if (policies && !policies->is(data::Type::array)) {
            report_type(role, *policies, "Policies", "a list of objects");
            return;
        }
        for (const data::Node& policy : policies ? items_of(role, *policies) : std::vector<data::Node>{}) {
            if (const auto document = policy.find("PolicyDocument")) {
                read_policy(role, *document,
                            {iam::PolicyKind::permissions, Attachment::inline_policy,
                             std::string(policy.text_of("PolicyName"))});
            } else {
                report_type(role, policy, "Policies", "an object with `PolicyName` and `PolicyDocument`");
            }
        }
    }

    /// Managed policies of the template are read at their own place; the documents of others are not here.
    void read_arns(const RoleContext& role, const std::optional<data::Node>& arns) {
        for (const data::Node& arn : arns ? items_of(role, *arns) : std::vector<data::Node>{}) {
            const auto reference = arn.find("Ref");
            const auto resource = reference ? names_.resource(reference->text()) : std::nullopt;
            if (resource) {
                attached_[resource->key()].push_back(role.role);
                continue;
            }
            const auto text = read_plain_text(role, arn, "ManagedPolicyArns");
            if (text) {
                context_.report(
                    Kind::not_imported, arn.span(),
                    text::format(
                        "the document of the managed policy `{}` is not in the template: the role has more rights than are read",
                        source_text(*text, parameter_names(role.target()))));
            }
        }
    }

    /// The roles of a policy: those that it names, and those that name it. A name that no role of the template has is that of a
    /// role of its own.
    std::vector<RoleContext> roles_of(const Resource& resource) {
        std::vector<RoleContext> roles;
        const auto add = [&](std::size_t index) {
            const bool known =
                std::ranges::any_of(roles, [&](const RoleContext& one) { return one.role == index; });
            if (!known) {
                roles.push_back(RoleContext{.run = context_, .role = index, .names = &names_});
            }
        };
        auto listed = property(resource, "Roles");
        listed = listed ? listed : property(resource, "RoleName");
        for (const data::Node& item :
             listed ? items_of(template_context(), *listed) : std::vector<data::Node>{}) {
            const auto reference = item.find("Ref");
            if (const auto known = reference ? roles_.find(reference->text()) : roles_.end();
                known != roles_.end()) {
                add(known->second);
            } else if (item.is(data::Type::text)) {
                if (const auto role = named_role(context_, item.text(), item.inner_span())) {
                    add(role->role);
                }
            } else if (!(reference && names_.resource(reference->text()))) {
                context_.report(
                    Kind::not_imported, item.span(),
                    text::format(
                        "a role of `{}` that is not in the template: its policy is read, but not for this role",
                        resource.node.key()));
            }
        }
        for (const std::size_t index : attached_[resource.node.key()]) {
            add(index);
        }
        return roles;
    }

    void read_policy_resource(const Resource& resource) {
        found_ = true;
        const auto document = property(resource, "PolicyDocument");
        if (!document) {
            context_.report(Kind::missing_element, resource.node.key_span(),
                            "this policy has no `PolicyDocument`");
            return;
        }
        const bool managed = resource.type == managed_type;
        const std::string name = name_of(resource, managed ? "ManagedPolicyName" : "PolicyName");
        std::vector<RoleContext> roles = roles_of(resource);
        if (roles.empty() && is_for_role(resource)) {
            return; // of a role that is not wanted
        }
        if (roles.empty()) {
            if (auto role = unnamed_role(context_, name, resource.node.inner_key_span())) {
                role->names = &names_;
                roles.push_back(*role);
            }
        }
        report_condition(resource);
        for (const RoleContext& role : roles) {
            read_policy(role, *document,
                        {iam::PolicyKind::permissions,
                         managed ? Attachment::managed_policy : Attachment::inline_policy, name});
        }
    }

    /// Whether it names a role of the template.
    bool is_for_role(const Resource& resource) const {
        const auto listed = property(resource, "Roles");
        return !context_.options.roles.empty() && listed && !listed->empty();
    }

    const Context& context_;
    data::Node root_;
    TemplateNames names_;
    /// Indices of the roles, by logical ID.
    std::map<std::string_view, std::size_t> roles_;
    /// By the logical ID of a managed policy, the roles that name it.
    std::map<std::string_view, std::vector<std::size_t>> attached_;
    bool found_ = false;
};

} // namespace

void read_template(const Context& context, data::Node root) {
    if (!root.find("Resources")->is(data::Type::object)) {
        context.report(Kind::wrong_type, root.find("Resources")->head_span(),
                       text::format("`Resources` is {}, where an object belongs",
                                    describe(root.find("Resources")->type())));
        return;
    }
    TemplateReader(context, root).read();
}

} // namespace slrc::reader
