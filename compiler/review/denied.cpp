#include "compiler/review/denied.hpp"

#include "compiler/review/trust_rule.hpp"

#include <algorithm>

namespace slrc::review {

namespace {

bool is_about(const model::TrustRule& rule, std::string_view principal) {
    const std::vector<Asker> all = askers(rule);
    return std::any_of(all.begin(), all.end(), [&](const Asker& asker) {
        return asker.caller == Caller::everyone || (!principal.empty() && asker.text == principal);
    });
}

} // namespace

bool denies_most(const Subject& subject, const Whom& whom, std::string_view call,
                 std::string_view principal) {
    return std::any_of(
        subject.role.trust.begin(), subject.role.trust.end(), [&](const model::TrustRule& rule) {
            return rule.effect == iam::Effect::deny && is_about(rule, principal) &&
                   names_action(rule, call) &&
                   std::any_of(rule.alternatives.begin(), rule.alternatives.end(),
                               [&](const model::Alternative& all) {
                                   return std::all_of(all.begin(), all.end(),
                                                      [&](const model::ConditionTest& test) {
                                                          return spares_some(subject, whom, test);
                                                      });
                               });
        });
}

} // namespace slrc::review
