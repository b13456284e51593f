// Answers held to all that can be tried in a small world.
#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/prove/prove.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/prove/questions.hpp"
#include "tests/unit/prove/small_world.hpp"
#include "tests/unit/prove/trials.hpp"

#include <map>
#include <string>

using namespace slrc;
using prove::Verdict;

namespace {

constexpr std::size_t questions_in_tests = 1'000;
constexpr std::size_t questions_of_each = 10;

/// The documents of one configuration: the role's permissions, and what the invariant asks about.
struct Documents {
    iam::Document permissions;
    iam::Document question;

    Documents(const model::Role& role, std::size_t invariant, const model::Configuration& configuration) {
        diagnostics::Sink sink;
        model::Filler filler(role, configuration, sink);
        permissions = permissions_document(role, filler);
        model::Rule asked = role.invariants[invariant].rule;
        if (holds(asked.guard, configuration.capabilities)) {
            asked.effect = iam::Effect::allow;
            question.statements = statements(asked, filler);
        }
    }
};

std::string shown(const model::Role& role, std::size_t invariant, const Documents& documents,
                  const iam::Request& request) {
    std::string text = std::string(role.invariants[invariant].always ? "always " : "never ") +
                       (role.invariants[invariant].rule.effect == iam::Effect::allow ? "allow\n" : "deny\n") +
                       iam::to_text(documents.question, false) + iam::to_text(documents.permissions, false) +
                       request.action + " on " + request.resource;
    for (const iam::ContextEntry& entry : request.context) {
        text += "\n" + entry.key + (entry.list ? " [list]" : "") + " =";
        for (const std::string& value : entry.values) {
            text += " `" + value + "`";
        }
    }
    return text;
}

struct Counts {
    std::map<Verdict, std::size_t> verdicts;
    /// Of those that fail, the ones that are found by trying, too.
    std::size_t found = 0;
};

/// Holds the answers about one role to what can be tried.
void ask(const model::Role& role, Counts& counts) {
    const std::vector<prove::Outcome> outcomes =
        prove::prove(role, test::small_catalog(test::has_places(role)), role.invariants);
    const auto trials = test::tried(role);
    for (std::size_t index = 0; index < outcomes.size(); ++index) {
        const Verdict verdict = outcomes[index].verdict;
        ++counts.verdicts[verdict];
        const auto confirm = [&](const model::Configuration& configuration, const iam::Request& request) {
            const Documents documents(role, index, configuration);
            INFO(shown(role, index, documents, request));
            REQUIRE(test::is_against(role.invariants[index], iam::Evaluator(documents.permissions),
                                     iam::Evaluator(documents.question), request));
            const bool is_said_to_hold = verdict == Verdict::holds || verdict == Verdict::of_nothing;
            REQUIRE_FALSE(is_said_to_hold);
        };
        if (verdict == Verdict::fails) {
            const prove::Counterexample& example = *outcomes[index].counterexample;
            confirm(example.configuration, example.request);
            counts.found += trials[index] ? 1 : 0;
        }
        if (trials[index]) {
            confirm(trials[index]->configuration, trials[index]->request);
        }
    }
}

Counts ask(std::uint64_t seed, std::size_t questions) {
    test::SmallWorld world(seed);
    Counts counts;
    for (std::size_t number = 0; number < questions / questions_of_each; ++number) {
        CAPTURE(seed, number);
        ask(world.role(questions_of_each), counts);
    }
    return counts;
}

} // namespace

TEST_CASE("prove: no answer differs from what can be tried", "[prove][many]") {
    Counts counts = ask(14, questions_in_tests);
    CHECK(counts.verdicts[Verdict::holds] > questions_in_tests / 4);
    CHECK(counts.verdicts[Verdict::fails] > questions_in_tests / 4);
    // Numbers and texts of one key, texts with several variables beside wildcards, and what fails with values alone that make no
    // ARN of a resource, so that there is no such document.
    CHECK(counts.verdicts[Verdict::undecided] < questions_in_tests / 10);
    CHECK(counts.verdicts[Verdict::too_complex] == 0);
    CHECK(counts.found > counts.verdicts[Verdict::fails] * 4 / 5);
}

TEST_CASE("prove: the same of many more", "[.long]") {
    constexpr std::size_t questions_of_each_seed = 4'000;
    for (std::uint64_t seed = 100; seed < 150; ++seed) {
        ask(seed, questions_of_each_seed);
    }
}
