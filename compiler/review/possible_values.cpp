// Sources: IAM User Guide, "AWS global condition context keys" and "IAM and AWS STS condition context keys";
// for principals its "Variables and tags" (the table of principal types); STS API Reference, AssumeRole; KMS Developer Guide,
// "kms:ViaService"; for the rest the pages of the services.
#include "compiler/review/possible_values.hpp"

#include "compiler/catalog/partitions.hpp"
#include "compiler/catalog/service_principals.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/pattern/pattern.hpp"
#include "compiler/pattern/relation.hpp"
#include "compiler/review/arn_parts.hpp"
#include "compiler/review/arn_values.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace slrc::review {

namespace {

using Result = std::optional<Misfit>;

Result unless(bool fits, std::string_view reason) {
    return fits ? std::nullopt : Result(Misfit{std::string(reason)});
}

bool ends_folded(std::string_view text, std::string_view end) {
    return text.size() >= end.size() && text::equal_folded(text.substr(text.size() - end.size()), end);
}

/// The ids of Amazon EC2's resources had 8 digits once, and have 17 now.
bool may_be_id(const std::string& prefix, std::string_view value) {
    return pattern::meet(value, prefix + std::string(8, '?')) ||
           pattern::meet(value, prefix + std::string(17, '?'));
}

Result check_vpc(const Examined& /*examined*/, std::string_view value) {
    return unless(may_be_id("vpc-", value), "the id of a VPC is `vpc-` and 8 or 17 digits and letters");
}

Result check_endpoint(const Examined& /*examined*/, std::string_view value) {
    return unless(may_be_id("vpce-", value),
                  "the id of a VPC endpoint is `vpce-` and 8 or 17 digits and letters");
}

Result check_subnet(const Examined& /*examined*/, std::string_view value) {
    return unless(may_be_id("subnet-", value),
                  "the id of a subnet is `subnet-` and 8 or 17 digits and letters");
}

Result check_security_group(const Examined& /*examined*/, std::string_view value) {
    return unless(may_be_id("sg-", value),
                  "the id of a security group is `sg-` and 8 or 17 digits and letters");
}

bool has_signs_of_id(std::string_view value) {
    return std::all_of(value.begin(), value.end(), [](char c) {
        return text::is_small(c) || text::is_digit(c) || c == '-' || pattern::is_wildcard(c);
    });
}

/// AWS Organizations API Reference, "Organization".
bool may_be_organization(std::string_view value) {
    constexpr std::size_t least = 12;
    constexpr std::size_t most = 34;
    const auto stars = static_cast<std::size_t>(std::count(value.begin(), value.end(), '*'));
    return pattern::meet(value, "o-*") && has_signs_of_id(value) && value.size() - stars <= most &&
           (stars > 0 || value.size() >= least);
}

Result check_organization(const Examined& /*examined*/, std::string_view value) {
    return unless(may_be_organization(value),
                  "the id of an organization is `o-` and 10 to 32 digits and small letters");
}

Result check_organization_path(const Examined& /*examined*/, std::string_view value) {
    return unless(may_be_organization(value.substr(0, value.find('/'))) && pattern::meet(value, "o-*/r-*/"),
                  "a path in an organization begins with its id and its root and ends with a slash, as in "
                  "`o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/`");
}

/// "anonymous" is the account of a request without a signature.
Result check_account(const Examined& /*examined*/, std::string_view value) {
    return unless(may_be_account_number(value) || pattern::meet(value, "anonymous") || value == "aws",
                  "an account has twelve digits");
}

/// IAM User Guide, "Variables and tags", the table of principals.
Result check_user_id(const Examined& examined, std::string_view value) {
    const std::string_view before = value.substr(0, value.find(':'));
    return unless(
        examined.ignores_case() || may_be_account_number(before) || pattern::meet(value, "AIDA?*") ||
            pattern::meet(value, "AROA?*:?*") || pattern::meet(value, "anonymous"),
        "it is the ID of a user, `AIDA…`, that of a role and the name of its session, `AROA…:…`, or an account");
}

/// "Either `persistent`, `transient`, or the full `Format` URI" (IAM User Guide, "IAM and AWS STS condition context keys").
Result check_subject_type(const Examined& /*examined*/, std::string_view value) {
    return unless(pattern::meet(value, "persistent") || pattern::meet(value, "transient") ||
                      pattern::meet(value, "?*:?*"),
                  "it is `persistent`, `transient`, or the URI of a format");
}

Result check_region(const Examined& /*examined*/, std::string_view value) {
    if (may_be_region(value) || ends_folded(value, "global")) {
        return std::nullopt;
    }
    const auto regions = catalog::known_regions();
    const auto near = pattern::has_wildcard(value) ? std::nullopt : diagnostics::nearest(value, regions);
    return Misfit{"no such region is known", near ? std::optional(std::string(*near)) : std::nullopt};
}

bool may_end_as_service(std::string_view value) {
    const auto partitions = catalog::partitions();
    return pattern::meet(value, "*.aws.internal") || pattern::meet(value, "*.aws") ||
           std::ranges::any_of(partitions, [&](const catalog::Partition& partition) {
               return pattern::meet(value, "*?." + std::string(partition.dns_suffix));
           });
}

/// Whether the words before the first dot, or those after it, are the name of a service: parts and stages of services that no list
/// has (`lambda.beta` in a policy of AWS's own).
bool is_of_known(std::string_view name, const catalog::Catalog& catalog) {
    const std::size_t dot = name.find('.');
    return dot != std::string_view::npos && (catalog::is_service_name(name.substr(0, dot), catalog) ||
                                             catalog::is_service_name(name.substr(dot + 1), catalog));
}

Result check_service(const Examined& examined, std::string_view value) {
    if (!may_end_as_service(value)) {
        return Misfit{"a service is written as `lambda.amazonaws.com`"};
    }
    const catalog::Catalog& catalog = examined.subject.catalog;
    const auto parts = catalog::divide_service_principal(value);
    if (pattern::has_wildcard(value) || !parts || catalog::is_service_name(parts->name, catalog)) {
        return std::nullopt;
    }
    const auto near = nearest_service_principal(catalog, value);
    return near || !is_of_known(parts->name, catalog)
               ? Result(Misfit{"no service is known by this name", near})
               : std::nullopt;
}

constexpr std::string_view regional_form =
    "a service is written with its region here, as in `s3.us-east-1.amazonaws.com`";

/// What is wrong with the region in `s3.us-east-1.amazonaws.com`.
Result via_region_misfit(const Examined& examined, std::string_view value) {
    const auto parts = catalog::divide_service_principal(value);
    const std::size_t dot = parts ? parts->name.rfind('.') : std::string_view::npos;
    // One that is misspelled is taken for a part of the name.
    const std::string_view last = dot == std::string_view::npos ? "" : parts->name.substr(dot + 1);
    const std::string_view region = parts && !parts->region.empty() ? parts->region : last;
    Result wrong = region.empty() ? Misfit{std::string(regional_form)} : check_region(examined, region);
    if (wrong && wrong->meant) {
        const auto begin = static_cast<std::size_t>(region.data() - value.data());
        wrong->meant = std::string(value.substr(0, begin)) + *wrong->meant +
                       std::string(value.substr(begin + region.size()));
    }
    return wrong && !wrong->meant && region == last ? Misfit{std::string(regional_form)} : wrong;
}

Result check_via_service(const Examined& examined, std::string_view value) {
    const auto partitions = catalog::partitions();
    if (std::ranges::none_of(partitions, [&](const catalog::Partition& partition) {
            return pattern::meet(value, "?*.?*." + std::string(partition.dns_suffix));
        })) {
        return Misfit{std::string(regional_form)};
    }
    const bool open = pattern::has_wildcard(value);
    if (Result wrong = open ? std::nullopt : via_region_misfit(examined, value)) {
        return wrong;
    }
    const auto parts = catalog::divide_service_principal(value);
    const std::string_view name = open || !parts ? value.substr(0, value.find('.')) : parts->name;
    const catalog::Catalog& catalog = examined.subject.catalog;
    if (pattern::has_wildcard(name) || catalog::is_service_name(name, catalog)) {
        return std::nullopt;
    }
    const auto names = catalog::service_principal_names(catalog);
    const auto near = diagnostics::nearest(name, names);
    return Misfit{
        "no service is known by this name",
        near ? std::optional(std::string(*near) + std::string(value.substr(name.size()))) : std::nullopt};
}

Result check_principal_arn(const Examined& /*examined*/, std::string_view value) {
    return principal_arn_misfit(value);
}

Result check_policy_arn(const Examined& /*examined*/, std::string_view value) {
    return policy_arn_misfit(value);
}

/// STS API Reference, AssumeRole.
Result check_external_id(const Examined& /*examined*/, std::string_view value) {
    return letters_misfit(value, {"+=,.@:/-_", 2, 1224, "an external ID"});
}
Result check_session_name(const Examined& /*examined*/, std::string_view value) {
    return letters_misfit(value, {"+=,.@-_", 2, 64, "the name of a session"});
}
Result check_source_identity(const Examined& /*examined*/, std::string_view value) {
    return letters_misfit(value, {"+=,.@-_", 2, 64, "a source identity"});
}

Result check_tag_key(const Examined& examined, std::string_view value) {
    return has_strict_tags(examined) ? tag_misfit(value, tag_key_length, "the key of a tag") : std::nullopt;
}

using FormCheck = Result (*)(const Examined&, std::string_view);

struct KeyForm {
    std::string_view key;
    FormCheck check;
};

constexpr std::array<KeyForm, 41> key_forms{{
    {"aws:SourceVpc", check_vpc},
    {"aws:Ec2InstanceSourceVpc", check_vpc},
    {"lambda:VpcIds", check_vpc},
    {"lambda:SubnetIds", check_subnet},
    {"lambda:SecurityGroupIds", check_security_group},
    {"aws:SourceVpce", check_endpoint},
    {"aws:PrincipalOrgID", check_organization},
    {"aws:ResourceOrgID", check_organization},
    {"aws:SourceOrgID", check_organization},
    {"aws:VpceOrgID", check_organization},
    {"aws:PrincipalOrgPaths", check_organization_path},
    {"aws:ResourceOrgPaths", check_organization_path},
    {"aws:SourceOrgPaths", check_organization_path},
    {"aws:VpceOrgPaths", check_organization_path},
    {"aws:PrincipalAccount", check_account},
    {"aws:ResourceAccount", check_account},
    {"aws:SourceAccount", check_account},
    {"aws:VpceAccount", check_account},
    {"s3:ResourceAccount", check_account},
    {"s3:DataAccessPointAccount", check_account},
    {"kms:CallerAccount", check_account},
    {"iam:PassedToService", check_service},
    {"iam:AWSServiceName", check_service},
    {"kms:ViaService", check_via_service},
    {"aws:CalledVia", check_service},
    {"aws:CalledViaFirst", check_service},
    {"aws:CalledViaLast", check_service},
    {"aws:PrincipalServiceName", check_service},
    {"aws:PrincipalServiceNamesList", check_service},
    {"glue:CredentialIssuingService", check_service},
    {"glue:RoleAssumedBy", check_service},
    {"sts:AWSServiceName", check_service},
    {"aws:userid", check_user_id},
    {"saml:sub_type", check_subject_type},
    {"aws:PrincipalArn", check_principal_arn},
    {"iam:PermissionsBoundary", check_policy_arn},
    {"iam:PolicyARN", check_policy_arn},
    {"sts:ExternalId", check_external_id},
    {"sts:RoleSessionName", check_session_name},
    {"sts:SourceIdentity", check_source_identity},
    {"aws:TagKeys", check_tag_key},
}};

/// Keys that have one of a few values.
struct KeyWords {
    std::string_view key;
    std::span<const std::string_view> words;
};

constexpr std::array<std::string_view, 5> principal_types{"Account", "Anonymous", "AssumedRole",
                                                          "FederatedUser", "User"};
constexpr std::array<std::string_view, 4> encryptions{"AES256", "aws:fsx", "aws:kms", "aws:kms:dsse"};
constexpr std::array<std::string_view, 8> canned_acls{
    "authenticated-read", "aws-exec-read",      "bucket-owner-full-control",
    "bucket-owner-read",  "log-delivery-write", "private",
    "public-read",        "public-read-write"};
constexpr std::array<std::string_view, 3> s3_requests{"POST", "REST-HEADER", "REST-QUERY-STRING"};
/// Amazon S3 API Reference, "Signature Version 4 Authentication Specific Policy Keys"; the last signs for several regions.
constexpr std::array<std::string_view, 3> signatures{"AWS", "AWS4-HMAC-SHA256", "AWS4-ECDSA-P256-SHA256"};
constexpr std::array<std::string_view, 2> network_origins{"Internet", "VPC"};
constexpr std::array<std::string_view, 2> lock_modes{"COMPLIANCE", "GOVERNANCE"};
constexpr std::array<std::string_view, 2> legal_holds{"OFF", "ON"};
constexpr std::array<std::string_view, 2> metadata_tokens{"optional", "required"};
constexpr std::array<std::string_view, 3> tenancies{"dedicated", "default", "host"};
constexpr std::array<std::string_view, 2> url_types{"AWS_IAM", "NONE"};

constexpr std::array<KeyWords, 18> key_words{{
    {"aws:PrincipalType", principal_types},
    {"s3:x-amz-server-side-encryption", encryptions},
    {"s3:x-amz-acl", canned_acls},
    {"s3:authType", s3_requests},
    {"s3-object-lambda:authType", s3_requests},
    {"s3-outposts:authType", s3_requests},
    {"s3express:authType", s3_requests},
    {"s3:signatureversion", signatures},
    {"s3-outposts:signatureversion", signatures},
    {"s3express:signatureversion", signatures},
    {"s3:AccessPointNetworkOrigin", network_origins},
    {"s3-outposts:AccessPointNetworkOrigin", network_origins},
    {"s3express:AccessPointNetworkOrigin", network_origins},
    {"s3:object-lock-mode", lock_modes},
    {"s3:object-lock-legal-hold", legal_holds},
    {"ec2:MetadataHttpTokens", metadata_tokens},
    {"ec2:Tenancy", tenancies},
    {"lambda:FunctionUrlAuthType", url_types},
}};

Result word_misfit(const Examined& examined, std::span<const std::string_view> words,
                   std::string_view value) {
    const bool known = std::ranges::any_of(words, [&](std::string_view word) {
        return examined.ignores_case() ? text::equal_folded(word, value) : pattern::meet(value, word);
    });
    if (known) {
        return std::nullopt;
    }
    const auto near = pattern::has_wildcard(value) ? std::nullopt : diagnostics::nearest(value, words);
    return Misfit{text::format("its values are {}", text::list_names(words)),
                  near ? std::optional(std::string(*near)) : std::nullopt};
}

bool is_region_key(const Examined& examined) {
    return examined.known.id && examined.known.key.type == catalog::KeyType::string &&
           ends_folded(examined.name, "Region") && !ends_folded(examined.name, "MultiRegion");
}

} // namespace

Result value_misfit(const Examined& examined, std::string_view value) {
    if (is_region_key(examined)) {
        return check_region(examined, value);
    }
    const auto is_key = [&](const auto& row) { return examined.is_key(row.key); };
    if (const auto* const form = std::ranges::find_if(key_forms, is_key); form != key_forms.end()) {
        return form->check(examined, value);
    }
    if (const auto* const row = std::ranges::find_if(key_words, is_key); row != key_words.end()) {
        return word_misfit(examined, row->words, value);
    }
    return is_tag_key(examined.name) && has_strict_tags(examined)
               ? tag_misfit(value, tag_value_length, "the value of a tag")
               : std::nullopt;
}

} // namespace slrc::review
