// Answers held to all that can be tried in a small world.
#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/json.hpp"
#include "compiler/model/capability_space.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/prove/prove.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/prove/questions.hpp"
#include "tests/unit/prove/small_world.hpp"

#include <map>
#include <memory>
#include <string>

using namespace slrc;
using prove::Verdict;

namespace {

constexpr std::size_t questions_in_tests = 1'000;
constexpr std::size_t requests_of_each = 800;

/// The documents of one configuration: the role's permissions, and what the invariant asks about.
struct Documents {
    iam::Document permissions;
    iam::Document question;

    Documents(const model::Role& role, const model::Configuration& configuration) {
        diagnostics::Sink sink;
        model::Filler filler(role, configuration, sink);
        permissions = permissions_document(role, filler);
        model::Rule asked = role.invariants.front().rule;
        if (holds(asked.guard, configuration.capabilities)) {
            asked.effect = iam::Effect::allow;
            question.statements = statements(asked, filler);
        }
    }
};

std::string shown(const model::Role& role, const Documents& documents, const iam::Request& request) {
    std::string text = std::string(role.invariants.front().always ? "always " : "never ") +
                       (role.invariants.front().rule.effect == iam::Effect::allow ? "allow\n" : "deny\n") +
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

/// What is tried against an invariant that is said to hold: nothing where nothing is against it.
std::optional<std::string> contradiction(const model::Role& role, test::SmallWorld& world) {
    for (const test::Asked& asked : test::everything(role, requests_of_each, world)) {
        const Documents documents(role, asked.configuration);
        if (documents.question.statements.empty()) {
            continue;
        }
        const iam::Evaluator permissions(documents.permissions);
        const iam::Evaluator question(documents.question);
        for (const iam::Request& request : asked.requests) {
            if (test::is_against(role.invariants.front(), permissions, question, request)) {
                return shown(role, documents, request);
            }
        }
    }
    return std::nullopt;
}

using Verdicts = std::map<Verdict, std::size_t>;

Verdicts ask(std::uint64_t seed, std::size_t questions) {
    test::SmallWorld world(seed);
    Verdicts verdicts;
    for (std::size_t number = 0; number < questions; ++number) {
        const model::Role role = world.role();
        const prove::Outcome outcome = prove::prove(role, test::small_catalog(), role.invariants).front();
        ++verdicts[outcome.verdict];
        CAPTURE(seed, number);
        if (outcome.verdict == Verdict::fails) {
            const prove::Counterexample& example = *outcome.counterexample;
            const Documents documents(role, example.configuration);
            INFO(shown(role, documents, example.request));
            REQUIRE(test::is_against(role.invariants.front(), iam::Evaluator(documents.permissions),
                                     iam::Evaluator(documents.question), example.request));
        } else if (outcome.verdict == Verdict::holds || outcome.verdict == Verdict::of_nothing) {
            const auto against = contradiction(role, world);
            INFO(against.value_or(""));
            REQUIRE(!against);
        }
    }
    return verdicts;
}

} // namespace

TEST_CASE("prove: no answer differs from what can be tried", "[prove]") {
    Verdicts verdicts = ask(14, questions_in_tests);
    CHECK(verdicts[Verdict::holds] > questions_in_tests / 4);
    CHECK(verdicts[Verdict::fails] > questions_in_tests / 4);
    // Numbers and texts of one key, texts with several variables beside wildcards, and what fails with values alone that make no
    // ARN of a resource, so that there is no such document.
    CHECK(verdicts[Verdict::undecided] < questions_in_tests / 10);
    CHECK(verdicts[Verdict::too_complex] == 0);
}

TEST_CASE("prove: the same of many more", "[.long]") {
    constexpr std::size_t questions_of_each_seed = 4'000;
    for (std::uint64_t seed = 100; seed < 150; ++seed) {
        ask(seed, questions_of_each_seed);
    }
}
