#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/json.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/iam/guide.hpp"
#include "tests/unit/iam/random_policies.hpp"

#include <algorithm>
#include <map>
#include <string>

using namespace slrc;
using iam::Decision;

namespace {

constexpr int documents = 12'500;
constexpr int requests = 8;
constexpr int all_decisions = documents * requests;
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

/// How often a part of a policy let a request through, and how often not.
using Answers = std::map<bool, int>;

struct Seen {
    std::map<Decision, int> decisions;
    std::map<std::string, Answers> operators;
    /// Elements, and what is special in their texts.
    std::map<std::string, Answers> parts;
    /// A condition's prefix, suffix and `Not`, with the number of values that the request has.
    std::map<std::string, Answers> arities;
};

std::string number_of(std::size_t values) {
    return values == 0 ? "none" : values == 1 ? "one" : "several";
}

std::string arity_of(const iam::Condition& condition, const iam::Request& request) {
    const std::string& name = condition.operation;
    const std::string set = name.starts_with("ForAny") ? "any" : name.starts_with("ForAll") ? "all" : "plain";
    const bool negated = name.find("Not") != std::string::npos;
    return set + (negated ? " not" : "") + (name.ends_with("IfExists") ? " if exists" : "") + ", " +
           number_of(test::guide::values_of(request, condition.key).size());
}

/// What is special in a text of a policy.
std::string feature_of(const std::string& text, const test::guide::Asked& asked) {
    if (text.find("${") == std::string::npos) {
        return text.find_first_of("*?") == std::string::npos ? "plain text" : "wildcard";
    }
    if (!asked.variables) {
        return "variable in an old version";
    }
    if (text.find("${*}") != std::string::npos || text.find("${$}") != std::string::npos ||
        text.find("${?}") != std::string::npos) {
        return "special letter";
    }
    const bool has_value = test::guide::fill_in(text, test::guide::Wildcards::yes, asked).has_value();
    return text.find(", '") != std::string::npos ? "variable with a default"
           : has_value                           ? "variable"
                                                 : "variable without a value";
}

void count_condition(Seen& seen, const iam::Condition& condition, bool holds,
                     const test::guide::Asked& asked) {
    if (condition.operation == "StringSounds") {
        return;
    }
    ++seen.operators[condition.operation][holds];
    if (condition.values.empty()) {
        ++seen.parts["condition without values"][holds];
        return;
    }
    if (condition.operation.find("Null") == std::string::npos) {
        ++seen.arities[arity_of(condition, asked.request)][holds];
    }
    if (condition.operation.find("String") != std::string::npos) {
        ++seen.parts["condition, " + feature_of(condition.values.front(), asked)][holds];
    }
}

void count(Seen& seen, const iam::Statement& statement, const iam::Fit& fit,
           const test::guide::Asked& asked) {
    for (std::size_t index = 0; index < fit.conditions.size(); ++index) {
        count_condition(seen, statement.conditions[index], fit.conditions[index], asked);
    }
    ++seen.parts[statement.not_actions ? "NotAction" : "Action"][fit.action];
    if (statement.principals.empty()) {
        const std::string element = statement.not_resources ? "NotResource" : "Resource";
        ++seen.parts[element][fit.resource];
        if (!statement.resources.empty()) {
            ++seen.parts[element + ", " + feature_of(statement.resources.back(), asked)][fit.resource];
        }
    } else {
        const std::string element = statement.not_principals ? "NotPrincipal" : "Principal";
        ++seen.parts[element + ", " + asked.request.caller->kind][fit.principal];
    }
}

/// Whether both evaluators see every statement, and the whole, in the same way.
bool agree(const iam::Evaluator& evaluator, const iam::Document& document, const iam::Request& request,
           Seen& seen) {
    const test::guide::Asked asked{request, test::guide::has_variables(document)};
    for (std::size_t index = 0; index < document.statements.size(); ++index) {
        const iam::Statement& statement = document.statements[index];
        const iam::Fit expected = test::guide::fit(statement, asked);
        const iam::Fit fit = evaluator.fit(index, request);
        count(seen, statement, expected, asked);
        if (fit.conditions != expected.conditions || fit.action != expected.action ||
            fit.resource != expected.resource || fit.principal != expected.principal) {
            return false;
        }
    }
    const iam::Verdict expected = test::guide::decide(document, request);
    ++seen.decisions[expected.decision];
    return evaluator.decide(request) == expected;
}

void check_both(const std::map<std::string, Answers>& counted, int least) {
    for (const auto& [name, answers] : counted) {
        INFO(name << ": " << (answers.contains(true) ? answers.at(true) : 0) << " times it held, "
                  << (answers.contains(false) ? answers.at(false) : 0) << " times not");
        CHECK((answers.contains(true) && answers.at(true) > least));
        CHECK((answers.contains(false) && answers.at(false) > least));
    }
}

/// What the guide says for every value: without a key, and with several values but no set operator.
std::optional<bool> always(const std::string& arity) {
    const bool is_set = !arity.starts_with("plain");
    if (arity.ends_with(", none")) {
        return is_set
                   ? arity.starts_with("all")
                   : arity.find("not") != std::string::npos || arity.find("if exists") != std::string::npos;
    }
    return !is_set && arity.ends_with(", several") ? std::optional(false) : std::nullopt;
}

void check_arities(Seen& seen) {
    CHECK(seen.arities.size() == 36U); // 3 prefixes, `Not` and IfExists or not, 3 numbers of values
    for (auto arity = seen.arities.begin(); arity != seen.arities.end();) {
        const std::optional<bool> only = always(arity->first);
        if (only) {
            INFO(arity->first);
            CHECK(arity->second[*only] > 100);
            CHECK(arity->second[!*only] == 0);
        }
        arity = only ? seen.arities.erase(arity) : std::next(arity);
    }
    check_both(seen.arities, 100);
}

} // namespace

TEST_CASE("evaluate: 100,000 random requests are decided as the pages of IAM's guide say", "[iam]") {
    test::RandomPolicies random(20'261'130);
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
    CHECK(seen.decisions[Decision::allowed] > all_decisions / 10);
    CHECK(seen.decisions[Decision::explicitly_denied] > all_decisions / 20);
    CHECK(seen.decisions[Decision::implicitly_denied] > all_decisions / 5);
    // These two hold or not whatever the request has.
    CHECK(seen.operators["ForAllValues:Null"][true] > 100);
    CHECK(seen.operators["ForAnyValue:Null"][false] > 100);
    CHECK(seen.operators.size() == every_operator);
    seen.operators.erase("ForAllValues:Null");
    seen.operators.erase("ForAnyValue:Null");
    check_both(seen.operators, 20);
    check_arities(seen);
    // With a variable that has no value it applies to nothing.
    CHECK(seen.parts["NotResource, variable without a value"][false] > 100);
    seen.parts.erase("NotResource, variable without a value");
    // Actions; resources and texts of conditions with 7 features each; conditions without values; 4 kinds of callers.
    CHECK(seen.parts.size() == std::size_t{2 + 2 * 8 - 1 + 7 + 1 + 2 * 4});
    check_both(seen.parts, 50);
}
