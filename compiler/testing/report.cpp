#include "compiler/testing/report.hpp"

#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::testing {

bool Outcome::as_expected() const {
    return (expected == iam::Effect::allow) == (answer.decision == iam::Decision::allowed);
}

bool TestResult::passed() const {
    return problems.empty() && std::ranges::all_of(expectations, [](const ExpectationResult& expectation) {
               return !expectation.outcomes.empty() &&
                      std::ranges::all_of(expectation.outcomes,
                                          [](const Outcome& outcome) { return outcome.as_expected(); });
           });
}

std::string TestResult::name() const {
    return text::format("{}: {}", role, title);
}

std::size_t Report::passed() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(tests, [](const TestResult& test) { return test.passed(); }));
}

std::size_t Report::failed() const {
    return tests.size() - passed();
}

} // namespace slrc::testing
