#include "compiler/testing/report.hpp"

#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::testing {

bool Outcome::as_expected() const {
    return (expected == iam::Effect::allow) == (answer.decision == iam::Decision::allowed);
}

bool TestResult::passed() const {
    return problems.empty() &&
           std::all_of(expectations.begin(), expectations.end(), [](const ExpectationResult& expectation) {
               return !expectation.outcomes.empty() &&
                      std::all_of(expectation.outcomes.begin(), expectation.outcomes.end(),
                                  [](const Outcome& outcome) { return outcome.as_expected(); });
           });
}

std::string TestResult::name() const {
    return text::format("{}: {}", role, title);
}

std::size_t Report::passed() const {
    return static_cast<std::size_t>(
        std::count_if(tests.begin(), tests.end(), [](const TestResult& test) { return test.passed(); }));
}

std::size_t Report::failed() const {
    return tests.size() - passed();
}

} // namespace slrc::testing
