#include "compiler/data/parse.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/reader/inputs.hpp"
#include "compiler/reader/policies.hpp"
#include "compiler/reader/reader.hpp"
#include "compiler/source/foreign_text.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <array>

namespace slrc::reader {

using diagnostics::Kind;

namespace {

/// `out/ROLE` of `out/ROLE.trust.json`, `out/ROLE.permissions.json` and its parts; empty for a file of another name.
std::string_view documents_of_role(std::string_view file) {
    for (const std::string_view kind : {".trust.", ".permissions."}) {
        const std::size_t found = file.rfind(kind);
        if (found != std::string_view::npos && file.find('/', found) == std::string_view::npos) {
            return file.substr(0, found);
        }
    }
    return {};
}

/// Documents of one role that stand in files of their own are one role.
std::optional<RoleContext> role_of_file(const Context& context, std::string_view file, source::Span place) {
    const std::string_view documents = documents_of_role(file);
    std::vector<ReadRole>& roles = context.reading.roles;
    const auto known = std::find_if(roles.begin(), roles.end(), [&](const ReadRole& one) {
        return !documents.empty() && one.documents == documents;
    });
    if (known != roles.end()) {
        return RoleContext{.run = context, .role = static_cast<std::size_t>(known - roles.begin())};
    }
    const auto role = unnamed_role(context, stem_of(file), place);
    if (role) {
        roles[role->role].documents = documents;
    }
    return role;
}

void read_document(const Context& context, data::Node root) {
    if (const auto role = role_of_file(context, context.files.name(root.span().file), root.head_span())) {
        read_policy(*role, root, {context.options.kind, Attachment::document});
    }
}

/// `aws iam get-policy` tells of a policy without its document.
void report_policy_alone(const Context& context, data::Node root) {
    const auto policy = root.find("Policy");
    const auto text = [&](std::string_view name, std::string_view other) {
        const std::string_view found = policy->text_of(name);
        return std::string(found.empty() ? other : found);
    };
    context.report(
        Kind::unknown_document, policy->key_span(),
        text::format(
            "`aws iam get-policy` prints no document: `aws iam get-policy-version --policy-arn {} --version-id {}` does",
            text("Arn", "ARN"), text("DefaultVersionId", "VERSION")));
}

void report_unknown(const Context& context, data::Node root) {
    for (const std::string_view owner : {"UserName", "GroupName"}) {
        if (const auto name = root.find(owner); name && root.find("PolicyDocument")) {
            context.report(
                Kind::unknown_document, name->key_span(),
                text::format("this is the policy of a {}, and not of a role: give its `PolicyDocument` alone",
                             owner == "UserName" ? "user" : "group"));
            return;
        }
    }
    if (root.find("ArnPattern")) {
        context.report(
            Kind::unknown_document, root.head_span(),
            "this is the document `role`, which slrc writes for programs: the policies are in files of their own");
        return;
    }
    context.report(Kind::unknown_document, root.head_span(),
                   root.is(data::Type::object)
                       ? "this is none of the documents that are read"
                       : text::format("a document is an object, and this is {}", describe(root.type())));
}

struct Input {
    /// The key by which it is known.
    std::string_view key;
    void (*read)(const Context&, data::Node);
};
/// The first that fits; a policy document is looked for last.
constexpr std::array<Input, 9> inputs{{
    {"PolicyVersion", read_policy_version},
    {"Role", read_get_role},
    {"RoleName", read_role_policy},
    {"RoleDetailList", read_account},
    {"UserDetailList", read_account},
    {"Policies", read_account},
    {"Resources", read_template},
    {"Policy", report_policy_alone},
    {"PolicyDocument", report_unknown},
}};

void read_root(const Context& context, data::Node root) {
    const auto input =
        std::ranges::find_if(inputs, [&](const Input& one) { return root.find(one.key).has_value(); });
    if (input != inputs.end()) {
        input->read(context, root);
    } else if (is_policy(root)) {
        read_document(context, root);
    } else {
        report_unknown(context, root);
    }
}

/// What can be read of another language; empty where there is no way to it.
std::string way_to_json(source::Format format) {
    return format == source::Format::yaml ? "ask the AWS CLI for `--output json`, and give a template in JSON"
           : format == source::Format::terraform
               ? "give the policies in it, or the roles that it made, in JSON"
               : "";
}

} // namespace

bool ReadRole::has(iam::PolicyKind kind) const {
    return std::ranges::any_of(policies, [&](const ReadPolicy& policy) { return policy.kind == kind; });
}

void read(Reading& reading, const source::Files& files, source::FileIndex file, const ReadOptions& options,
          diagnostics::Sink& sink) {
    const Context context{reading, files, options, sink};
    if (const auto format = source::format_in_place_of_json(files.text(file))) {
        const auto begin = static_cast<std::uint32_t>(files.text(file).find_first_not_of(" \t\r\n"));
        context.report(Kind::unknown_document, {file, begin, begin + 1},
                       text::format("this is {}, and not JSON", to_string(*format)), way_to_json(*format));
        return;
    }
    const data::Text text = data::whole_text(file, files.text(file));
    data::Tree tree;
    if (!data::parse_json(text, tree, sink)) {
        return;
    }
    read_root(context, tree.root());
    finish_roles(context);
    if (options.names_left_out && options.roles.empty()) {
        report_not_read(context, tree.root());
    }
}

} // namespace slrc::reader
