// Conditions with their names resolved, before `not` and `or` are worked out.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/condition.hpp"

#include <optional>
#include <variant>
#include <vector>

namespace slrc::check {

struct Formula {
    struct Not {
        std::vector<Formula> operand; // one
    };
    struct And {
        std::vector<Formula> operands;
    };
    struct Or {
        std::vector<Formula> operands;
    };

    std::variant<model::ConditionTest, Not, And, Or> node;
    source::Span span;
};

/// How many tests a formula has.
[[nodiscard]] std::size_t size(const Formula& formula);

/// How many levels of `not`, `and` and `or` it has.
[[nodiscard]] std::size_t depth(const Formula& formula);

/// The most statements that one rule may become.
inline constexpr std::size_t alternatives_limit = 1'000;
/// The most tests in one rule's condition, names and enclosing blocks included.
inline constexpr std::size_t tests_limit = 2'000;
/// The most tests in all statements of one rule: IAM's longest document has no room for so many.
inline constexpr std::size_t all_tests_limit = 20'000;

/// The formula without `not`: each is pushed into the operators, exactly, also for requests that lack the key. What
/// IAM cannot say is reported.
[[nodiscard]] std::optional<Formula> without_not(const Formula& formula, diagnostics::Sink& sink);

/// All the formulas at once, as alternatives. Tests of one alternative that share operator and key are joined;
/// alternatives that no request can fulfil are left out, and it is an error if none is left.
[[nodiscard]] std::optional<model::Alternatives> to_alternatives(const std::vector<Formula>& formulas,
                                                                 diagnostics::Sink& sink);
/// The same of formulas that nobody needs afterwards.
[[nodiscard]] std::optional<model::Alternatives> to_alternatives(std::vector<Formula>&& formulas,
                                                                 diagnostics::Sink& sink);

/// The opposite of one test, as a formula without `not`; nothing, with a report, where IAM has none.
[[nodiscard]] std::optional<Formula> opposite(const model::ConditionTest& test, diagnostics::Sink& sink);

/// The values that a Bool or a Null does not list: IAM has no operator for its opposite. Nothing where a value has a hole,
/// and nothing where it lists both.
[[nodiscard]] std::optional<std::vector<model::OpenText>> other_booleans(const model::ConditionTest& test);

/// Reports a test that has none.
void report_other_booleans(const model::ConditionTest& test, diagnostics::Sink& sink);

/// Adds a test to those that have to hold together.
enum class Joined : std::uint8_t { yes, contradiction, impossible };
[[nodiscard]] Joined join(model::Alternative& tests, model::ConditionTest test);

} // namespace slrc::check
