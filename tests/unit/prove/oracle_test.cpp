// Answers held to all that can be tried in a small world.
#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/prove/prove.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/prove/questions.hpp"
#include "tests/unit/prove/small_world.hpp"
#include "tests/unit/prove/trials.hpp"

#include <future>
#include <map>
#include <string>
#include <vector>

using namespace slrc;
using prove::Verdict;
using Pace = test::SmallWorld::Pace;

namespace {

constexpr std::size_t questions_in_tests = 200'000;
constexpr std::size_t slow_questions_in_tests = 1'000;
constexpr std::size_t questions_of_each = 20;

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
    /// Answers that differ.
    std::vector<std::string> wrong;
};

/// Whether a request is against an invariant, as IAM's evaluator decides it, and the invariant is said to be so.
void confirm(const model::Role& role, std::size_t index, bool fails,
             const model::Configuration& configuration, const iam::Request& request, Counts& counts) {
    const Documents documents(role, index, configuration);
    if (!fails || !test::is_against(role.invariants[index], iam::Evaluator(documents.permissions),
                                    iam::Evaluator(documents.question), request)) {
        counts.wrong.push_back(shown(role, index, documents, request));
    }
}

/// Holds the answers about one role to what can be tried.
void ask(const model::Role& role, Counts& counts) {
    const std::vector<prove::Outcome> outcomes =
        prove::prove(role, test::small_catalog(test::has_places(role)), role.invariants);
    const auto trials = test::tried(role);
    for (std::size_t index = 0; index < outcomes.size(); ++index) {
        const Verdict verdict = outcomes[index].verdict;
        ++counts.verdicts[verdict];
        if (verdict == Verdict::fails) {
            const prove::Counterexample& example = *outcomes[index].counterexample;
            confirm(role, index, true, example.configuration, example.request, counts);
            counts.found += trials[index] ? 1 : 0;
        }
        if (trials[index]) {
            const bool is_said_to_hold = verdict == Verdict::holds || verdict == Verdict::of_nothing;
            confirm(role, index, !is_said_to_hold, trials[index]->configuration, trials[index]->request,
                    counts);
        }
    }
}

Counts ask(std::uint64_t seed, std::size_t questions, Pace pace) {
    test::SmallWorld world(seed, pace);
    Counts counts;
    for (std::size_t number = 0; number < questions / questions_of_each; ++number) {
        ask(world.role(questions_of_each), counts);
    }
    return counts;
}

/// Asks on several cores, the same on each machine, and adds up.
Counts ask_all(std::uint64_t first_seed, std::size_t questions, Pace pace) {
    constexpr std::size_t workers = 4;
    std::vector<std::future<Counts>> parts;
    for (std::size_t number = 0; number < workers; ++number) {
        parts.push_back(std::async(std::launch::async,
                                   [=] { return ask(first_seed + number, questions / workers, pace); }));
    }
    Counts all;
    for (auto& part : parts) {
        const Counts more = part.get();
        for (const auto& [verdict, count] : more.verdicts) {
            all.verdicts[verdict] += count;
        }
        all.found += more.found;
        all.wrong.insert(all.wrong.end(), more.wrong.begin(), more.wrong.end());
    }
    return all;
}

} // namespace

TEST_CASE("prove: no answer differs from what can be tried", "[prove][many][oracle]") {
    const Counts counts = ask_all(14, questions_in_tests, Pace::quick);
    for (const std::string& wrong : counts.wrong) {
        UNSCOPED_INFO(wrong);
    }
    CHECK(counts.wrong.empty());
    std::size_t all = 0;
    for (const auto& [verdict, count] : counts.verdicts) {
        all += count;
    }
    CHECK(all > questions_in_tests * 99 / 100);
    CHECK(counts.verdicts.at(Verdict::holds) > questions_in_tests / 4);
    CHECK(counts.verdicts.at(Verdict::fails) > questions_in_tests / 4);
    // Numbers and texts of one key, texts with several variables beside wildcards, and what fails with values alone that make no
    // ARN of a resource, so that there is no such document.
    CHECK(counts.verdicts.at(Verdict::undecided) < questions_in_tests / 10);
    CHECK(counts.verdicts.count(Verdict::too_complex) == 0);
    CHECK(counts.found > counts.verdicts.at(Verdict::fails) * 4 / 5);
}

TEST_CASE("prove: nor where built-ins meet all actions but some", "[prove][many]") {
    const Counts counts = ask_all(40, slow_questions_in_tests, Pace::any);
    for (const std::string& wrong : counts.wrong) {
        UNSCOPED_INFO(wrong);
    }
    CHECK(counts.wrong.empty());
}

TEST_CASE("prove: the same of many more", "[.long]") {
    for (std::uint64_t seed = 100; seed < 150; seed += 10) {
        CHECK(ask_all(seed, questions_in_tests, Pace::quick).wrong.empty());
        CHECK(ask_all(seed, 10 * slow_questions_in_tests, Pace::any).wrong.empty());
    }
}
