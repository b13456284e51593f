#include "compiler/prove/prove.hpp"

#include "compiler/prove/actions.hpp"
#include "compiler/prove/counterexample.hpp"
#include "compiler/prove/places.hpp"
#include "compiler/prove/solver.hpp"

#include <algorithm>
#include <iterator>
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

/// What decides: the clauses of a role, and of its boundary, where there is one. Each has to allow a request.
class Parties {
public:
    Parties(const Subject& subject, const Setting& setting) {
        each_.emplace_back(subject.role, setting);
        if (subject.boundary != nullptr) {
            each_.emplace_back(*subject.boundary, setting);
        }
    }

    [[nodiscard]] bool too_complex() const {
        return std::any_of(each_.begin(), each_.end(), [](const Clauses& one) { return one.too_complex(); });
    }
    [[nodiscard]] std::vector<const Clause*> denies() const {
        std::vector<const Clause*> all;
        for (const Clauses& one : each_) {
            const std::vector<const Clause*> more = one.with(Effect::deny);
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }
    /// The allowing clauses of each party.
    [[nodiscard]] std::vector<std::vector<const Clause*>> allows() const {
        std::vector<std::vector<const Clause*>> all;
        for (const Clauses& one : each_) {
            all.push_back(one.with(Effect::allow));
        }
        return all;
    }
    /// What lets a request through: one allowing clause of each party, the role's first.
    [[nodiscard]] std::vector<std::vector<const Clause*>> ways() const {
        std::vector<std::vector<const Clause*>> all{{}};
        for (const std::vector<const Clause*>& clauses : allows()) {
            std::vector<std::vector<const Clause*>> longer;
            for (const std::vector<const Clause*>& way : all) {
                for (const Clause* clause : clauses) {
                    longer.push_back(way);
                    longer.back().push_back(clause);
                }
            }
            all = std::move(longer);
        }
        return all;
    }

private:
    std::vector<Clauses> each_;
};

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

/// What `except` takes out of a question.
std::vector<Clause> exceptions_of(const model::Invariant& invariant, const Setting& setting) {
    std::vector<Clause> all;
    for (const model::Rule& rule : invariant.except) {
        std::vector<Clause> more = clauses_of(rule, 0, setting.catalog, setting.reading);
        std::move(more.begin(), more.end(), std::back_inserter(all));
    }
    return all;
}

/// A role in one place.
class PlaceProver {
public:
    PlaceProver(const PlaceProver&) = delete; // its parts know one another
    PlaceProver& operator=(const PlaceProver&) = delete;
    PlaceProver(const Subject& subject, const catalog::Catalog& catalog, Place place)
        : place_(std::move(place)),
          space_(subject.role),
          setting_{catalog, {subject.role, place_, holes_}, space_},
          parties_(subject, setting_) {}

    Outcome prove(const model::Invariant& invariant, std::size_t states) {
        const auto sets = space_.where(invariant.rule.guard);
        if (!sets || parties_.too_complex()) {
            return {Verdict::too_complex, std::nullopt};
        }
        const std::vector<Clause> except = exceptions_of(invariant, setting_);
        std::vector<Clause> asked = clauses_of(invariant.rule, 0, setting_.catalog, setting_.reading);
        Budget budget{states};
        Outcome outcome;
        for (Clause& clause : asked) {
            clause.sets = *sets;
        }
        for (const Clause& clause : asked) {
            for (const Case& one : cases(invariant, clause, parties_)) {
                worsen(outcome, ask(one, except, invariant, budget));
                if (outcome.verdict == Verdict::fails) {
                    return outcome;
                }
            }
        }
        const bool of_nothing =
            outcome.verdict == Verdict::holds &&
            std::all_of(asked.begin(), asked.end(), [&](const Clause& clause) {
                return ask({{&clause}, {}}, except, invariant, budget).verdict == Verdict::holds;
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
        return ask_each(setting_, actions_, one, !invariant.always, budget);
    }

    Place place_;
    Holes holes_;
    model::CapabilitySpace space_;
    Setting setting_;
    Parties parties_;
    Actions actions_;
};

} // namespace

namespace {

/// The worst answer of all places. It is of nothing only where each is.
Outcome prove_in(const std::vector<Place>& places, const Subject& subject, const catalog::Catalog& catalog,
                 const model::Invariant& invariant, std::size_t states) {
    Outcome worst;
    bool of_nothing = true;
    for (const Place& place : places) {
        Outcome found =
            minimal(subject, invariant, PlaceProver(subject, catalog, place).prove(invariant, states));
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

std::vector<Outcome> prove(const Subject& subject, const catalog::Catalog& catalog,
                           std::span<const model::Invariant> invariants, std::size_t states) {
    std::vector<Outcome> outcomes;
    if (invariants.empty()) {
        return outcomes;
    }
    PlaceProver anywhere(subject, catalog, {});
    for (const model::Invariant& invariant : invariants) {
        Outcome outcome = minimal(subject, invariant, anywhere.prove(invariant, states));
        if (outcome.verdict == Verdict::undecided) {
            const std::vector<Place> places = places_of(subject, invariants);
            outcome = places.empty() ? outcome : prove_in(places, subject, catalog, invariant, states);
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
