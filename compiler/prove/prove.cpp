#include "compiler/prove/prove.hpp"

#include "compiler/prove/counterexample.hpp"
#include "compiler/prove/parties.hpp"
#include "compiler/prove/places.hpp"

#include <algorithm>
#include <utility>

namespace slrc::prove {

namespace {

using iam::Effect;

/// The questions whose answer is a request against an invariant.
std::vector<Case> cases(const model::Invariant& invariant, const Clause& asked, const Parties& parties) {
    const bool is_allow = invariant.rule.effect == Effect::allow;
    const std::vector<const Clause*> denies = parties.denies();
    std::vector<Case> all;
    if (invariant.always && is_allow) {
        for (std::vector<const Clause*>& allows : parties.allows()) {
            all.push_back({{&asked}, std::move(allows)});
        }
    } else if (invariant.always) {
        all.push_back({{&asked}, denies});
    } else if (is_allow) {
        for (const std::vector<const Clause*>& way : parties.ways()) {
            all.push_back({{&asked}, denies, way.front()});
            all.back().all.insert(all.back().all.end(), way.begin(), way.end());
        }
    }
    if (invariant.always == is_allow) {
        for (const Clause* clause : denies) {
            all.push_back({{&asked, clause}, {}, clause});
        }
    }
    return all;
}

/// Whether there plainly is a request that a clause speaks of: for an action that is not excepted, whatever it is on.
bool has_requests(const Clause& clause, const std::vector<Clause>& except) {
    catalog::ActionRanges actions = clause.actions;
    for (const Clause& exception : except) {
        actions = without(actions, exception.actions);
    }
    return takes_every_request(clause) && !actions.empty() && clause.sets != model::GuardDiagram::never;
}

/// Invariants of a role in one place.
class PlaceProver {
public:
    PlaceProver(const Subject& subject, const catalog::Catalog& catalog, Place place)
        : scene_(subject, catalog, std::move(place)) {}

    Outcome prove(const model::Invariant& invariant, std::size_t states) {
        const auto asked = scene_.clauses_in(invariant.rule);
        if (!asked) {
            return {Verdict::too_complex, std::nullopt};
        }
        const std::vector<Clause> except = exceptions_of(invariant, scene_.setting);
        Budget budget{states};
        Outcome outcome;
        for (const Clause& clause : *asked) {
            for (const Case& one : cases(invariant, clause, scene_.parties)) {
                worsen(outcome, ask(one, except, invariant, budget));
                if (outcome.verdict == Verdict::fails) {
                    return outcome;
                }
            }
        }
        const bool of_nothing =
            outcome.verdict == Verdict::holds &&
            std::all_of(asked->begin(), asked->end(), [&](const Clause& clause) {
                return !has_requests(clause, except) &&
                       ask({{&clause}, {}}, except, invariant, budget).verdict == Verdict::holds;
            });
        return of_nothing ? Outcome{Verdict::of_nothing, std::nullopt} : outcome;
    }

private:
    /// A `never` is for actions that the catalogue does not have, too.
    Outcome ask(Case one, const std::vector<Clause>& except, const model::Invariant& invariant,
                Budget& budget) {
        for (const Clause& clause : except) {
            one.none.push_back(&clause);
        }
        return ask_each(scene_.setting, scene_.actions, one, !invariant.always, budget);
    }

    Scene scene_;
};

/// The worst answer of all places. It is of nothing only where each is.
Outcome prove_in(const Places& places, const Subject& subject, const catalog::Catalog& catalog,
                 const model::Invariant& invariant, const Confirm& confirm, std::size_t states) {
    Outcome worst;
    const bool is_all = places.stand_for_all && !places.all.empty();
    worst.verdict = is_all ? Verdict::holds : Verdict::undecided;
    bool of_nothing = true;
    // A place leaves nothing open that hangs on it: where a few have no answer, something else is in the way.
    constexpr std::size_t most_undecided = 3;
    std::size_t undecided = 0;
    for (const Place& place : places.all) {
        Outcome found = confirm(invariant, PlaceProver(subject, catalog, place).prove(invariant, states));
        of_nothing = of_nothing && found.verdict == Verdict::of_nothing;
        undecided += found.verdict == Verdict::undecided ? 1 : 0;
        if (found.verdict != Verdict::of_nothing) {
            worsen(worst, std::move(found));
        }
        if (worst.verdict == Verdict::fails || worst.verdict == Verdict::too_complex ||
            undecided == most_undecided) {
            break;
        }
    }
    return of_nothing && is_all ? Outcome{Verdict::of_nothing, std::nullopt} : worst;
}

} // namespace

std::vector<Outcome> prove(const Subject& subject, const catalog::Catalog& catalog,
                           std::span<const model::Invariant> invariants, std::size_t states) {
    return prove(
        subject, catalog, invariants,
        [&](const model::Invariant& invariant, Outcome found) {
            return minimal(subject, invariant, std::move(found));
        },
        states);
}

std::vector<Outcome> prove(const Subject& subject, const catalog::Catalog& catalog,
                           std::span<const model::Invariant> invariants, const Confirm& confirm,
                           std::size_t states) {
    std::vector<Outcome> outcomes;
    if (invariants.empty()) {
        return outcomes;
    }
    PlaceProver anywhere(subject, catalog, {});
    for (const model::Invariant& invariant : invariants) {
        Outcome outcome = confirm(invariant, anywhere.prove(invariant, states));
        if (outcome.verdict == Verdict::undecided) {
            const std::vector<WrittenText> tied = std::move(outcome.tied);
            outcome = prove_in(places_of(subject, invariants), subject, catalog, invariant, confirm, states);
            outcome.tied = outcome.tied.empty() ? tied : outcome.tied;
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
    Actions actions(catalog, requests);
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
