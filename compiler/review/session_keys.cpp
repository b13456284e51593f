#include "compiler/review/checks.hpp"
#include "compiler/review/trust_rule.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using model::ConditionTest;
using model::TrustRule;

namespace {

struct SetBy {
    std::string_view key;
    std::string_view action;
};

/// IAM User Guide, "Passing session tags in AWS STS", "Monitor and control actions taken with assumed roles": a
/// request that sets one is refused where the role does not trust the caller with the action, too.
constexpr std::array<SetBy, 4> set_by{{
    {"aws:RequestTag/", "sts:TagSession"},
    {"aws:TagKeys", "sts:TagSession"},
    {"sts:TransitiveTagKeys", "sts:TagSession"},
    {"sts:SourceIdentity", "sts:SetSourceIdentity"},
}};

const SetBy* find_action(std::string_view key) {
    const auto* const found = std::ranges::find_if(set_by, [&](const SetBy& one) {
        const bool fits = one.key.ends_with('/') || key.size() == one.key.size();
        return fits && text::equal_folded(key.substr(0, one.key.size()), one.key);
    });
    return found == set_by.end() ? nullptr : found;
}

bool allows(const model::Role& role, std::string_view action) {
    return std::ranges::any_of(role.trust, [&](const TrustRule& rule) {
        return rule.effect == iam::Effect::allow && names_action(rule, action);
    });
}

void review_test(const Subject& subject, const ConditionTest& test) {
    const std::string key = key_of(test);
    const SetBy* found = find_action(key);
    if (found != nullptr && needs_key(test) && !allows(subject.role, found->action)) {
        subject.report(
            Kind::key_without_action, test.key.span,
            text::format("who sets `{}` needs `{}`, which this role allows nobody: the test never holds", key,
                         found->action),
            text::format("also `to {}`", found->action));
    }
}

} // namespace

void review_session_keys(const Subject& subject) {
    constexpr std::array<std::string_view, 3> calls{assume_role, assume_with_saml, assume_with_web_identity};
    for (const TrustRule& rule : subject.role.trust) {
        const bool makes_session =
            std::ranges::any_of(calls, [&](std::string_view call) { return names_action(rule, call); });
        if (rule.effect != iam::Effect::allow || !makes_session) {
            continue;
        }
        for (const model::Alternative& alternative : rule.alternatives) {
            for (const ConditionTest& test : alternative) {
                review_test(subject, test);
            }
        }
    }
}

} // namespace slrc::review
