// Identity providers: whom they speak for, and what IAM reads in their tokens.
#pragma once

#include "compiler/review/trust_rule.hpp"
#include "compiler/review/value_forms.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace slrc::review {

/// A provider whose one URL serves all of its customers, so that only a claim tells whose token it is.
struct SharedProvider {
    std::string_view url;
    /// `sub`; for Azure Sentinel a key of another prefix, `sts:RoleSessionName`.
    std::string_view claim;
    /// How every value of the claim begins: the customer is what follows.
    std::string_view mark;
};

/// The host and path of a provider, `accounts.google.com`; what follows `oidc-provider/` in an ARN. Empty where it has holes.
[[nodiscard]] std::string_view provider_of(const Asker& asker);
/// The provider's row in AWS's list of shared providers, with a slash at its end or without; null for any other.
[[nodiscard]] const SharedProvider* find_shared(std::string_view provider);
/// Whether a provider is Cognito's identity pools, of any partition.
[[nodiscard]] bool is_cognito(std::string_view provider);
/// Whether a provider is GitHub's, for all of its customers or for one enterprise.
[[nodiscard]] bool is_github(std::string_view provider);
/// Whether a provider is that of a cluster of Amazon EKS.
[[nodiscard]] bool is_cluster(std::string_view provider);

/// The claim that a key is about: `sub` for `accounts.google.com:sub`, in lower case. Empty where the key is not the provider's.
[[nodiscard]] std::string claim_of(std::string_view key, std::string_view provider);
[[nodiscard]] std::string claim_of(const model::ConditionTest& test, std::string_view provider);
/// The claims that IAM reads in the tokens of every provider: none for the two that have an `app_id` in their place.
[[nodiscard]] std::span<const std::string_view> usual_claims_of(std::string_view provider);
/// Whether IAM makes a key of a claim of this provider.
[[nodiscard]] bool has_claim(const Subject& subject, std::string_view provider, std::string_view claim);
/// Whether a key is another provider's, or of a claim that IAM does not read: no token of the provider has it.
[[nodiscard]] bool lacks_key(const Subject& subject, std::string_view provider, std::string_view key);
/// Whether no token of the provider passes a test, as it needs such a key.
[[nodiscard]] bool fits_nobody(const Subject& subject, const model::ConditionTest& test,
                               std::string_view provider);
/// Whether one of an alternative's tests is such.
[[nodiscard]] bool fits_nobody(const Subject& subject, const model::Alternative& all,
                               std::string_view provider);
/// What tells a user of the provider from others in a claim's values; nothing where everybody can have any of them.
[[nodiscard]] std::optional<KeyNaming> naming_of_claim(std::string_view provider, std::string_view claim);
/// How all values of a claim are written, as a glob; empty where they are free, or their owner chooses.
[[nodiscard]] std::string form_of_claim(std::string_view provider, std::string_view claim);
/// The key that IAM asks for in the trust in a shared provider: `gitlab.com:sub`.
[[nodiscard]] std::string required_key(std::string_view provider, const SharedProvider& shared);

/// Whether a key is one of an identity provider: such prefixes have a dot, `accounts.google.com:aud`.
[[nodiscard]] bool is_provider_key(std::string_view key);
/// The key that is meant by one that begins as a URL or an ARN, `https://accounts.google.com:aud`; nothing for any other.
[[nodiscard]] std::optional<std::string_view> without_address(std::string_view key);
/// The claim that is meant by a name that is none: one that is nearly so spelled, or the word that it is short for.
[[nodiscard]] std::optional<std::string_view> nearest_claim(std::string_view written,
                                                            std::span<const std::string_view> claims);

// Users of identity providers.

/// Reports web identities that anybody can have, and claims of one value that are compared as lists.
void review_federated(const Subject& subject);

/// The same for the workflows of GitHub: which repositories and branches are meant?
void review_github(const Subject& subject, const model::TrustRule& rule, const Asker& github,
                   std::string_view provider);

/// Whether a workflow of GitHub can have a subject: `repo:OWNER/REPOSITORY:ref:refs/heads/main`, or other claims as `NAME:VALUE`.
[[nodiscard]] bool may_be_github_subject(const model::OpenText& value);

/// Whether IAM refuses a statement of trust in a provider, for it does not test the claim that tells the provider's customers
/// apart. How IAM takes a negated test of it, or one that holds without it, is not known: that is not said to be refused.
[[nodiscard]] bool is_refused(const Subject& subject, const model::Alternative& all,
                              std::string_view provider);

/// Reports what a role's trust leaves open, as an error where IAM refuses it.
void report_open_trust(const Subject& subject, diagnostics::Kind kind, Span span, const std::string& message,
                       std::string label, bool refused);
/// A few words on the key that tells a provider's users apart: it is not tested, or its test chooses nobody.
[[nodiscard]] std::string why_open(const model::Alternatives& alternatives, const std::string& key);

} // namespace slrc::review
