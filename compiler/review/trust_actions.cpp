#include "compiler/pattern/match.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/review/trust_rule.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using model::ActionName;
using model::TrustRule;

namespace {

/// IAM User Guide, "Roles terms and concepts": calls that make a session, and what may be said with them.
constexpr std::array<std::string_view, 6> trust_actions{
    assume_role,      assume_with_saml,        assume_with_web_identity,
    "sts:TagSession", "sts:SetSourceIdentity", "sts:SetContext"};

constexpr std::array<std::string_view, 3> calls{assume_role, assume_with_saml, assume_with_web_identity};

/// AWS's page on the trust model of IAM Roles Anywhere.
constexpr std::string_view roles_anywhere = "rolesanywhere.amazonaws.com";
constexpr std::array<std::string_view, 3> roles_anywhere_actions{assume_role, "sts:SetSourceIdentity",
                                                                 "sts:TagSession"};

/// What IAM does with a `*` that has other actions besides is not known for sure: it passes.
void review_action(const Subject& subject, const ActionName& action,
                   std::string_view label = "IAM refuses it") {
    const bool fits = std::ranges::any_of(trust_actions, [&](std::string_view trust_action) {
        return pattern::matches(action.text, trust_action, pattern::LetterCase::ignored);
    });
    if (!fits && !subject.lookups.expand(action.text).empty()) {
        subject.report(Kind::trust_action, action.span,
                       text::format("`{}` is no action of a trust policy", action.text), std::string(label));
    }
}

bool fits(std::string_view call, Caller caller) {
    switch (caller) {
        case Caller::saml:
            return call == assume_with_saml;
        case Caller::web_identity:
            return call == assume_with_web_identity;
        case Caller::service:
        case Caller::aws:
        case Caller::canonical_user:
            return call == assume_role;
        case Caller::everyone:
        case Caller::unknown:
            break;
    }
    return true;
}

std::string_view describe(Caller caller) {
    switch (caller) {
        case Caller::saml:
            return "users of a SAML provider";
        case Caller::web_identity:
            return "users of an OpenID Connect provider";
        case Caller::service:
            return "services";
        default:
            return "accounts, roles and users";
    }
}

std::string_view call_of(Caller caller) {
    return *std::ranges::find_if(calls, [&](std::string_view call) { return fits(call, caller); });
}

/// An action that all of a rule's principals have no use for.
void report_call(const Subject& subject, const TrustRule& rule, const ActionName& action,
                 const Asker& asker) {
    const std::string call(call_of(asker.caller));
    const bool left_out = has_default_action(rule);
    auto found = diagnostics::make(Kind::action_for_principal, left_out ? asker.value->span : action.span,
                                   text::format("{} do not call `{}`", describe(asker.caller), action.text),
                                   text::format("they call `{}`", call));
    if (left_out) {
        found.fix = diagnostics::Fix{behind_principals(rule), text::format(" to {}", call)};
    } else if (action.span.end - action.span.begin == action.text.size()) {
        found.fix = diagnostics::Fix{action.span, call};
    }
    subject.sink.add(std::move(found));
}

bool review_calls(const Subject& subject, const TrustRule& rule, const std::vector<Asker>& all) {
    bool reported = false;
    for (const ActionName& action : rule.actions) {
        const auto* const call = std::ranges::find_if(
            calls, [&](std::string_view one) { return text::equal_folded(one, action.text); });
        const bool used = call == calls.end() || std::ranges::any_of(all, [&](const Asker& asker) {
                              return fits(*call, asker.caller);
                          });
        if (!used) {
            report_call(subject, rule, action, all.front());
            reported = true;
        }
    }
    return reported;
}

/// Whether a rule says anything to a principal: what goes with every call does.
bool says_something(const TrustRule& rule, const Asker& asker) {
    const bool any_call = std::ranges::any_of(
        calls, [&](std::string_view call) { return fits(call, asker.caller) && names_action(rule, call); });
    return any_call || std::ranges::any_of(rule.actions, [](const ActionName& action) {
               return std::ranges::none_of(
                   calls, [&](std::string_view call) { return text::equal_folded(call, action.text); });
           });
}

void review_principals(const Subject& subject, const TrustRule& rule, const std::vector<Asker>& all) {
    for (const Asker& asker : all) {
        if (!says_something(rule, asker)) {
            subject.report(Kind::action_for_principal, asker.value->span,
                           text::format("{} call `{}`, which this {} does not allow", describe(asker.caller),
                                        call_of(asker.caller), subject.words.rule));
        }
    }
}

/// A trust policy alone says who may assume the role: a `deny` of calls that none of its rules allows denies nothing.
void review_denied_calls(const Subject& subject, const TrustRule& rule) {
    const auto is_allowed = [&](std::string_view action) {
        return std::any_of(subject.role.trust.begin(), subject.role.trust.end(), [&](const TrustRule& other) {
            return other.effect == iam::Effect::allow && names_action(other, action);
        });
    };
    const bool of_trust = std::any_of(trust_actions.begin(), trust_actions.end(),
                                      [&](std::string_view one) { return names_action(rule, one); });
    const bool allows =
        std::any_of(subject.role.trust.begin(), subject.role.trust.end(),
                    [](const TrustRule& other) { return other.effect == iam::Effect::allow; });
    const bool vain = std::none_of(trust_actions.begin(), trust_actions.end(), [&](std::string_view one) {
        return names_action(rule, one) && is_allowed(one);
    });
    if (allows && of_trust && vain) {
        subject.report(Kind::action_for_principal, rule.actions.front().span,
                       text::format("no {} of this trust allows {}: this one denies nothing",
                                    subject.words.rule, list_actions(rule.actions)));
    }
}

bool trusts(const TrustRule& rule, std::string_view service, const Asker*& found,
            const std::vector<Asker>& all) {
    const auto asker = std::ranges::find_if(all, [&](const Asker& one) {
        return one.caller == Caller::service && one.is_literal() && one.text == service;
    });
    found = asker == all.end() ? nullptr : &*asker;
    return rule.effect == iam::Effect::allow && found != nullptr;
}

/// The three may stand in several rules.
void review_roles_anywhere(const Subject& subject) {
    const TrustRule* first = nullptr;
    Span place;
    std::vector<std::string_view> missing(roles_anywhere_actions.begin(), roles_anywhere_actions.end());
    for (const TrustRule& rule : subject.role.trust) {
        const std::vector<Asker> all = askers(rule);
        const Asker* asker = nullptr;
        if (!trusts(rule, roles_anywhere, asker, all)) {
            continue;
        }
        if (first == nullptr) {
            first = &rule;
            place = asker->value->span;
        }
        std::erase_if(missing, [&](std::string_view action) { return names_action(rule, action); });
    }
    if (first == nullptr || missing.empty() || subject.role.is_service_linked()) {
        return;
    }
    auto found =
        diagnostics::make(Kind::roles_anywhere_actions, place,
                          text::format("IAM Roles Anywhere also needs {}", text::list_names(missing)));
    if (has_default_action(*first)) {
        found.fix = diagnostics::Fix{behind_principals(*first),
                                     " to sts:AssumeRole, sts:SetSourceIdentity, sts:TagSession"};
    }
    subject.sink.add(std::move(found));
}

} // namespace

void review_trust_actions(const Subject& subject) {
    for (const TrustRule& rule : subject.role.trust) {
        if (rule.not_actions) {
            continue;
        }
        for (const ActionName& action : rule.actions) {
            review_action(subject, action);
        }
        const std::vector<Asker> all = askers(rule);
        if (rule.effect == iam::Effect::deny) {
            review_denied_calls(subject, rule);
        }
        if (rule.effect == iam::Effect::allow && !all.empty() && !review_calls(subject, rule, all)) {
            review_principals(subject, rule, all);
        }
    }
    for (const model::TrustInvariant& invariant : subject.role.trust_invariants) {
        for (const ActionName& action : invariant.asked.actions) {
            review_action(subject, action, "no trust says anything of it");
        }
    }
    review_roles_anywhere(subject);
}

} // namespace slrc::review
