#include "compiler/diagnostics/suggest.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/review/providers.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/lists.hpp"
#include "compiler/text/names.hpp"

#include <algorithm>
#include <utility>

namespace slrc::review {

using diagnostics::Kind;
using model::Alternative;
using model::ConditionTest;
using model::TrustRule;

namespace {

/// The principals of a rule, as far as they tell which keys their requests have.
struct Principals {
    std::vector<Asker> all;
    std::vector<std::string> providers = {};
};

/// Nothing where a principal may be anything, or has the keys of whoever it was before, as a session of an account has.
std::optional<Principals> principals_of(const TrustRule& rule) {
    Principals principals{askers(rule)};
    for (const Asker& asker : principals.all) {
        const bool web = asker.caller == Caller::web_identity;
        const std::string_view provider = web ? provider_of(asker) : std::string_view();
        const bool closed = asker.caller == Caller::service || asker.caller == Caller::saml;
        if (!closed && provider.empty()) {
            return std::nullopt;
        }
        if (web) {
            principals.providers.emplace_back(provider);
        }
    }
    return principals;
}

/// The provider whose key it is; nothing where it is none of theirs.
std::optional<std::string> owner_of(const std::string& key, const std::vector<std::string>& providers) {
    const auto found = std::ranges::find_if(
        providers, [&](std::string_view provider) { return !claim_of(key, provider).empty(); });
    return found == providers.end() ? std::nullopt : std::optional(*found);
}

/// The claims that IAM reads in the tokens of a provider.
std::vector<std::string_view> claims_of(const Subject& subject, std::string_view provider) {
    const auto usual = usual_claims_of(provider);
    std::vector<std::string_view> claims(usual.begin(), usual.end());
    for (const std::string_view key : subject.catalog.key_names()) {
        if (text::equal_folded(text::service_of(key), provider)) {
            claims.push_back(text::name_in_service(key));
        }
    }
    return claims;
}

/// The key that was meant: the same claim of this provider, or one that is spelled nearly so.
std::optional<std::string> meant_by(const Subject& subject, std::string_view provider,
                                    const std::string& key) {
    const std::string_view claim = text::name_in_service(key);
    const auto near = has_claim(subject, provider, text::folded(claim))
                          ? std::optional(claim)
                          : nearest_claim(claim, claims_of(subject, provider));
    return near ? std::optional(text::format("{}:{}", provider, *near)) : std::nullopt;
}

void suggest(const Subject& subject, const std::string& key, const std::vector<std::string>& providers,
             diagnostics::Diagnostic& found) {
    const auto owner = owner_of(key, providers);
    const auto only = providers.size() == 1 ? std::optional(providers.front()) : owner;
    const auto meant = only ? meant_by(subject, *only, key) : std::nullopt;
    if (!meant) {
        return;
    }
    add_near_name(found, key, *meant);
    const std::array<std::string_view, 1> candidates{*meant};
    if (diagnostics::nearest(key, candidates) && found.span->end - found.span->begin == key.size()) {
        found.fix = diagnostics::Fix{*found.span, *meant};
    }
}

std::string why(const std::string& key, const Principals& principals) {
    if (const auto owner = owner_of(key, principals.providers)) {
        return text::format("IAM reads no `{}` in the tokens of `{}`", text::name_in_service(key), *owner);
    }
    if (principals.providers.empty()) {
        const bool service = principals.all.front().caller == Caller::service;
        return text::format("requests of {} have no `{}`", service ? "a service" : "users of a SAML provider",
                            key);
    }
    const std::vector<std::string_view> names(principals.providers.begin(), principals.providers.end());
    return text::format("`{}` is no key of {}", key, text::list_names(names));
}

std::string consequence(const Subject& subject, const TrustRule& rule, const ConditionTest& test) {
    if (!needs_key(test)) {
        return "the test always holds";
    }
    if (rule.alternatives.size() > 1) {
        return "the test never holds";
    }
    return rule.effect == iam::Effect::allow
               ? text::format("nobody may assume the role by this {}", subject.words.rule)
               : text::format("this {} denies nobody", subject.words.rule);
}

/// Whether IAM does not take the statement at all: what is written there is not the key that it asks for.
bool is_refused_by_iam(const Subject& subject, const TrustRule& rule, const Alternative& all,
                       const Principals& principals) {
    return rule.effect == iam::Effect::allow &&
           std::ranges::any_of(principals.providers,
                               [&](std::string_view provider) { return is_refused(subject, all, provider); });
}

/// Whether the catalogue knows a key, and knows that none of a rule's actions has it, which is said of the action.
bool is_said_of_action(const Subject& subject, const TrustRule& rule, const std::string& key) {
    const auto id = subject.lookups.find_key(key).id;
    return id && !rule.not_actions &&
           std::ranges::none_of(rule.actions, [&](const model::ActionName& action) {
               return any_action(subject.lookups.expand(action.text),
                                 [&](catalog::ActionId one) { return subject.catalog.has_key(one, *id); });
           });
}

void review_test(const Subject& subject, const TrustRule& rule, const Alternative& all,
                 const ConditionTest& test, const Principals& principals) {
    const std::string key = key_of(test);
    const auto owner = owner_of(key, principals.providers);
    const bool has = owner && has_claim(subject, *owner, claim_of(key, *owner));
    if (has || !is_provider_key(key) || is_said_of_action(subject, rule, key) ||
        subject.sink.has(Kind::no_such_claim, test.key.span)) {
        return;
    }
    auto found =
        diagnostics::make(Kind::no_such_claim, test.key.span,
                          text::format("{}: {}", why(key, principals), consequence(subject, rule, test)));
    suggest(subject, key, principals.providers, found);
    if (is_refused_by_iam(subject, rule, all, principals)) {
        found.severity = diagnostics::Severity::error;
    }
    subject.sink.add(std::move(found));
}

/// The key of another principal's provider that an alternative asks for, so that this principal's requests do not pass; empty
/// where it asks for none.
std::string asks_another(const Alternative& all, const Asker& asker, const Principals& principals) {
    const std::string_view own = asker.caller == Caller::web_identity ? provider_of(asker) : "";
    for (const ConditionTest& test : all) {
        std::string key = key_of(test);
        if (needs_key(test) && owner_of(key, principals.providers) && claim_of(key, own).empty()) {
            return key;
        }
    }
    return {};
}

/// Principals that share a statement with a provider, and lack the key of its tokens that the statement asks for.
void review_shared_rule(const Subject& subject, const TrustRule& rule, const Principals& principals) {
    for (const Asker& asker : principals.all) {
        const std::string key = asks_another(rule.alternatives.front(), asker, principals);
        const bool always = std::ranges::all_of(rule.alternatives, [&](const Alternative& all) {
            return !asks_another(all, asker, principals).empty();
        });
        if (!always) {
            continue;
        }
        const bool web = asker.caller == Caller::web_identity;
        const std::string name = web ? std::string(provider_of(asker)) : asker.text;
        const bool refused = web && is_refused(subject, rule.alternatives.front(), name);
        report_open_trust(
            subject, Kind::no_such_claim, asker.value->span,
            text::format("requests of `{}` have no `{}`, which this {} asks for: it allows them nothing",
                         name, key, subject.words.rule),
            text::format("a {} of its own?", subject.words.rule), refused);
    }
}

} // namespace

void review_provider_keys(const Subject& subject) {
    for (const TrustRule& rule : subject.role.trust) {
        const auto principals = principals_of(rule);
        if (!principals || principals->all.empty()) {
            continue;
        }
        for (const Alternative& all : rule.alternatives) {
            for (const ConditionTest& test : all) {
                review_test(subject, rule, all, test, *principals);
            }
        }
        if (rule.effect == iam::Effect::allow && !rule.alternatives.empty()) {
            review_shared_rule(subject, rule, *principals);
        }
    }
}

} // namespace slrc::review
