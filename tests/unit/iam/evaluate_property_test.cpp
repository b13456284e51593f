#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/json.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/iam/plain_evaluation.hpp"
#include "tests/unit/iam/random_policies.hpp"

#include <map>
#include <string>

using namespace slrc;
using iam::Decision;

namespace {

constexpr int documents = 12'500;
constexpr int requests = 8;
constexpr std::size_t every_operator = 26 * 3 * 2 + 3; // with each prefix and suffix; Null has no suffix

std::string shown(const iam::Document& document, const iam::Request& request) {
    std::string text =
        iam::to_text(document, false) + document.version + "\n" + request.action + " on " + request.resource;
    for (const iam::ContextEntry& entry : request.context) {
        text += "\n" + entry.key + " =";
        for (const std::string& value : entry.values) {
            text += " `" + value + "`";
        }
    }
    return text + (request.caller ? "\n" + request.caller->kind + " " + request.caller->value : "");
}

/// How often each answer came.
struct Seen {
    std::map<Decision, int> decisions;
    std::map<std::string, std::map<bool, int>> operators;
    std::map<std::string, std::map<bool, int>> elements;
};

void count(Seen& seen, const iam::Statement& statement, const iam::Fit& fit) {
    for (std::size_t index = 0; index < fit.conditions.size(); ++index) {
        ++seen.operators[statement.conditions[index].operation][fit.conditions[index]];
    }
    ++seen.elements[statement.not_actions ? "NotAction" : "Action"][fit.action];
    if (statement.principals.empty()) {
        ++seen.elements[statement.not_resources ? "NotResource" : "Resource"][fit.resource];
    } else {
        ++seen.elements[statement.not_principals ? "NotPrincipal" : "Principal"][fit.principal];
    }
}

/// Whether both evaluators see every statement, and the whole, in the same way.
bool agree(const iam::Evaluator& evaluator, const iam::Document& document, const iam::Request& request,
           Seen& seen) {
    for (std::size_t index = 0; index < document.statements.size(); ++index) {
        const iam::Statement& statement = document.statements[index];
        const iam::Fit plain = test::plain_fit(statement, request, document.version == "2012-10-17");
        const iam::Fit fit = evaluator.fit(index, request);
        count(seen, statement, plain);
        if (fit.conditions != plain.conditions || fit.action != plain.action ||
            fit.resource != plain.resource || fit.principal != plain.principal) {
            return false;
        }
    }
    const iam::Verdict verdict = evaluator.decide(request);
    ++seen.decisions[verdict.decision];
    return verdict == test::plain_decision(document, request);
}

} // namespace

TEST_CASE("evaluate: 100,000 random requests are decided as the plain reading of IAM's rules decides them",
          "[iam]") {
    test::RandomPolicies random(20'261'125);
    Seen seen;
    for (int number = 0; number < documents; ++number) {
        const iam::Document document = random.document();
        const iam::Evaluator evaluator(document);
        for (int turn = 0; turn < requests; ++turn) {
            const iam::Request request = random.request(document);
            if (!agree(evaluator, document, request, seen)) {
                FAIL(shown(document, request));
            }
        }
    }
    // The test is worth what it reaches: every answer to everything, each in a good share.
    const int all = documents * requests;
    CHECK(seen.decisions[Decision::allowed] > all / 10);
    CHECK(seen.decisions[Decision::explicitly_denied] > all / 20);
    CHECK(seen.decisions[Decision::implicitly_denied] > all / 5);
    seen.operators.erase("StringSounds");
    CHECK(seen.operators.size() == every_operator);
    for (auto& [name, answers] : seen.operators) {
        INFO(name << " " << answers[true] << " " << answers[false]);
        CHECK(answers[true] > 20);
        CHECK(answers[false] > 20);
    }
    CHECK(seen.elements.size() == 6);
    for (auto& [name, answers] : seen.elements) {
        INFO(name << " " << answers[true] << " " << answers[false]);
        CHECK(answers[true] > all / 100);
        CHECK(answers[false] > all / 100);
    }
}
