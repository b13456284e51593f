// What single commands of the AWS CLI print.
#include "compiler/pattern/arn.hpp"
#include "compiler/reader/inputs.hpp"
#include "compiler/reader/policies.hpp"
#include "compiler/text/format.hpp"

namespace slrc::reader {

using diagnostics::Kind;

std::optional<data::Node> needed_member(const Context& context, data::Node object, std::string_view name,
                                        std::string_view owner) {
    if (!object.is(data::Type::object)) {
        context.report(Kind::wrong_type, object.head_span(),
                       text::format("{} is {}, where an object belongs", owner, describe(object.type())));
        return std::nullopt;
    }
    auto member = object.find(name);
    if (!member) {
        context.report(Kind::missing_element, object.head_span(),
                       text::format("{} has no `{}`", owner, name));
    }
    return member;
}

std::optional<std::string> member_text(const Context& context, data::Node object, std::string_view name) {
    const auto member = needed_member(context, object, name, "this object");
    if (!member) {
        return std::nullopt;
    }
    if (!member->is(data::Type::text)) {
        context.report(Kind::wrong_type, member->head_span(),
                       text::format("`{}` is {}, where text belongs", name, describe(member->type())));
        return std::nullopt;
    }
    return std::string(member->text());
}

void read_policy_version(const Context& context, data::Node root) {
    const auto version = needed_member(context, root, "PolicyVersion", "this object");
    const auto document =
        version ? needed_member(context, *version, "Document", "`PolicyVersion`") : std::nullopt;
    if (!document) {
        return;
    }
    const std::string name = stem_of(context.files.name(root.span().file));
    if (const auto role = unnamed_role(context, name, document->head_span())) {
        read_policy(*role, *document, {context.options.kind, Attachment::managed_policy, {}, true});
    }
}

std::optional<RoleContext> read_role(const Context& context, data::Node role) {
    const auto name = member_text(context, role, "RoleName");
    if (!name) {
        return std::nullopt;
    }
    const bool defines = role.find("AssumeRolePolicyDocument").has_value();
    const source::Span place = role.find("RoleName")->inner_span();
    auto read = defines ? defined_role(context, *name, place) : named_role(context, *name, place);
    if (!read) {
        return std::nullopt;
    }
    if (const auto arn = pattern::divide_arn(role.text_of("Arn")); arn && pattern::is_account(arn->account)) {
        context.reading.roles[read->role].account = arn->account;
    }
    read_path(*read, role.find("Path"));
    read_description(*read, role.find("Description"));
    read_session(*read, role.find("MaxSessionDuration"));
    read_tags(*read, role.find("Tags"));
    if (const auto boundary = role.find("PermissionsBoundary")) {
        read_boundary(*read, boundary->find("PermissionsBoundaryArn"));
    }
    if (const auto trust = role.find("AssumeRolePolicyDocument")) {
        read_policy(*read, *trust, {iam::PolicyKind::trust, Attachment::document, {}, true});
    }
    return read;
}

void read_get_role(const Context& context, data::Node root) {
    if (const auto role = root.find("Role"); role && needed_member(context, *role, "RoleName", "`Role`")) {
        static_cast<void>(read_role(context, *role));
    }
}

void read_role_policy(const Context& context, data::Node root) {
    const auto name = member_text(context, root, "RoleName");
    const auto document = needed_member(context, root, "PolicyDocument", "this object");
    const auto role =
        name && document ? named_role(context, *name, root.find("RoleName")->inner_span()) : std::nullopt;
    if (role) {
        const auto policy = root.find("PolicyName");
        read_policy(*role, *document,
                    {iam::PolicyKind::permissions, Attachment::inline_policy,
                     policy ? std::string(policy->text()) : std::string(), true});
    }
}

} // namespace slrc::reader
