#include "compiler/review/restriction.hpp"

#include "compiler/review/providers.hpp"
#include "compiler/review/trust_rule.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace slrc::review {

using model::Alternative;
using model::ConditionTest;

namespace {

/// A key, or with a `/` at its end all those that begin with it.
struct Telling {
    std::string_view key;
    KeyNaming form;
};

/// Keys that tell the caller, or the network that it calls from. What the caller chooses itself, an external ID or a tag of its
/// own account, is none of them; nor are addresses within a VPC, which every VPC has.
constexpr std::array<Telling, 22> of_callers{{
    {"aws:Ec2InstanceSourceVpc", {Naming::id, "vpc-"}},
    {"aws:FederatedProvider", {Naming::arn}},
    {"aws:PrincipalAccount", {Naming::account}},
    {"aws:PrincipalArn", {Naming::arn}},
    {"aws:PrincipalIsAWSService", {Naming::truth}},
    {"aws:PrincipalOrgID", {Naming::id, "o-"}},
    {"aws:PrincipalOrgPaths", {Naming::id, "o-"}},
    {"aws:PrincipalServiceName", {Naming::service}},
    {"aws:PrincipalServiceNamesList", {Naming::service}},
    {"aws:SourceAccount", {Naming::account}},
    {"aws:SourceArn", {Naming::arn}},
    {"aws:SourceIp", {Naming::network}},
    {"aws:SourceOrgID", {Naming::id, "o-"}},
    {"aws:SourceOrgPaths", {Naming::id, "o-"}},
    {"aws:SourceOwner", {Naming::account}},
    {"aws:SourceVpc", {Naming::id, "vpc-"}},
    {"aws:SourceVpcArn", {Naming::arn}},
    {"aws:SourceVpce", {Naming::id, "vpce-"}},
    {"aws:userid", {Naming::user_id}},
    {"aws:VpceAccount", {Naming::account}},
    {"aws:VpceOrgID", {Naming::id, "o-"}},
    {"aws:VpceOrgPaths", {Naming::id, "o-"}},
}};

/// Keys that say for whom a service acts. An external ID does where a service asks its customers for one.
constexpr std::array<Telling, 6> of_sources{{
    {"aws:SourceAccount", {Naming::account}},
    {"aws:SourceArn", {Naming::arn}},
    {"aws:SourceOrgID", {Naming::id, "o-"}},
    {"aws:SourceOrgPaths", {Naming::id, "o-"}},
    {"aws:SourceOwner", {Naming::account}},
    {"sts:ExternalId", {Naming::letters}},
}};

/// Besides the claims of a token: the network, and what a provider writes into a token for AWS.
constexpr std::array<Telling, 8> of_users{{
    {"aws:RequestTag/", {Naming::letters}},
    {"aws:SourceIp", {Naming::network}},
    {"aws:SourceVpc", {Naming::id, "vpc-"}},
    {"aws:SourceVpcArn", {Naming::arn}},
    {"aws:SourceVpce", {Naming::id, "vpce-"}},
    {"aws:VpceAccount", {Naming::account}},
    {"sts:RoleAuthorizedByIdp", {Naming::truth}},
    {"sts:SourceIdentity", {Naming::letters}},
}};

/// Keys of the role's own account or organization: they narrow where they are compared with the caller's.
constexpr std::array<std::string_view, 3> of_owner{"aws:ResourceAccount", "aws:ResourceOrgID",
                                                   "aws:ResourceOrgPaths"};

/// What is so for every request of a role, or what the role chooses when it asks.
constexpr std::array<std::string_view, 20> of_every_request{
    "aws:CurrentTime",    "aws:EpochTime",       "aws:PrincipalAccount", "aws:PrincipalIsAWSService",
    "aws:PrincipalOrgID", "aws:PrincipalType",   "aws:Referer",          "aws:RequestedRegion",
    "aws:RequestTag/",    "aws:ResourceAccount", "aws:ResourceOrgID",    "aws:SecureTransport",
    "aws:TagKeys",        "aws:TokenIssueTime",  "aws:UserAgent",        "s3:TlsVersion",
    "sts:ExternalId",     "sts:RoleSessionName", "sts:SourceIdentity",   "sts:TransitiveTagKeys"};

bool is_key(std::string_view key, std::string_view wanted) {
    return text::equal_folded(wanted.ends_with('/') ? key.substr(0, wanted.size()) : key, wanted);
}

bool is_of_owner(std::string_view key) {
    return std::ranges::any_of(of_owner, [&](std::string_view one) { return is_key(key, one); });
}

template <std::size_t size>
const KeyNaming* find_naming(const std::array<Telling, size>& keys, std::string_view key) {
    const auto* const found =
        std::ranges::find_if(keys, [&](const Telling& one) { return is_key(key, one.key); });
    return found == keys.end() ? nullptr : &found->form;
}

/// Whether another test of the alternative fails where the key is missing: `Null` does that, or a plain comparison.
bool is_demanded(const Alternative& all, std::string_view key) {
    return std::ranges::any_of(all, [&](const ConditionTest& test) {
        return needs_key(test) && text::equal_folded(key_of(test), key);
    });
}

/// Whether a request passes only with one of the values of the test.
bool chooses(const Alternative& all, const ConditionTest& test) {
    return compares(test) && (needs_key(test) || is_demanded(all, key_of(test)));
}

/// How a key tells the members of a group apart.
struct Told {
    KeyNaming naming;
    Pinned pinned = Pinned::none;
    /// Whether it is only told by what a variable stands for: the key alone says nothing of the group.
    bool by_variable = false;
};

template <std::size_t size>
std::optional<Told> told_by_service_key(const std::array<Telling, size>& keys, std::string_view key) {
    if (is_of_owner(key)) {
        return Told{{}, Pinned::all_but_those_of_the_resource, true};
    }
    const KeyNaming* naming = find_naming(keys, key);
    return naming != nullptr ? std::optional(Told{*naming, Pinned::those_of_the_resource}) : std::nullopt;
}

std::optional<Told> told_by_user_key(std::string_view provider, std::string_view key) {
    const std::string claim = claim_of(key, provider);
    if (!claim.empty()) {
        const auto naming = naming_of_claim(provider, claim);
        return naming ? std::optional(Told{*naming}) : std::nullopt;
    }
    if (provider.empty() && is_provider_key(key)) {
        return Told{};
    }
    const SharedProvider* shared = find_shared(provider);
    if (shared != nullptr) {
        return is_key(key, shared->claim) ? std::optional(Told{{Naming::tenant, shared->mark}})
                                          : std::nullopt;
    }
    const KeyNaming* naming = find_naming(of_users, key);
    return naming != nullptr ? std::optional(Told{*naming}) : std::nullopt;
}

/// Nothing where a key says nothing of a group. Of what the role itself may do every key may say something.
std::optional<Told> told_by(const Whom& whom, std::string_view key) {
    switch (whom.group) {
        case Group::sources:
            return told_by_service_key(of_sources, key);
        case Group::users:
            return told_by_user_key(whom.provider, key);
        default:
            return told_by_service_key(of_callers, key);
    }
}

bool takes_everyone(const ConditionTest& test, const Told& told) {
    return (told.by_variable && !has_variable(test)) || takes_anybody(test, told.naming, told.pinned);
}

/// Whether resources are told apart by a tag that they must have, whatever its value is.
bool is_of_resource_tag(std::string_view key) {
    constexpr std::string_view tag = ":ResourceTag/";
    const std::size_t colon = std::min(key.find(':'), key.size());
    return text::equal_folded(key.substr(colon, tag.size()), tag);
}

KeyNaming naming_for_role(const Subject& subject, std::string_view key) {
    if (is_key(key, "aws:MultiFactorAuthPresent") || is_key(key, "aws:ViaAWSService")) {
        return {Naming::truth};
    }
    const bool arn = subject.lookups.find_key(key).key.type == catalog::KeyType::arn;
    if (is_key(key, "iam:PassedToService")) {
        return {Naming::service};
    }
    const KeyNaming* caller = find_naming(of_callers, key);
    return caller != nullptr ? *caller : KeyNaming{arn ? Naming::resource : Naming::letters};
}

bool is_of_every_request(std::string_view key) {
    return std::ranges::any_of(of_every_request, [&](std::string_view one) { return is_key(key, one); });
}

bool restricts_role(const Subject& subject, const Alternative& all, const ConditionTest& test,
                    const std::string& key) {
    if (is_of_resource_tag(key)) {
        return needs_key(test) || chooses(all, test);
    }
    if (is_key(key, "iam:PassedToService")) { // which every request to pass a role has
        return test.operation.facts->family != iam::OperatorFamily::null &&
               !takes_anybody(test, naming_for_role(subject, key), Pinned::every_variable);
    }
    return !is_of_every_request(key) && chooses(all, test) &&
           !takes_anybody(test, naming_for_role(subject, key), Pinned::every_variable);
}

/// Whether a key cannot be judged: it has holes, or it is not the group's, and of a provider or one that nobody knows, which is
/// reported already.
bool is_foreign(const Subject& subject, const Whom& whom, const std::string& key) {
    return key.empty() ||
           (whom.group != Group::users && (is_provider_key(key) || !subject.lookups.find_key(key).id));
}

/// Whether the catalogue knows that requests for the group's call lack a key.
bool is_of_other_calls(const Subject& subject, const Whom& whom, std::string_view key) {
    const auto call =
        subject.lookups.find_action(whom.group == Group::users ? assume_with_web_identity : assume_role);
    const KnownKey& known = subject.lookups.find_key(key);
    return call && known.id && !known.global && !subject.catalog.has_key(*call, *known.id);
}

/// Whether no request of the group has a key, which is reported.
bool is_missing(const Subject& subject, const Whom& whom, std::string_view key) {
    return whom.group != Group::role &&
           (is_of_other_calls(subject, whom, key) ||
            (whom.group == Group::users && lacks_key(subject, whom.provider, key)));
}

} // namespace

bool restricts(const Subject& subject, const Whom& whom, const Alternative& all, const ConditionTest& test) {
    const std::string key = key_of(test);
    if (is_foreign(subject, whom, key)) {
        return true;
    }
    if (is_missing(subject, whom, key)) {
        return needs_key(test);
    }
    if (whom.group == Group::role) {
        return restricts_role(subject, all, test, key);
    }
    const auto told = told_by(whom, key);
    return told && chooses(all, test) && !takes_everyone(test, *told);
}

bool restricts(const Subject& subject, const Whom& whom, const Alternative& all) {
    return std::ranges::any_of(
        all, [&](const ConditionTest& test) { return restricts(subject, whom, all, test); });
}

bool restricts(const Subject& subject, const Whom& whom, const model::Alternatives& alternatives) {
    return std::ranges::all_of(alternatives,
                               [&](const Alternative& all) { return restricts(subject, whom, all); });
}

bool spares_some(const Subject& subject, const Whom& whom, const ConditionTest& test) {
    const std::string key = key_of(test);
    if (is_foreign(subject, whom, key)) {
        return true;
    }
    const iam::Operator& operation = test.operation;
    const bool truth = operation.facts->family == iam::OperatorFamily::boolean;
    const bool negated = operation.facts->negated && operation.set != iam::SetOperator::for_any_value;
    if (whom.group == Group::role) {
        return !is_of_every_request(key) &&
               (is_of_resource_tag(key)
                    ? holds_without_key(test)
                    : truth || (negated &&
                                !takes_anybody(test, naming_for_role(subject, key), Pinned::every_variable)));
    }
    const auto told = is_missing(subject, whom, key) ? std::nullopt : told_by(whom, key);
    return told && (truth || (negated && !takes_everyone(test, *told)));
}

} // namespace slrc::review
