#include "compiler/reasons/writers.hpp"
#include "compiler/testing/failures.hpp"
#include "compiler/testing/writers.hpp"

#include <nlohmann/json.hpp>

namespace slrc::testing {

using diagnostics::Locator;
using Json = nlohmann::ordered_json;

namespace {

Json at(source::Span span, Locator& locator) {
    const Where place = where(span, locator);
    return {{"file", place.file}, {"line", place.line}, {"column", place.column}};
}

Json to_json(const Outcome& outcome, Locator& locator) {
    Json context = Json::object();
    for (const iam::ContextEntry& entry : outcome.request.context) {
        context[entry.key] = entry.values;
    }
    Json object{{"action", outcome.request.action},
                {"resource", outcome.request.resource},
                {"context", std::move(context)},
                {"expected", outcome.expected == iam::Effect::allow ? "allow" : "deny"}};
    // `decision`, `rule` and `missing` are those of `slrc eval`.
    object.update(Json::parse(reasons::write_json(outcome.answer, locator)));
    object["passed"] = outcome.as_expected();
    return object;
}

Json to_json(const diagnostics::Diagnostic& problem, source::Span test, Locator& locator) {
    Json object = at(problem.span.value_or(test), locator);
    object["code"] = diagnostics::facts(problem.kind).code;
    object["message"] = problem.message;
    return object;
}

Json to_json(const TestResult& test, Locator& locator) {
    Json object{{"role", test.role}, {"title", test.title}};
    object.update(at(test.span, locator));
    object["passed"] = test.passed();
    object["problems"] = Json::array();
    for (const diagnostics::Diagnostic& problem : test.problems) {
        object["problems"].push_back(to_json(problem, test.span, locator));
    }
    object["expectations"] = Json::array();
    for (const ExpectationResult& expectation : test.expectations) {
        Json& added = object["expectations"].emplace_back(at(expectation.span, locator));
        added["requests"] = Json::array();
        for (const Outcome& outcome : expectation.outcomes) {
            added["requests"].push_back(to_json(outcome, locator));
        }
    }
    return object;
}

} // namespace

std::string write_json(const Report& report, const source::Files& files) {
    Locator locator(files);
    Json tests = Json::array();
    for (const TestResult& test : report.tests) {
        tests.push_back(to_json(test, locator));
    }
    const Json all{{"tests", std::move(tests)}, {"passed", report.passed()}, {"failed", report.failed()}};
    // The name of a file may be no UTF-8.
    return all.dump(4, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace slrc::testing
