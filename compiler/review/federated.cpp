#include "compiler/review/federated.hpp"

#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using model::Alternative;
using model::ConditionTest;
using model::TrustRule;

namespace {

/// `accounts.google.com`, or what follows `oidc-provider/`; empty where it has holes.
std::string_view provider_of(const Asker& asker) {
    constexpr std::string_view mark = ":oidc-provider/";
    std::string_view text = asker.text;
    const std::size_t at = text.find(mark);
    text = at == std::string_view::npos ? text : text.substr(at + mark.size());
    return text.find('*') == std::string_view::npos ? text : std::string_view();
}

bool is_cognito(std::string_view host) {
    constexpr std::string_view name = "cognito-identity";
    return text::equal_folded(host.substr(0, name.size()), name);
}

/// Whether a test says which of the provider's users are meant. A key with holes may be the provider's.
bool chooses(const ConditionTest& test, std::string_view provider) {
    const std::string key = key_of(test);
    const bool may_be = key.empty() || provider.empty() || !claim_of(test, provider).empty() ||
                        (is_cognito(provider) && is_cognito(key));
    return may_be && compares(test) && !takes_any_value(test);
}

void review_choice(const Subject& subject, const TrustRule& rule, const Asker& asker,
                   std::string_view provider) {
    const bool open =
        std::any_of(rule.alternatives.begin(), rule.alternatives.end(), [&](const Alternative& all) {
            return std::none_of(all.begin(), all.end(),
                                [&](const ConditionTest& test) { return chooses(test, provider); });
        });
    if (open) {
        const std::string name(provider.empty() ? "this provider" : text::format("`{}`", provider));
        subject.report(Kind::federated_without_condition, asker.value->span,
                       text::format("whoever signs in with {} may assume this role", name),
                       provider.empty() ? std::string() : text::format("no condition on `{}:aud`", provider));
    }
}

void review_audience(const Subject& subject, const TrustRule& rule, std::string_view provider) {
    for (const Alternative& alternative : rule.alternatives) {
        for (const ConditionTest& test : alternative) {
            if (test.operation.set != iam::SetOperator::none && claim_of(test, provider) == "aud") {
                subject.report(Kind::audience_type, test.span,
                               text::format("`{}` is one value, and is compared as a list", key_of(test)));
            }
        }
    }
}

} // namespace

std::string claim_of(const ConditionTest& test, std::string_view provider) {
    const std::string key = key_of(test);
    const bool owned = !provider.empty() && key.size() > provider.size() + 1 && key[provider.size()] == ':' &&
                       text::equal_folded(key.substr(0, provider.size()), provider);
    return owned ? text::folded(std::string_view(key).substr(provider.size() + 1)) : std::string();
}

void review_federated(const Subject& subject) {
    for (const TrustRule& rule : subject.role.trust) {
        if (rule.effect != iam::Effect::allow || !names_action(rule, assume_with_web_identity)) {
            continue;
        }
        for (const Asker& asker : askers(rule)) {
            if (asker.caller != Caller::web_identity) {
                continue;
            }
            const std::string_view provider = provider_of(asker);
            review_audience(subject, rule, provider);
            if (is_github(provider)) {
                review_github(subject, rule, asker, provider);
            } else {
                review_choice(subject, rule, asker, provider);
            }
        }
    }
}

} // namespace slrc::review
