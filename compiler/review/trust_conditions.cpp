#include "compiler/catalog/service_principals.hpp"
#include "compiler/review/checks.hpp"
#include "compiler/review/restriction.hpp"
#include "compiler/review/trust_rule.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using model::Alternative;
using model::ConditionTest;
using model::TrustRule;

namespace {

struct Instead {
    std::string_view key;
    std::string_view better;
};

/// A service is no principal of an account: requests of services lack these keys.
constexpr std::array<Instead, 4> account_keys{{
    {"aws:PrincipalAccount", "aws:SourceAccount"},
    {"aws:PrincipalArn", "aws:SourceArn"},
    {"aws:PrincipalOrgID", "aws:SourceOrgID"},
    {"aws:PrincipalOrgPaths", "aws:SourceOrgPaths"},
}};

/// Services whose roles belong to one resource of the same account, and whose requests lack those keys.
constexpr std::array<std::string_view, 5> without_source{"ec2", "edgelambda", "edgelambda.lambda", "lambda",
                                                         "pods.eks"};

template <std::size_t size>
bool is_one_of(const std::array<std::string_view, size>& keys, std::string_view key) {
    return std::ranges::any_of(keys, [&](std::string_view one) { return text::equal_folded(one, key); });
}

const Asker* find_everyone(const std::vector<Asker>& all) {
    const auto found =
        std::ranges::find_if(all, [](const Asker& asker) { return asker.caller == Caller::everyone; });
    return found == all.end() ? nullptr : &*found;
}

void review_openness(const Subject& subject, const TrustRule& rule, const std::vector<Asker>& all) {
    const Asker* everyone = find_everyone(all);
    const bool open = everyone != nullptr && names_action(rule, assume_role) &&
                      !restricts(subject, {Group::callers}, rule.alternatives);
    if (open && !denies_most(subject, {Group::callers}, assume_role)) {
        subject.report(Kind::open_trust, everyone->value->span,
                       text::format("anybody in any AWS account may assume `{}`", subject.role.name.text),
                       "every account there is");
    }
}

std::optional<std::string_view> better_key(std::string_view key) {
    const auto* const found = std::ranges::find_if(
        account_keys, [&](const Instead& one) { return text::equal_folded(one.key, key); });
    if (found != account_keys.end()) {
        return found->better;
    }
    constexpr std::string_view tag = "aws:PrincipalTag/";
    return text::equal_folded(key.substr(0, tag.size()), tag) ? std::optional(std::string_view())
                                                              : std::nullopt;
}

/// IAM Roles Anywhere tells the fields of a certificate as tags of the principal.
bool has_principal_tags(const std::vector<Asker>& all) {
    return std::ranges::any_of(
        all, [](const Asker& asker) { return asker.text == "rolesanywhere.amazonaws.com"; });
}

bool review_keys(const Subject& subject, const TrustRule& rule, const std::vector<Asker>& all) {
    bool reported = false;
    const bool has_tags = has_principal_tags(all);
    for (const Alternative& alternative : rule.alternatives) {
        for (const ConditionTest& test : alternative) {
            const std::string key = key_of(test);
            const auto better = better_key(key);
            const bool is_tag = better && better->empty();
            if (better && needs_key(test) && !(is_tag && has_tags)) {
                subject.report(
                    Kind::key_not_for_service_principal, test.span,
                    text::format("requests of a service have no `{}`: this condition never holds", key),
                    better->empty() ? std::string() : text::format("`{}` is the service's", *better));
                reported = true;
            }
        }
    }
    return reported;
}

bool sends_source(const Subject& subject, const Asker& asker) {
    const auto parts = catalog::divide_service_principal(asker.text);
    return asker.caller == Caller::service && asker.is_literal() && parts &&
           catalog::is_service_name(parts->name, subject.catalog) && !is_one_of(without_source, parts->name);
}

void review_deputies(const Subject& subject, const TrustRule& rule, const std::vector<Asker>& all) {
    const auto deputy =
        std::ranges::find_if(all, [&](const Asker& asker) { return sends_source(subject, asker); });
    const bool anybody = !restricts(subject, {Group::sources}, rule.alternatives);
    if (deputy != all.end() && anybody && names_action(rule, assume_role) &&
        !denies_most(subject, {Group::sources}, assume_role, deputy->text)) {
        subject.report(
            Kind::confused_deputy, deputy->value->span,
            text::format("`{}` may assume this role on behalf of anybody's resources", deputy->text));
    }
}

} // namespace

void review_trust_conditions(const Subject& subject) {
    // A service-linked role has the one trust policy that IAM writes for it.
    if (subject.role.is_service_linked()) {
        return;
    }
    for (const TrustRule& rule : subject.role.trust) {
        if (rule.effect != iam::Effect::allow) {
            continue;
        }
        const std::vector<Asker> all = askers(rule);
        review_openness(subject, rule, all);
        const bool services =
            std::ranges::all_of(all, [](const Asker& asker) { return asker.caller == Caller::service; });
        if (!services || !review_keys(subject, rule, all)) {
            review_deputies(subject, rule, all);
        }
    }
}

} // namespace slrc::review
