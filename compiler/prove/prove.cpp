#include "compiler/prove/prove.hpp"

#include "compiler/prove/actions.hpp"
#include "compiler/prove/counterexample.hpp"
#include "compiler/prove/places.hpp"
#include "compiler/prove/solver.hpp"

#include <algorithm>
#include <utility>

namespace slrc::prove {

namespace {

using iam::Effect;
using model::GuardDiagram;

/// What is asked to find a request against an invariant: one of these.
struct Case {
    std::vector<const Clause*> all;
    std::vector<const Clause*> none;
    /// The rule that a counterexample is by.
    const Clause* by = nullptr;
};

void worsen(Outcome& outcome, Outcome found) {
    if (found.verdict != Verdict::holds &&
        (outcome.verdict == Verdict::holds || found.verdict == Verdict::fails)) {
        outcome = std::move(found);
    }
}

/// Rules as clauses. Those that no permitted set has are left out.
class Clauses {
public:
    Clauses(const model::Role& role, const Setting& setting) {
        for (std::size_t index = 0; index < role.rules.size(); ++index) {
            add(role.rules[index], index, setting);
        }
    }

    [[nodiscard]] bool too_complex() const { return too_complex_; }
    [[nodiscard]] std::vector<const Clause*> with(Effect effect) const {
        std::vector<const Clause*> found;
        for (const Clause& clause : clauses_) {
            if (clause.rule->effect == effect) {
                found.push_back(&clause);
            }
        }
        return found;
    }

private:
    void add(const model::Rule& rule, std::size_t index, const Setting& setting) {
        const auto sets = setting.space.where(rule.guard);
        too_complex_ = too_complex_ || !sets;
        if (!sets || *sets == GuardDiagram::never) {
            return;
        }
        for (Clause& clause : clauses_of(rule, index, setting.catalog, setting.reading)) {
            clause.sets = *sets;
            clauses_.push_back(std::move(clause));
        }
    }

    std::vector<Clause> clauses_;
    bool too_complex_ = false;
};

/// The answer of one case, out of those for each of its actions.
Outcome ask_each(const Setting& setting, Actions& actions, const Case& one, bool with_new, Budget& budget) {
    Outcome outcome;
    actions.questions(setting.catalog, one.all, one.none, with_new, [&](const Question& question) {
        const Answer answer = solve(setting, question, budget);
        if (answer.end == End::found) {
            Counterexample found = counterexample_of(setting, answer.witness);
            found.new_action = question.action.empty();
            found.rule = one.by != nullptr ? std::optional(one.by->index) : std::nullopt;
            outcome = {Verdict::fails, std::move(found)};
        } else if (answer.end != End::none) {
            outcome.verdict = answer.end == End::limit ? Verdict::too_complex : Verdict::undecided;
        }
        return answer.end == End::none || answer.end == End::undecided;
    });
    return outcome;
}

/// The questions whose answer is a request against an invariant.
std::vector<Case> cases(const model::Invariant& invariant, const Clause& asked, const Clauses& clauses) {
    const bool is_allow = invariant.rule.effect == Effect::allow;
    const std::vector<const Clause*> allows = clauses.with(Effect::allow);
    const std::vector<const Clause*> denies = clauses.with(Effect::deny);
    std::vector<Case> all;
    if (invariant.always) {
        all.push_back({{&asked}, is_allow ? allows : denies});
    }
    if (!invariant.always && is_allow) {
        for (const Clause* clause : allows) {
            all.push_back({{&asked, clause}, denies, clause});
        }
    }
    if (invariant.always == is_allow) {
        for (const Clause* clause : denies) {
            all.push_back({{&asked, clause}, {}, clause});
        }
    }
    return all;
}

/// A role in one place.
class PlaceProver {
public:
    PlaceProver(const PlaceProver&) = delete; // its parts know one another
    PlaceProver& operator=(const PlaceProver&) = delete;
    PlaceProver(const model::Role& role, const catalog::Catalog& catalog, Place place)
        : place_(std::move(place)),
          space_(role),
          setting_{catalog, {role, place_, holes_}, space_},
          clauses_(role, setting_) {}

    Outcome prove(const model::Invariant& invariant, std::size_t states) {
        const auto sets = space_.where(invariant.rule.guard);
        if (!sets || clauses_.too_complex()) {
            return {Verdict::too_complex, std::nullopt};
        }
        std::vector<Clause> asked = clauses_of(invariant.rule, 0, setting_.catalog, setting_.reading);
        Budget budget{states};
        Outcome outcome;
        for (Clause& clause : asked) {
            clause.sets = *sets;
        }
        for (const Clause& clause : asked) {
            for (const Case& one : cases(invariant, clause, clauses_)) {
                worsen(outcome, ask(one, invariant, budget));
                if (outcome.verdict == Verdict::fails) {
                    return outcome;
                }
            }
        }
        const bool of_nothing = outcome.verdict == Verdict::holds &&
                                std::all_of(asked.begin(), asked.end(), [&](const Clause& clause) {
                                    return ask({{&clause}, {}}, invariant, budget).verdict == Verdict::holds;
                                });
        return of_nothing ? Outcome{Verdict::of_nothing, std::nullopt} : outcome;
    }

private:
    /// A `never` is for actions that the catalogue does not have, too.
    Outcome ask(const Case& one, const model::Invariant& invariant, Budget& budget) {
        return ask_each(setting_, actions_, one, !invariant.always, budget);
    }

    Place place_;
    Holes holes_;
    model::CapabilitySpace space_;
    Setting setting_;
    Clauses clauses_;
    Actions actions_;
};

} // namespace

namespace {

/// The worst answer of all places. It is of nothing only where each is.
Outcome prove_in(const std::vector<Place>& places, const model::Role& role, const catalog::Catalog& catalog,
                 const model::Invariant& invariant, std::size_t states) {
    Outcome worst;
    bool of_nothing = true;
    for (const Place& place : places) {
        Outcome found = minimal(role, invariant, PlaceProver(role, catalog, place).prove(invariant, states));
        of_nothing = of_nothing && found.verdict == Verdict::of_nothing;
        if (found.verdict != Verdict::of_nothing) {
            worsen(worst, std::move(found));
        }
        if (worst.verdict == Verdict::fails || worst.verdict == Verdict::too_complex) {
            break;
        }
    }
    return of_nothing ? Outcome{Verdict::of_nothing, std::nullopt} : worst;
}

} // namespace

std::vector<Outcome> prove(const model::Role& role, const catalog::Catalog& catalog,
                           std::span<const model::Invariant> invariants, std::size_t states) {
    std::vector<Outcome> outcomes;
    if (invariants.empty()) {
        return outcomes;
    }
    PlaceProver anywhere(role, catalog, {});
    for (const model::Invariant& invariant : invariants) {
        Outcome outcome = minimal(role, invariant, anywhere.prove(invariant, states));
        if (outcome.verdict == Verdict::undecided) {
            const std::vector<Place> places = places_of(role, invariants);
            outcome = places.empty() ? outcome : prove_in(places, role, catalog, invariant, states);
        }
        outcomes.push_back(std::move(outcome));
    }
    return outcomes;
}

Outcome allows_no_more(const model::Role& first, const model::Role& second, const catalog::Catalog& catalog,
                       Requests requests, std::size_t states) {
    const Place place;
    Holes holes;
    model::CapabilitySpace space(first);
    const Setting setting{catalog, {first, place, holes}, space};
    const Clauses ours(first, setting);
    const Clauses theirs(second, setting);
    std::vector<const Clause*> none = ours.with(Effect::deny);
    const std::vector<const Clause*> theirs_allow = theirs.with(Effect::allow);
    Actions actions(requests);
    Budget budget{states};
    Outcome outcome;
    for (const Clause* allow : ours.with(Effect::allow)) {
        std::vector<Case> all;
        for (const Clause* deny : theirs.with(Effect::deny)) {
            all.push_back({{allow, deny}, none, allow});
        }
        all.push_back({{allow}, none, allow});
        all.back().none.insert(all.back().none.end(), theirs_allow.begin(), theirs_allow.end());
        for (const Case& one : all) {
            worsen(outcome, ask_each(setting, actions, one, true, budget));
            if (outcome.verdict == Verdict::fails) {
                return outcome;
            }
        }
    }
    return outcome;
}

} // namespace slrc::prove
