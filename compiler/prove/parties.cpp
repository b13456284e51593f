#include "compiler/prove/parties.hpp"

#include "compiler/pattern/pattern.hpp"
#include "compiler/prove/counterexample.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace slrc::prove {

namespace {

/// Whether conditions exclude one another whatever the action is: that is found out once, and not for each.
bool exclude_one_another(const Setting& setting, const Case& one, Budget& budget) {
    static const std::vector<Glob> any_text{pattern_glob(pattern::Pattern("*"))};
    const auto with_tests = std::count_if(one.all.begin(), one.all.end(),
                                          [](const Clause* clause) { return !clause->tests.empty(); });
    return with_tests > 1 &&
           solve(setting, {one.all, {}, "any:action", nullptr, &any_text}, budget).end == End::none;
}

} // namespace

void worsen(Outcome& outcome, Outcome found) {
    if (found.verdict != Verdict::holds &&
        (outcome.verdict == Verdict::holds || found.verdict == Verdict::fails)) {
        outcome = std::move(found);
    }
}

namespace {

/// Whether a parameter has a pattern for its value: nobody gives such where a plain one does.
bool has_pattern_value(const Counterexample& example) {
    const auto& values = example.configuration.values;
    return std::any_of(values.begin(), values.end(), [](const std::vector<std::string>& one) {
        return std::any_of(one.begin(), one.end(), pattern::has_wildcard);
    });
}

} // namespace

Outcome ask_each(const Setting& setting, Actions& actions, const Case& one, bool with_new, Budget& budget) {
    constexpr std::size_t most_patterns = 16;
    // Where so many groups of actions have no answer, what they have in common is in the way.
    constexpr std::size_t most_undecided = 32;
    std::size_t patterns = 0;
    std::size_t undecided = 0;
    Outcome outcome;
    bool is_first = true;
    actions.questions(one.all, one.none, with_new, [&](const Question& question) {
        if (std::exchange(is_first, false) && exclude_one_another(setting, one, budget)) {
            return false;
        }
        const Answer answer = solve(setting, question, budget);
        if (answer.end == End::found) {
            Counterexample found = counterexample_of(setting, answer.witness);
            found.new_action = question.action.empty();
            found.rule = one.by != nullptr ? std::optional(one.by->index) : std::nullopt;
            const bool is_plain = !has_pattern_value(found);
            if (is_plain || outcome.verdict != Verdict::fails) {
                outcome = {Verdict::fails, std::move(found)};
            }
            return !is_plain && ++patterns < most_patterns;
        }
        if (outcome.verdict == Verdict::fails) {
            return true;
        }
        if (answer.end != End::none) {
            outcome.verdict = answer.end == End::limit ? Verdict::too_complex : Verdict::undecided;
            outcome.tied = answer.tied;
        }
        return answer.end == End::none || (answer.end == End::undecided && ++undecided < most_undecided);
    });
    return outcome;
}

Clauses::Clauses(const model::Role& role, const Setting& setting) {
    for (std::size_t index = 0; index < role.rules.size(); ++index) {
        add(role.rules[index], index, setting);
    }
}

std::vector<const Clause*> Clauses::with(iam::Effect effect) const {
    std::vector<const Clause*> found;
    for (const Clause& clause : clauses_) {
        if (clause.rule->effect == effect) {
            found.push_back(&clause);
        }
    }
    return found;
}

void Clauses::add(const model::Rule& rule, std::size_t index, const Setting& setting) {
    const auto sets = setting.space.where(rule.guard);
    too_complex_ = too_complex_ || !sets;
    if (!sets || *sets == model::GuardDiagram::never) {
        return;
    }
    for (Clause& clause : clauses_of(rule, index, setting.catalog, setting.reading)) {
        clause.sets = *sets;
        clauses_.push_back(std::move(clause));
    }
}

Parties::Parties(const Subject& subject, const Setting& setting) {
    each_.emplace_back(subject.role, setting);
    if (subject.boundary != nullptr) {
        each_.emplace_back(*subject.boundary, setting);
    }
}

bool Parties::too_complex() const {
    return std::any_of(each_.begin(), each_.end(), [](const Clauses& one) { return one.too_complex(); });
}

std::vector<const Clause*> Parties::denies() const {
    std::vector<const Clause*> all;
    for (const Clauses& one : each_) {
        const std::vector<const Clause*> more = one.with(iam::Effect::deny);
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

std::vector<std::vector<const Clause*>> Parties::allows() const {
    std::vector<std::vector<const Clause*>> all;
    for (const Clauses& one : each_) {
        all.push_back(one.with(iam::Effect::allow));
    }
    return all;
}

std::vector<std::vector<const Clause*>> Parties::ways() const {
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

Scene::Scene(const Subject& subject, const catalog::Catalog& catalog, Place where)
    : place(std::move(where)),
      space(subject.role),
      setting{catalog, {subject.role, place, holes}, space},
      parties(subject, setting),
      actions(catalog) {}

std::optional<std::vector<Clause>> Scene::clauses_in(const model::Rule& asked) {
    const auto sets = space.where(asked.guard);
    if (!sets || parties.too_complex()) {
        return std::nullopt;
    }
    std::vector<Clause> all = clauses_of(asked, 0, setting.catalog, setting.reading);
    for (Clause& clause : all) {
        clause.sets = *sets;
    }
    return all;
}

std::vector<Clause> exceptions_of(const model::Invariant& invariant, const Setting& setting) {
    std::vector<Clause> all;
    for (const model::Rule& rule : invariant.except) {
        std::vector<Clause> more = clauses_of(rule, 0, setting.catalog, setting.reading);
        std::move(more.begin(), more.end(), std::back_inserter(all));
    }
    return all;
}

} // namespace slrc::prove
