#include "compiler/reasons/notes.hpp"

#include "compiler/iam/operators.hpp"
#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <array>

namespace slrc::reasons {

namespace {

/// Services whose resources have policies.
struct ResourcePolicy {
    std::string_view service;
    std::string_view whose;
    /// Whether a key of AWS KMS can encrypt what is in them.
    bool encrypted = false;
};
// IAM User Guide, "AWS services that work with IAM", the column "Resource-based policies"; AWS KMS Developer Guide, "Key policies".
constexpr std::string_view key_policy = "the policy of the KMS key that encrypts it";
constexpr std::array<ResourcePolicy, 18> resource_policies{{
    {"s3", "the bucket's policy", true},
    {"sqs", "the queue's policy", true},
    {"sns", "the topic's policy", true},
    {"secretsmanager", "the secret's policy", true},
    {"dynamodb", "the table's policy", true},
    {"kinesis", "the stream's policy", true},
    {"lambda", "the function's policy"},
    {"ecr", "the repository's policy"},
    {"events", "the event bus's policy"},
    {"backup", "the vault's policy"},
    {"glacier", "the vault's policy"},
    {"elasticfilesystem", "the file system's policy"},
    {"es", "the domain's policy"},
    {"glue", "the data catalogue's policy"},
    {"execute-api", "the API's policy"},
    {"codeartifact", "the repository's policy"},
    {"s3express", "the bucket's policy"},
    {"acm-pca", "the certificate authority's policy"},
}};
std::string policies_of_resource(std::string_view service) {
    if (service == "kms") {
        return "the key's policy, which has to allow it too or to leave it to IAM";
    }
    const auto* const found = std::ranges::find(resource_policies, service, &ResourcePolicy::service);
    if (found == resource_policies.end()) {
        return "the resource's policy where it has one";
    }
    return found->encrypted ? text::format("{}, {}", found->whose, key_policy) : std::string(found->whose);
}

/// Of one resource, not of all.
bool has_wildcard_letters(std::string_view resource) {
    return resource != "*" && pattern::has_wildcard(resource);
}

/// A value that a condition wants, where it can be given as it is: it stands for itself, and a shell reads nothing in it.
std::optional<std::string> plain_value(const AbsentKey& absent) {
    const auto operation = iam::parse_operator(absent.operation);
    if (!operation || absent.wanted.empty() || operation->facts->negated || operation->facts->ordering ||
        operation->facts->family == iam::OperatorFamily::ip_address ||
        operation->facts->family == iam::OperatorFamily::null) {
        return std::nullopt;
    }
    const std::string& value = absent.wanted.front();
    const bool plain = std::ranges::all_of(value, [](char letter) {
        return text::is_letter_or_digit(letter) ||
               std::string_view("-._:/@+=,").find(letter) != std::string_view::npos;
    });
    return plain && !value.empty() ? std::optional(value) : std::nullopt;
}

} // namespace

std::vector<std::string> notes(const iam::Request& request, const Answer& answer) {
    std::vector<std::string> all;
    for (const AbsentKey& absent : answer.absent_keys) {
        if (const auto setter = setter_of(absent.key)) {
            all.push_back(text::format("`{}` is set by {}: give it with `--context {}={}`", absent.key,
                                       setter->who, absent.key,
                                       plain_value(absent).value_or(std::string(setter->example))));
        }
    }
    if (has_wildcard_letters(request.resource)) {
        all.emplace_back(
            "`*` and `?` in the resource of a request are letters, as in the messages of AWS about "
            "what does not exist yet: a rule on one name does not match them");
    }
    return all;
}

// IAM User Guide, "How AWS enforcement code logic evaluates requests to allow or deny access". Of service-linked roles: AWS
// Organizations User Guide, "Service control policies" and "Resource control policies", neither of which restricts them; IAM API
// Reference, PutRolePermissionsBoundary (read in November 2026).
std::string decided_elsewhere(const iam::Request& request, iam::PolicyKind kind, bool service_linked) {
    const auto arn = pattern::divide_arn(request.resource);
    const std::string service = text::folded(arn ? arn->service : text::service_of(request.action));
    const std::string last = kind == iam::PolicyKind::trust ? "the policies of who asks"
                             : text::equal_folded(request.action, "sts:AssumeRole")
                                 ? "the trust policy of the role, which has to allow it too"
                                 : policies_of_resource(service);
    return text::format("what else could deny it, and is not asked here: {}a session policy, {}{}",
                        service_linked ? "" : "a permissions boundary, ",
                        service_linked ? "" : "an SCP, an RCP, ", last);
}

} // namespace slrc::reasons
