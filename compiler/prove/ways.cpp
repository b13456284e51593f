#include "compiler/prove/ways.hpp"

#include "compiler/prove/counterexample.hpp"
#include "compiler/prove/parties.hpp"
#include "compiler/prove/places.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

namespace slrc::prove {

namespace {

using Route = std::vector<const Clause*>;

/// The one clause that a route has in the place of another's; null where more differ.
const Clause* only_difference(const Route& route, const Route& other) {
    const Clause* found = nullptr;
    std::size_t different = 0;
    for (std::size_t index = 0; index < route.size(); ++index) {
        if (route[index] != other[index]) {
            found = other[index];
            ++different;
        }
    }
    return different == 1 ? found : nullptr;
}

/// The ways in one place.
class WayFinder {
public:
    WayFinder(const Subject& subject, const catalog::Catalog& catalog, Place place,
              const model::Invariant& asked, std::size_t states)
        : subject_(subject),
          scene_(subject, catalog, std::move(place)),
          asked_(scene_.clauses_in(asked.rule)),
          except_(exceptions_of(asked, scene_.setting)),
          states_(states) {}

    Ways run() {
        if (!asked_) {
            return {Verdict::too_complex, {}};
        }
        Ways found;
        for (const Clause& clause : *asked_) {
            std::vector<Route> routes = open_routes(clause, found.verdict);
            leave_out_covered(clause, routes);
            for (const Route& route : routes) {
                add(clause, route, routes, found);
            }
        }
        return found;
    }

private:
    /// What only makes the list shorter is not worth as much.
    [[nodiscard]] std::size_t few_states() const { return states_ / 64; }

    Outcome ask(const Clause& asked, const Route& route, Route none, std::size_t states) {
        Case one{{&asked}, std::move(none), route.front()};
        one.all.insert(one.all.end(), route.begin(), route.end());
        for (const Clause& clause : except_) {
            one.none.push_back(&clause);
        }
        Budget budget{states};
        return ask_each(scene_.setting, scene_.actions, one, true, budget);
    }

    std::vector<Route> open_routes(const Clause& asked, Verdict& verdict) {
        std::vector<Route> open;
        for (const Route& route : scene_.parties.ways()) {
            const Verdict one = ask(asked, route, scene_.parties.denies(), states_).verdict;
            if (one == Verdict::fails) {
                open.push_back(route);
            } else if (one != Verdict::holds) {
                verdict = one;
            }
        }
        return open;
    }

    /// What lets through all that takes one of the other routes.
    [[nodiscard]] Route others_of(const Route& route, const std::vector<Route>& routes) const {
        Route none = scene_.parties.denies();
        for (const Route& other : routes) {
            if (const Clause* instead = only_difference(route, other)) {
                none.push_back(instead);
            }
        }
        return none;
    }

    void leave_out_covered(const Clause& asked, std::vector<Route>& routes) {
        for (std::size_t index = routes.size(); index-- > 0;) {
            const Route others = others_of(routes[index], routes);
            if (ask(asked, routes[index], others, few_states()).verdict == Verdict::holds) {
                routes.erase(routes.begin() + static_cast<std::ptrdiff_t>(index));
            }
        }
    }

    /// A request that only this route lets through, where one is found.
    std::optional<Counterexample> example_of(const Clause& asked, const Route& route,
                                             const std::vector<Route>& routes) {
        model::Invariant by_route;
        by_route.rule = *route.front()->rule;
        by_route.rule.alternatives = {*route.front()->alternative};
        Outcome outcome =
            minimal(subject_, by_route, ask(asked, route, others_of(route, routes), few_states()));
        if (!outcome.counterexample) {
            outcome = minimal(subject_, by_route, ask(asked, route, scene_.parties.denies(), states_));
        }
        return std::move(outcome.counterexample);
    }

    void add(const Clause& asked, const Route& route, const std::vector<Route>& routes, Ways& found) {
        auto example = example_of(asked, route, routes);
        if (!example) {
            found.verdict = found.verdict == Verdict::fails ? found.verdict : Verdict::undecided;
            return;
        }
        Way way;
        way.example = std::move(*example);
        std::transform(route.begin(), route.end(), std::back_inserter(way.by),
                       [&](const Clause* clause) { return part_of(*clause); });
        for (const Clause* deny : scene_.parties.denies()) {
            Route with_deny = route;
            with_deny.push_back(deny);
            if (ask(asked, with_deny, {}, states_).verdict == Verdict::fails) {
                way.but_not.push_back(part_of(*deny));
            }
        }
        found.ways.push_back(std::move(way));
        found.verdict = found.verdict == Verdict::holds ? Verdict::fails : found.verdict;
    }

    [[nodiscard]] RulePart part_of(const Clause& clause) const {
        const auto& rules = subject_.role.rules;
        const bool of_role = clause.index < rules.size() && &rules[clause.index] == clause.rule;
        return {!of_role, clause.index,
                static_cast<std::size_t>(clause.alternative - clause.rule->alternatives.data())};
    }

    const Subject& subject_;
    Scene scene_;
    std::optional<std::vector<Clause>> asked_;
    std::vector<Clause> except_;
    std::size_t states_;
};

bool has_no_answer(Verdict verdict) {
    return verdict == Verdict::undecided || verdict == Verdict::too_complex;
}

} // namespace

Ways ways_to(const Subject& subject, const catalog::Catalog& catalog, const model::Invariant& asked,
             std::size_t states) {
    Ways all = WayFinder(subject, catalog, {}, asked, states).run();
    if (all.verdict != Verdict::undecided) {
        return all;
    }
    const Places places = places_of(subject, {&asked, 1});
    Verdict verdict = places.stand_for_all && !places.all.empty() ? Verdict::holds : Verdict::undecided;
    for (const Place& place : places.all) {
        Ways here = WayFinder(subject, catalog, place, asked, states).run();
        verdict = has_no_answer(verdict) ? verdict : has_no_answer(here.verdict) ? here.verdict : verdict;
        for (Way& way : here.ways) {
            const bool known = std::any_of(all.ways.begin(), all.ways.end(),
                                           [&](const Way& other) { return other.by == way.by; });
            if (!known) {
                all.ways.push_back(std::move(way));
            }
        }
    }
    all.verdict = has_no_answer(verdict) ? verdict : all.ways.empty() ? Verdict::holds : Verdict::fails;
    return all;
}

} // namespace slrc::prove
