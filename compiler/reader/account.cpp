// What `aws iam get-account-authorization-details` prints: all roles of an account.
#include "compiler/pattern/arn.hpp"
#include "compiler/reader/inputs.hpp"
#include "compiler/reader/policies.hpp"
#include "compiler/text/format.hpp"

#include <map>
#include <set>

namespace slrc::reader {

using diagnostics::Kind;

namespace {

/// The document of a managed policy's default version.
std::optional<data::Node> default_document(data::Node policy) {
    const auto versions = policy.find("PolicyVersionList");
    const std::string_view wanted = policy.text_of("DefaultVersionId");
    if (!versions || !versions->is(data::Type::array)) {
        return std::nullopt;
    }
    for (const data::Node& version : *versions) {
        const auto is_default = version.find("IsDefaultVersion");
        const bool marked = is_default && is_default->text() == "true";
        if (marked || (!is_default && version.text_of("VersionId") == wanted)) {
            return version.find("Document");
        }
    }
    return std::nullopt;
}

class AccountReader {
public:
    explicit AccountReader(const Context& context) : context_(context) {}

    void read(data::Node root) {
        for (const data::Node& policy : list(root, "Policies")) {
            if (const auto arn = policy.find("Arn"); arn && arn->is(data::Type::text)) {
                policies_.emplace(arn->text(), policy);
                record_owner(arn->text(), policy);
            }
        }
        for (const data::Node& role : list(root, "RoleDetailList")) {
            read_details(role);
        }
        report_cut(root);
        if (context_.options.roles.empty()) {
            report_rest(root);
        }
    }

private:
    void record_owner(std::string_view policy_arn, data::Node policy) const {
        const auto arn = pattern::divide_arn(policy_arn);
        const auto versions = policy.find("PolicyVersionList");
        if (versions && arn && arn->service == "iam" && arn->account == "aws") {
            context_.reading.owned_by_aws.push_back(versions->span());
        }
    }

    /// The items of a member that is a list; none, with a report, where it is something else.
    [[nodiscard]] std::vector<data::Node> list(data::Node object, std::string_view name) const {
        const auto member = object.find(name);
        if (!member || member->is(data::Type::null)) {
            return {};
        }
        if (!member->is(data::Type::array)) {
            context_.report(Kind::wrong_type, member->head_span(),
                            text::format("`{}` is {}, where a list belongs", name, describe(member->type())));
            return {};
        }
        return {member->begin(), member->end()};
    }

    void read_details(data::Node details) {
        const auto role = read_role(context_, details);
        if (!role) {
            return;
        }
        for (const data::Node& policy : list(details, "RolePolicyList")) {
            const auto document = needed_member(context_, policy, "PolicyDocument", "this policy");
            if (document) {
                read_policy(*role, *document,
                            {iam::PolicyKind::permissions, Attachment::inline_policy,
                             std::string(policy.text_of("PolicyName")), true});
            }
        }
        for (const data::Node& attached : list(details, "AttachedManagedPolicies")) {
            read_attached(*role, attached);
        }
    }

    void read_attached(const RoleContext& role, data::Node attached) {
        const std::string_view arn = attached.text_of("PolicyArn");
        const auto policy = policies_.find(arn);
        const auto document = policy == policies_.end() ? std::nullopt : default_document(policy->second);
        if (!document) {
            context_.report(
                Kind::not_imported, attached.head_span(),
                text::format(
                    "the document of the managed policy `{}` is not in the input: the role has more rights than are read",
                    arn));
            return;
        }
        attached_.insert(arn);
        read_policy(role, *document,
                    {iam::PolicyKind::permissions, Attachment::managed_policy,
                     std::string(attached.text_of("PolicyName")), true});
    }

    /// A page of several. `NextToken` is the AWS CLI's, after `--max-items`; the others are IAM's, after `--no-paginate`.
    void report_cut(data::Node root) const {
        for (const std::string_view name : {"NextToken", "IsTruncated", "Marker"}) {
            const auto member = root.find(name);
            if (member && (member->is(data::Type::text) || member->text() == "true")) {
                context_.report(
                    Kind::not_imported, member->key_span(),
                    text::format(
                        "`{}` says that the account has more than this: call `aws iam` without `--max-items` and `--no-paginate`",
                        name));
                return;
            }
        }
    }

    /// What is there and belongs to no role.
    void report_rest(data::Node root) {
        for (const auto& [name, what] :
             {std::pair("UserDetailList", "user"), std::pair("GroupDetailList", "group")}) {
            const std::vector<data::Node> all = list(root, name);
            if (!all.empty()) {
                context_.report(Kind::not_imported, root.find(name)->key_span(),
                                text::format("{} {}{} of the account: roles alone are read", all.size(), what,
                                             all.size() == 1 ? "" : "s"));
            }
        }
        std::vector<data::Node> rest;
        for (const data::Node& policy : list(root, "Policies")) {
            if (!attached_.contains(policy.text_of("Arn"))) {
                rest.push_back(policy);
            }
        }
        if (!rest.empty()) {
            context_.report(
                Kind::not_imported, rest.front().head_span(),
                rest.size() == 1
                    ? text::format("the managed policy `{}` is on no role",
                                   rest.front().text_of("PolicyName"))
                    : text::format("this managed policy, and {} more, are on no role", rest.size() - 1));
        }
    }

    const Context& context_;
    /// By ARN; the first of two.
    std::map<std::string_view, data::Node> policies_;
    std::set<std::string_view> attached_;
};

} // namespace

void read_account(const Context& context, data::Node root) {
    AccountReader(context).read(root);
}

} // namespace slrc::reader
