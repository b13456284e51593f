#include "compiler/review/checks.hpp"
#include "compiler/review/resource_fit.hpp"
#include "compiler/review/restriction.hpp"
#include "compiler/review/trust_rule.hpp"

#include <algorithm>

namespace slrc::review {

namespace {

bool is_about(const model::TrustRule& rule, std::string_view principal) {
    const std::vector<Asker> all = askers(rule);
    return std::ranges::any_of(all, [&](const Asker& asker) {
        return asker.caller == Caller::everyone || (!principal.empty() && asker.text == principal);
    });
}

/// Whether a rule is about everything that an action takes: `*`, or all of a type as `arn:aws:iam::*:role/*`.
bool is_on_all(const Subject& subject, const model::Rule& rule, catalog::ActionId action) {
    ResourceFit fit(subject.catalog, subject.lookups);
    fit.add_types_of(action);
    return !rule.not_resources && (is_on_everything(rule) ||
                                   std::ranges::any_of(rule.resources, [&](const model::OpenText& resource) {
                                       return is_open(resource) && fit.fits(subject, resource);
                                   }));
}

} // namespace

bool denies_unless(const Subject& subject, catalog::ActionId action, const Spares& spares) {
    for (std::size_t index = 0; index < subject.role.rules.size(); ++index) {
        const model::Rule& rule = subject.role.rules[index];
        const bool always = subject.guards[index] && subject.guards[index] == subject.space.permitted();
        if (rule.effect == iam::Effect::deny && always && contains(subject.actions[index], action) &&
            is_on_all(subject, rule, action) &&
            std::ranges::any_of(rule.alternatives, [&](const model::Alternative& all) {
                return std::ranges::all_of(all, spares);
            })) {
            return true;
        }
    }
    return false;
}

bool denies_most(const Subject& subject, const Whom& whom, std::string_view call,
                 std::string_view principal) {
    return std::ranges::any_of(subject.role.trust, [&](const model::TrustRule& rule) {
        return rule.effect == iam::Effect::deny && is_about(rule, principal) && names_action(rule, call) &&
               std::ranges::any_of(rule.alternatives, [&](const model::Alternative& all) {
                   return std::ranges::all_of(all, [&](const model::ConditionTest& test) {
                       return spares_some(subject, whom, test);
                   });
               });
    });
}

} // namespace slrc::review
