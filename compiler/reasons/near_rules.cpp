#include "compiler/reasons/judge.hpp"

#include <algorithm>
#include <utility>

namespace slrc::reasons {

namespace {

// How far a rule is from allowing a request. A rule for other actions is far, one that a capability would let in is near:
// what a request says is what is asked about, and capabilities are there to be turned on.
constexpr int other_action = 1'000;
constexpr int other_service = 10'000;
constexpr int other_principal = 400;
constexpr int other_resource = 200;
constexpr int failing_condition = 10;
constexpr int capability_off = 5;
/// Where the action is one that a name of the rule is near to.
constexpr int nearest_name = -50;

} // namespace

NearRules::NearRules(const model::Role& role, const model::Configuration& configuration)
    : role_(role),
      changes_(CapabilityChanges(role, configuration.capabilities)),
      document_(with_every_rule(role, configuration)),
      evaluator_(document_.document) {}

NearRules::NearRules(const model::Role& role, model::SourcedDocument trust)
    : role_(role), document_(std::move(trust)), evaluator_(document_.document) {}

bool NearRules::is_in(std::size_t statement) const {
    return !changes_ || holds(role_.rules[document_.rules[statement]].guard, changes_->current());
}

std::vector<NearRules::Candidate> NearRules::candidates(const iam::Request& request) const {
    std::vector<Candidate> all;
    const std::string near_name = nearest_action(document_.document, request.action);
    for (std::size_t index = 0; index < document_.document.statements.size(); ++index) {
        const iam::Statement& statement = document_.document.statements[index];
        if (statement.effect == iam::Effect::deny) {
            continue;
        }
        Candidate candidate{index, evaluator_.fit(index, request), 0};
        const iam::Fit& fit = candidate.fit;
        if (!fit.action) {
            candidate.distance += is_of_service(statement, request.action) ? other_action : other_service;
            candidate.distance += has_action(statement, near_name) ? nearest_name : 0;
        }
        candidate.distance += fit.principal ? 0 : other_principal;
        candidate.distance += fit.resource ? 0 : other_resource;
        candidate.distance += failing_condition * static_cast<int>(std::ranges::count(fit.conditions, false));
        candidate.distance += is_in(index) ? 0 : capability_off;
        all.push_back(std::move(candidate));
    }
    std::ranges::stable_sort(all, {}, &Candidate::distance);
    return all;
}

/// Nothing where every set that lets the rule in lets in a deny of the request as well.
std::optional<Change> NearRules::change_for(const Candidate& candidate, const iam::Request& request) {
    if (is_in(candidate.statement)) {
        return Change{};
    }
    std::vector<const model::Guard*> denials;
    for (std::size_t index = 0; index < document_.document.statements.size(); ++index) {
        const bool denies = document_.document.statements[index].effect == iam::Effect::deny &&
                            evaluator_.fit(index, request).applies();
        if (denies) {
            denials.push_back(&role_.rules[document_.rules[index]].guard);
        }
    }
    return changes_->fewest(role_.rules[document_.rules[candidate.statement]].guard, denials);
}

std::vector<Missing> NearRules::missing(const Candidate& candidate, const iam::Request& request) const {
    const iam::Statement& statement = document_.document.statements[candidate.statement];
    if (!candidate.fit.action) {
        return {missing_action(statement, request)};
    }
    std::vector<Missing> all;
    if (!candidate.fit.principal) {
        all.push_back(missing_principal(statement, request));
    }
    if (!candidate.fit.resource) {
        const bool known = is_in(candidate.statement);
        all.push_back(missing_resource(
            known ? statement.resources
                  : written_resources(role_, role_.rules[document_.rules[candidate.statement]]),
            statement.not_resources, request));
    }
    for (std::size_t index = 0; index < statement.conditions.size(); ++index) {
        if (!candidate.fit.conditions[index]) {
            all.push_back(missing_condition(statement.conditions[index], request));
        }
    }
    return all;
}

Answer NearRules::answer_of(const Candidate& candidate, const std::optional<Change>& change,
                            const iam::Request& request) const {
    const std::size_t rule = document_.rules[candidate.statement];
    const std::string& sid = document_.document.statements[candidate.statement].sid;
    Answer answer;
    answer.rule = changes_ ? cause_of(role_, rule, sid) : cause_of(role_.trust[rule], sid);
    answer.missing = missing(candidate, request);
    // A rule for another action allows nothing of this one, whatever is turned on.
    if (candidate.fit.action && !is_in(candidate.statement)) {
        answer.missing.push_back(change ? missing_capability(*change) : no_capability());
    }
    return answer;
}

Answer NearRules::answer(const iam::Request& request) {
    const std::vector<Candidate> all = candidates(request);
    const Candidate* named = nullptr;
    for (const Candidate& candidate : all) {
        if (!candidate.fit.action) {
            continue;
        }
        if (const auto change = change_for(candidate, request)) {
            return answer_of(candidate, change, request);
        }
        named = named == nullptr ? &candidate : named;
    }
    if (named == nullptr && !all.empty() && all.front().distance < other_service + nearest_name) {
        named = &all.front();
    }
    return named != nullptr ? answer_of(*named, std::nullopt, request)
                            : Answer{iam::Decision::implicitly_denied, std::nullopt, {no_action(request)}};
}

} // namespace slrc::reasons
