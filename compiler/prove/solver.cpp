#include "compiler/prove/solver.hpp"

#include "compiler/iam/prepared_statement.hpp"
#include "compiler/prove/fresh.hpp"
#include "compiler/prove/instance.hpp"
#include "compiler/prove/tied_texts.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <deque>
#include <set>
#include <utility>

namespace slrc::prove {

namespace {

using model::GuardDiagram;

std::vector<std::size_t> holes_of(const std::vector<Glob>& globs) {
    std::set<std::size_t> numbers;
    for (const Glob& glob : globs) {
        for (const pattern::Piece& piece : glob.pattern.pieces()) {
            if (piece.kind == pattern::Piece::Kind::hole) {
                numbers.insert(piece.hole);
            }
        }
    }
    return {numbers.begin(), numbers.end()};
}

// A request is made that all wanted clauses match. Where one of the others matches it too, the question is divided by the reasons
// for which it may not: it is not there, the resource is another, a test does not hold. Each part is a question of the same kind
// with one condition more, until a request is found or none is left. So only the clauses that stand in the way are ever looked
// at, and each on one path once: the depth is at most their number.

class RequestSearch {
public:
    RequestSearch(const Setting& setting, const Question& question, Budget& budget)
        : setting_(setting), question_(question), budget_(budget) {}

    Answer run() {
        Wanted wanted;
        auto sets = setting_.space.permitted();
        for (const Clause* clause : question_.all) {
            sets = sets ? setting_.space.diagram().both(*sets, clause->sets) : sets;
            want(wanted, *clause);
        }
        if (!sets) {
            return {End::limit, {}, {}};
        }
        wanted.resources.push_back({question_.resources, true});
        if (question_.actions != nullptr) {
            wanted.actions.push_back({question_.actions, true});
        }
        explore(wanted, *sets);
        return std::move(answer_);
    }

private:
    void want(Wanted& wanted, const Clause& clause) const {
        wanted.matched.push_back(&clause);
        wanted.resources.push_back({&clause.resources, !clause.not_resources});
        if (question_.action.empty()) {
            wanted.actions.push_back({&clause.new_actions, !clause.not_actions});
        }
        for (const Test& test : clause.tests) {
            wanted.tests.push_back({&test, true});
        }
    }

    /// Whether the search is over.
    bool explore(const Wanted& wanted, GuardDiagram::Node sets) {
        if (sets == GuardDiagram::never) {
            return false;
        }
        if (budget_.states == 0) {
            answer_.end = End::limit;
            return true;
        }
        --budget_.states;
        Instance instance = find_instance(setting_, wanted, question_.action, budget_);
        if (instance.end == End::undecided) {
            return divide_blindly(wanted, sets);
        }
        if (instance.end != End::found) {
            answer_.end = instance.end == End::none ? answer_.end : instance.end;
            return instance.end == End::limit;
        }
        instance.witness.capabilities = setting_.space.diagram().sets(sets, 1).front();
        const Clause* against = matching(instance.witness);
        if (against == nullptr) {
            answer_ = {End::found, std::move(instance.witness), {}};
            return true;
        }
        if (std::find(wanted.unmatched.begin(), wanted.unmatched.end(), against) != wanted.unmatched.end()) {
            return no_answer(wanted); // its texts hang together in another way than was asked for
        }
        return divide(wanted, sets, *against);
    }

    /// The first one names the texts.
    bool no_answer(const Wanted& wanted) {
        answer_.tied = answer_.end == End::undecided ? answer_.tied : tied_texts(wanted, setting_.reading);
        answer_.end = End::undecided;
        return false;
    }

    /// Where no request was found and none is excluded, each clause in the way may still exclude all.
    bool divide_blindly(const Wanted& wanted, GuardDiagram::Node sets) {
        const auto left =
            std::find_if(question_.none.begin(), question_.none.end(), [&](const Clause* clause) {
                return std::find(wanted.unmatched.begin(), wanted.unmatched.end(), clause) ==
                       wanted.unmatched.end();
            });
        if (left == question_.none.end() || blind_ == most_blind) {
            return no_answer(wanted);
        }
        ++blind_;
        return divide(wanted, sets, **left);
    }

    bool divide(const Wanted& wanted, GuardDiagram::Node sets, const Clause& against) {
        GuardDiagram& diagram = setting_.space.diagram();
        const auto other_sets = diagram.negation(against.sets);
        const auto without = other_sets ? diagram.both(sets, *other_sets) : std::nullopt;
        const auto with = diagram.both(sets, against.sets);
        if (!without || !with) {
            answer_.end = End::limit;
            return true;
        }
        if (explore(wanted, *without)) {
            return true;
        }
        Wanted more = wanted;
        more.unmatched.push_back(&against);
        if (question_.action.empty()) {
            more.actions.push_back({&against.new_actions, against.not_actions});
            if (explore(more, *with)) {
                return true;
            }
            more.actions.pop_back();
        }
        more.resources.push_back({&against.resources, against.not_resources});
        if (explore(more, *with)) {
            return true;
        }
        more.resources.pop_back();
        if (against.not_resources && without_values(more, *with, against)) {
            return true;
        }
        return divide_tests(wanted, std::move(more), *with, against);
    }

    /// IAM User Guide, "Policy variables with no value": NotResource with one matches nothing. A value of a parameter may hold
    /// such a variable.
    bool without_values(const Wanted& wanted, GuardDiagram::Node sets, const Clause& against) {
        for (const std::size_t number : holes_of(against.resources)) {
            const Hole& hole = setting_.reading.holes.at(number);
            Wanted more = wanted;
            if (hole.variable && !hole.variable->fallback) {
                const std::string& key = hole.variable->key;
                more.tests.push_back({&test_of(key, "Null", "true"), true});
                if (explore(more, sets)) {
                    return true;
                }
                // A list is no value either, and the one thing that is there and like nothing.
                more.tests.back().holds = false;
                more.tests.push_back({&test_of(key, "StringLike", "*"), false});
                if (explore(more, sets)) {
                    return true;
                }
            } else if (auto text = text_with_variable(hole, setting_.reading.role)) {
                more.fixed.emplace_back(number, std::move(*text));
                if (explore(more, sets)) {
                    return true;
                }
            }
        }
        return false;
    }

    const Test& test_of(const std::string& key, std::string_view operation, std::string_view value) {
        const model::OpenText key_text = model::literal(key, {});
        model::ConditionTest& written = written_.emplace_back();
        written.operation.facts = iam::find_operator(operation);
        written.key = key_text;
        written.values = {model::literal(std::string(value), {})};
        return tests_.emplace_back(prepare(written, setting_.reading));
    }

    bool divide_tests(const Wanted& wanted, Wanted more, GuardDiagram::Node sets, const Clause& against) {
        for (const Test& test : against.tests) {
            const auto known =
                std::find_if(wanted.tests.begin(), wanted.tests.end(),
                             [&](const TestLiteral& literal) { return same(*literal.test, test); });
            if (known != wanted.tests.end() && known->holds) {
                continue;
            }
            more.tests.push_back({&test, false});
            if (explore(more, sets)) {
                return true;
            }
            if (known != wanted.tests.end()) {
                return false;
            }
            // Where this one does not hold has been seen: the next parts are for where it holds.
            more.tests.back().holds = true;
            if (test.reads == Reads::open || has_holes(test.globs)) {
                more.tests.pop_back();
            }
        }
        return false;
    }

    const Clause* matching(const Witness& witness) const {
        const std::string action = text::folded(witness.request.action);
        for (const Clause* clause : question_.none) {
            if (model::holds(clause->rule->guard, witness.capabilities) &&
                iam::PreparedStatement(statement_of(*clause, setting_.reading, witness.holes), true)
                    .applies(witness.request, action)) {
                return clause;
            }
        }
        return nullptr;
    }

    const Setting& setting_;
    const Question& question_;
    Budget& budget_;
    static constexpr std::size_t most_blind = 256;
    std::size_t blind_ = 0;
    // About keys of variables; what is wanted points into them.
    std::deque<model::ConditionTest> written_;
    std::deque<Test> tests_;
    Answer answer_;
};

} // namespace

Answer solve(const Setting& setting, const Question& question, Budget& budget) {
    return RequestSearch(setting, question, budget).run();
}

iam::Statement statement_of(const Clause& clause, const TextReading& reading, const HoleTexts& texts) {
    iam::Statement statement;
    statement.effect = clause.rule->effect;
    statement.actions = model::texts(clause.rule->actions);
    statement.not_actions = clause.not_actions;
    statement.not_resources = clause.not_resources;
    for (const model::OpenText& resource : clause.rule->resources) {
        statement.resources.push_back(filled_text(resource, reading, texts));
    }
    for (const model::ConditionTest& test : *clause.alternative) {
        iam::Condition condition{to_string(test.operation), filled_text(test.key, reading, texts), {}};
        for (const model::OpenText& value : test.values) {
            condition.values.push_back(filled_text(value, reading, texts));
        }
        statement.conditions.push_back(std::move(condition));
    }
    return statement;
}

} // namespace slrc::prove
