#include "compiler/review/providers.hpp"

#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <array>

namespace slrc::review {

namespace {

constexpr std::string_view github_host = "token.actions.githubusercontent.com";
constexpr std::string_view cognito_host = "cognito-identity";
constexpr std::string_view service_account = "system:serviceaccount:";

/// IAM User Guide, "Identity-provider controls for shared OIDC providers" (id_roles_providers_oidc_secure-by-default), the
/// table by public copies that agree, November 2026. IBM Turbonomic, whose URLs change, is left out. The marks are how the
/// providers write the claim. Microsoft's tenant serves Sentinel (`MicrosoftSentinel_`) and Defender for Cloud
/// (`MicrosoftDefenderForClouds_`), and its issuer has a slash at its end, which the table leaves out.
constexpr std::array<SharedProvider, 16> shared_providers{{
    {"agent.buildkite.com", "sub", "organization:"},
    {"api.pulumi.com/oidc", "aud", ""},
    {"app.terraform.io", "sub", "organization:"},
    {"cognito-identity.amazonaws.com", "aud", ""},
    {"gitlab.com", "sub", "project_path:"},
    {"oidc-configuration.audit-log.githubusercontent.com", "sub", "https://github.com/"},
    {"oidc.codefresh.io", "sub", "account:"},
    {"oidc.vercel.com", "aud", "https://vercel.com/"},
    {"proidc.upbound.io", "sub", ""},
    {"sandboxes.cloud", "aud", ""},
    {"scalr.io", "sub", "account:"},
    {"sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d", "sts:RoleSessionName", "Microsoft"},
    {"studio.datachain.ai/api", "sub", "credentials:"},
    {github_host, "sub", "repo:"},
    {"tokens.cloud.shisho.dev", "sub", ""},
    {"vstoken.actions.githubusercontent.com", "sub", ""},
}};

/// IAM User Guide, "IAM and AWS STS condition context keys", "Available keys for AWS OIDC federation": what IAM reads in the
/// tokens of every provider. The claims that it reads in those of some alone are in the catalogue.
constexpr std::array<std::string_view, 6> usual_claims{"amr", "aud", "azp", "email", "oaud", "sub"};

/// The same page: users of these two have an `app_id`, and none of the usual claims.
constexpr std::array<std::string_view, 2> without_usual_claims{"graph.facebook.com", "www.amazon.com"};

struct ClaimForm {
    std::string_view claim;
    KeyNaming form;
};

/// GitHub Docs, "OpenID Connect reference". Any repository can have a branch, an environment or a workflow of a given name.
constexpr std::array<ClaimForm, 8> of_github{{
    {"sub", {Naming::tenant, "repo:"}},
    {"repository", {Naming::tenant, ""}},
    {"repository_id", {}},
    {"repository_owner_id", {}},
    {"enterprise_id", {}},
    {"job_workflow_ref", {Naming::tenant, ""}},
    {"actor", {}},
    {"actor_id", {}},
}};

struct LongName {
    std::string_view word;
    std::string_view claim;
};

/// Claims are short for words, and people write the word.
constexpr std::array<LongName, 3> long_names{{{"audience", "aud"}, {"issuer", "iss"}, {"subject", "sub"}}};

/// What the catalogue has of the other shared providers, as far as it tells one customer from another.
constexpr std::array<std::string_view, 9> of_customers{"cluster_id",        "namespace_id", "organization_id",
                                                       "organization_slug", "pipeline_id",  "project_id",
                                                       "user_email",        "user_id",      "user_login"};

template <typename Texts>
bool has_folded(const Texts& texts, std::string_view wanted) {
    return std::ranges::any_of(texts, [&](std::string_view one) { return text::equal_folded(one, wanted); });
}

bool starts_folded(std::string_view text, std::string_view start) {
    return text::equal_folded(text.substr(0, start.size()), start);
}

std::string_view without_slash(std::string_view url) {
    return url.substr(0, url.size() - (url.ends_with('/') ? 1 : 0));
}

/// The keys of Cognito's tokens begin with the name of the principal; in China people write either host.
bool are_of_cognito(std::string_view owner, std::string_view provider) {
    return is_cognito(owner) && is_cognito(provider) && (owner.ends_with(".cn") || provider.ends_with(".cn"));
}

std::optional<KeyNaming> naming_of_shared(const SharedProvider& shared, std::string_view claim) {
    if (claim == shared.claim && is_cognito(shared.url)) {
        return KeyNaming{Naming::pool};
    }
    if (claim == shared.claim) {
        return KeyNaming{shared.mark.empty() ? Naming::letters : Naming::tenant, shared.mark};
    }
    return is_cognito(shared.url)
               ? (claim == "sub" ? std::optional(KeyNaming{}) : std::nullopt)
               : (has_folded(of_customers, claim) ? std::optional(KeyNaming{}) : std::nullopt);
}

} // namespace

std::string_view provider_of(const Asker& asker) {
    constexpr std::string_view mark = ":oidc-provider/";
    std::string_view text = asker.text;
    const std::size_t at = text.find(mark);
    text = at == std::string_view::npos ? text : text.substr(at + mark.size());
    return text.find('*') == std::string_view::npos ? text : std::string_view();
}

const SharedProvider* find_shared(std::string_view provider) {
    const auto* const found = std::ranges::find_if(shared_providers, [&](const SharedProvider& one) {
        return text::equal_folded(one.url, without_slash(provider)) ||
               (is_cognito(one.url) && is_cognito(provider));
    });
    return found == shared_providers.end() ? nullptr : found;
}

bool is_cognito(std::string_view provider) {
    return starts_folded(provider, cognito_host) &&
           (provider.ends_with(".amazonaws.com") || provider.ends_with(".amazonaws.com.cn"));
}

bool is_github(std::string_view provider) {
    const bool is_host = provider.size() == github_host.size() ||
                         (provider.size() > github_host.size() && provider[github_host.size()] == '/');
    return (is_host && starts_folded(provider, github_host)) ||
           (starts_folded(provider, "token.actions.") && provider.ends_with(".ghe.com")) ||
           starts_folded(provider, "github.com/enterprises/");
}

bool is_cluster(std::string_view provider) {
    const std::string_view host = provider.substr(0, provider.find('/'));
    return provider.find("/id/") != std::string_view::npos &&
           (host.find(".eks.") != std::string_view::npos || host.find("-eks.") != std::string_view::npos);
}

std::string claim_of(std::string_view key, std::string_view provider) {
    const std::string_view owner = text::service_of(key);
    const bool owned = text::equal_folded(owner, provider) || are_of_cognito(owner, provider);
    return owned && !owner.empty() && key.size() > owner.size() ? text::folded(text::name_in_service(key))
                                                                : std::string();
}

std::string claim_of(const model::ConditionTest& test, std::string_view provider) {
    return claim_of(key_of(test), provider);
}

std::span<const std::string_view> usual_claims_of(std::string_view provider) {
    return has_folded(without_usual_claims, provider) ? std::span<const std::string_view>() : usual_claims;
}

bool has_claim(const Subject& subject, std::string_view provider, std::string_view claim) {
    return has_folded(usual_claims_of(provider), claim) ||
           subject.lookups.find_key(std::string(provider) + ":" + std::string(claim)).id.has_value();
}

bool lacks_key(const Subject& subject, std::string_view provider, std::string_view key) {
    const std::string claim = claim_of(key, provider);
    return !provider.empty() && is_provider_key(key) &&
           (claim.empty() || !has_claim(subject, provider, claim));
}

bool fits_nobody(const Subject& subject, const model::ConditionTest& test, std::string_view provider) {
    return needs_key(test) && lacks_key(subject, provider, key_of(test));
}

bool fits_nobody(const Subject& subject, const model::Alternative& all, std::string_view provider) {
    return std::ranges::any_of(
        all, [&](const model::ConditionTest& test) { return fits_nobody(subject, test, provider); });
}

std::optional<KeyNaming> naming_of_claim(std::string_view provider, std::string_view claim) {
    if (is_github(provider)) {
        const auto* const found = std::ranges::find(of_github, claim, &ClaimForm::claim);
        return found == of_github.end() ? std::nullopt : std::optional(found->form);
    }
    if (const SharedProvider* shared = find_shared(provider)) {
        return naming_of_shared(*shared, claim);
    }
    if (is_cluster(provider)) {
        return claim == "sub" ? std::optional(KeyNaming{Naming::letters, service_account}) : std::nullopt;
    }
    if (claim == "amr") {
        return std::nullopt;
    }
    const bool application = claim == "aud" || claim == "oaud" || claim == "azp";
    return KeyNaming{application ? Naming::audience : Naming::letters};
}

std::string form_of_claim(std::string_view provider, std::string_view claim) {
    if (is_cluster(provider)) {
        return claim == "sub" ? std::string(service_account) + "?*:?*" : std::string();
    }
    const SharedProvider* shared = find_shared(provider);
    const bool formed = shared != nullptr && !is_github(provider) && claim == shared->claim;
    return formed && !shared->mark.empty() ? std::string(shared->mark) + "?*" : std::string();
}

std::string required_key(std::string_view provider, const SharedProvider& shared) {
    return shared.claim.find(':') == std::string_view::npos
               ? std::string(provider) + ":" + std::string(shared.claim)
               : std::string(shared.claim);
}

bool is_provider_key(std::string_view key) {
    return text::service_of(key).find('.') != std::string_view::npos || without_address(key);
}

std::optional<std::string_view> without_address(std::string_view key) {
    constexpr std::array<std::string_view, 3> fronts{"https://", "http://", ":oidc-provider/"};
    for (const std::string_view front : fronts) {
        const std::size_t at = key.find(front);
        const bool found = front.front() == ':' ? at != std::string_view::npos : at == 0;
        if (found) {
            const std::string_view rest = key.substr(at + front.size());
            return without_address(rest).value_or(rest);
        }
    }
    return std::nullopt;
}

std::optional<std::string_view> nearest_claim(std::string_view written,
                                              std::span<const std::string_view> claims) {
    const auto* const longer = std::ranges::find_if(long_names, [&](const LongName& one) {
        return text::equal_folded(one.word, written) && has_folded(claims, one.claim);
    });
    return longer != long_names.end() ? std::optional(longer->claim) : diagnostics::nearest(written, claims);
}

} // namespace slrc::review
