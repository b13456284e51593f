// What a review reports, subject by subject.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"
#include "compiler/review/subject.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::review {

/// Reports actions whose service has a wildcard, which IAM refuses. Invariants are no part of a document, and may have some.
void review_action_names(const Subject& subject);

/// Reports ways to more rights, roles passed to anyone, wildcards where names exist.
void review_advice(Subject& subject);

/// Reports a partition, a service, a region or an account that does not exist, what IAM's own ARNs cannot have, and
/// variables where IAM does not fill them in. False where it reported that nothing more can be said, and for what is no
/// resource at all.
[[nodiscard]] bool review_arn_form(const Subject& subject, const model::OpenText& resource);

/// Reports an ARN that IAM refuses for its letters, and one that no resource has: too few parts, blanks, two slashes in a path,
/// nothing behind a type. False where it reported one.
[[nodiscard]] bool review_arn_names(const Subject& subject, const model::OpenText& resource);

/// Reports in the permissions: a `deny` for want of a second factor that requests without the key get round; an `allow` with
/// ForAllValues that holds without the key; keys of tags that are compared letter by letter where another spelling gets round.
void review_condition_gaps(const Subject& subject);

/// Reports tests that no request, or every request, fulfils: keys that the rule's actions do not have, operators and
/// values of another type. Judges the conditions of permissions and of the trust.
void review_conditions(Subject& subject);

/// Reports allowed actions whose dependent actions no rule allows for the same sets of capabilities.
void review_dependents(Subject& subject);

/// Reports a key that neither the catalogue nor an `extern` knows, and one that is spelled otherwise. Any claim of an
/// identity provider is taken: `oidc.example.com/id:sub`.
void review_key_name(const catalog::Catalog& catalog, const model::Mention& mention, diagnostics::Sink& sink);

/// Reports names that neither the catalogue nor an `extern` knows, patterns that stand for nothing, and spellings that differ from AWS's.
void review_names(const model::Program& program, diagnostics::Sink& sink);

/// Reports rules whose NotAction or NotResource leaves nothing: they count as dead from then on.
void review_nothing(Subject& subject);

/// Reports a path or a name that has another service than the trust, and service-linked roles that are created for, or
/// passed to, another service than that of their path.
void review_one_service(const Subject& subject);

/// Reports `iam:PassRole` to any service or of any role, and `iam:CreateServiceLinkedRole` for any service. What `*`
/// and `iam:*` allow besides is no finding of its own.
void review_passing(const Subject& subject);

/// Reports keys that no request of a trust rule's principals has: those of another provider, and claims that IAM does not read.
void review_provider_keys(const Subject& subject);

/// Reports rules, actions, resources and values that others cover, and what a `deny` leaves nothing of.
void review_redundancy(Subject& subject);

/// `redundant_action` and `redundant_resource`, also of trust.
void review_redundant_parts(Subject& subject);

/// Reports principals that stand twice in a trust rule, under one name or two, and those that another one covers.
void review_redundant_principals(const Subject& subject);

// Rules that others cover, rules that a `deny` leaves nothing of, and rules that stand under two guards.

/// `redundant_rule`, `dead_allow` and `rule_under_two_guards`, of rules and not of trust.
void review_redundant_rules(Subject& subject);
/// `redundant_rule` of trust.
void review_redundant_trust(Subject& subject);

/// Reports conditions of an `allow` that one of a call's required resources can never meet, as its requests lack the key, where
/// nothing else allows the call on it: `ec2:RunInstances` by `ec2:InstanceType`, which an image does not have. In a `deny`, tests
/// that hold on such a resource for want of the key, and so deny every call.
void review_required_resources(const Subject& subject);

/// Reports resources that no action of their rule takes, actions that none of the resources fits, and ARNs that no resource has.
void review_resources(Subject& subject);

/// Reports variables and tests in the permissions of a role whose keys no session of it has: `aws:username`, which only users
/// have, and those of identity providers whose users may not assume the role. What is read from a policy that belongs to no role
/// is left alone: users may have it.
void review_role_variables(const Subject& subject);

/// Reports tests of session tags and of source identities in roles that do not let a caller set these.
void review_session_keys(const Subject& subject);

/// Reports tests that expect nothing, and expectations that an earlier one of the test has word for word.
void review_tests(const Subject& subject);

/// Reports principals that nobody knows, actions and keys that do not go with them, and trust that is wider than was meant.
void review_trust(Subject& subject);

/// Reports actions that stand in no trust policy, those that none of the principals calls, and those that a principal
/// needs besides.
void review_trust_actions(const Subject& subject);

/// Reports trust in everyone, conditions that no service fulfils, and services that act for anybody.
void review_trust_conditions(const Subject& subject);

// Wildcards where names exist.

/// Reports allows of whole services, and allows on `*` of actions that need a resource: not of a rule one of whose actions
/// stands at a place of `told`, where more is said of the same `*`.
void review_wildcards(const Subject& subject, const std::vector<Span>& told);

/// Reports, once a role, that ARNs say `aws` where `{partition}` would fit every partition.
void review_partitions(const Subject& subject);

/// Whether an action names a whole service or more: `*`, `s3:*`, `s*:Get*`.
[[nodiscard]] bool is_wide(const model::ActionName& action);
/// Whether `*` is among the resources, or all but some are meant.
[[nodiscard]] bool is_on_everything(const model::Rule& rule);
/// Whether a wildcard leaves open which resource of its kind is meant: `*`, `…:role/*`, `…:function:*`.
[[nodiscard]] bool is_open(const model::OpenText& resource);

// Ways by which a role could give itself more rights than it was given.

/// Actions that together lead to more rights. The first is the one that a finding points at.
struct EscalationPath {
    std::array<std::string_view, 4> actions;
    /// What they let the role do, as the end of "together they let the role …".
    std::string_view what;
};

/// The known paths: those that S. Gietzen of Rhino Security Labs published as "AWS IAM Privilege Escalation" (2018), and
/// their like for later services.
[[nodiscard]] std::span<const EscalationPath> escalation_paths();

/// Reports paths whose actions the role may all take, without a condition that restricts them, on resources that a wildcard leaves open. That
/// a role may be passed only to the service of the path is no condition that closes it. What a whole service is allowed
/// (`iam:*`) is no finding of its own. Returns the places of the actions that it points at.
std::vector<Span> review_escalation(const Subject& subject);

// The names of services and of deleted roles in trust.

/// Reports service principals that are slips, and roles and users that are named by their IDs.
void review_principal_names(const Subject& subject);

/// Whether no service has this name for certain: it ends as none does, or is near a known one. Others may be newer than the list.
[[nodiscard]] bool is_wrong_service_principal(const catalog::Catalog& catalog, std::string_view written);

/// The known service principal that was most likely meant: for a wrong domain that of the same service, for a wrong
/// name the nearest with the same domain. Nothing where none is near.
[[nodiscard]] std::optional<std::string> nearest_service_principal(const catalog::Catalog& catalog,
                                                                   std::string_view written);

} // namespace slrc::review
