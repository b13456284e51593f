// `not`, pushed into IAM's operators. IAM User Guide, "Condition operators": a missing key makes a positive operator
// false and a negated one true; …IfExists is true then; ForAnyValue is false then, with …IfExists too, and ForAllValues true.
#include "compiler/check/formula.hpp"
#include "compiler/model/misfits.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <charconv>
#include <system_error>

namespace slrc::check {

using diagnostics::Kind;
using iam::OperatorFamily;
using iam::SetOperator;
using model::ConditionTest;

namespace {

Formula leaf(ConditionTest test) {
    const source::Span span = test.span;
    return Formula{std::move(test), span};
}

Formula conjunction(std::vector<Formula> operands, source::Span span) {
    if (operands.size() == 1) {
        return std::move(operands.front());
    }
    return Formula{Formula::And{std::move(operands)}, span};
}

/// The key is in the request.
ConditionTest present(const ConditionTest& test) {
    ConditionTest made = test;
    made.operation = iam::Operator{iam::find_operator("Null"), SetOperator::none, false};
    made.values = {model::literal("false", test.span)};
    return made;
}

/// The same test with the opposite operator, or with the other values where there is no such operator.
ConditionTest with_opposite_operator(const ConditionTest& test) {
    ConditionTest made = test;
    if (test.operation.facts->opposite.empty()) {
        made.values = *other_booleans(test);
    } else {
        made.operation.facts = iam::find_operator(test.operation.facts->opposite);
    }
    return made;
}

/// Of several written numbers the one that decides: "below one of these" is "below the greatest".
std::optional<model::OpenText> decisive_number(const ConditionTest& test) {
    const bool less = test.operation.facts->name.find("Less") != std::string_view::npos;
    std::optional<model::OpenText> decisive;
    double extreme = 0;
    for (const model::OpenText& value : test.values) {
        const std::string text = literal_text(value);
        double number = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        const bool plain =
            value.parts.size() == 1 && std::holds_alternative<model::Literal>(value.parts.front());
        if (!plain || error != std::errc{} || end != text.data() + text.size() ||
            test.operation.facts->family != OperatorFamily::numeric) {
            return std::nullopt;
        }
        if (!decisive || (less ? number > extreme : number < extreme)) {
            decisive = value;
            extreme = number;
        }
    }
    return decisive;
}

/// "Below one of these" is negated as "not below the first, and not below the second".
std::vector<ConditionTest> one_for_each_value(const ConditionTest& test) {
    if (const auto decisive = decisive_number(test)) {
        ConditionTest single = test;
        single.values = {*decisive};
        return {single};
    }
    std::vector<ConditionTest> tests;
    for (const model::OpenText& value : test.values) {
        ConditionTest single = test;
        single.values = {value};
        tests.push_back(std::move(single));
    }
    return tests;
}

std::vector<Formula> opposite_of_plain(const ConditionTest& test) {
    const iam::OperatorFacts& facts = *test.operation.facts;
    std::vector<Formula> tests;
    if (facts.family == OperatorFamily::null) {
        tests.push_back(leaf(with_opposite_operator(test)));
    } else if (facts.ordering || facts.family == OperatorFamily::boolean) {
        // These have no opposite that a missing key fulfils by itself: …IfExists says it.
        for (const ConditionTest& single : facts.ordering ? one_for_each_value(test) : std::vector{test}) {
            ConditionTest made = with_opposite_operator(single);
            made.operation.if_exists = !test.operation.if_exists;
            tests.push_back(leaf(std::move(made)));
        }
        if (tests.empty() && test.operation.if_exists) {
            tests.push_back(leaf(present(test))); // an empty list: only a missing key fulfils the test
        }
    } else {
        ConditionTest made = with_opposite_operator(test);
        made.operation.if_exists = false;
        tests.push_back(leaf(std::move(made)));
        if (!facts.negated && test.operation.if_exists) {
            tests.push_back(leaf(present(test)));
        }
    }
    return tests;
}

std::vector<Formula> opposite_of_set(const ConditionTest& test) {
    const bool any = test.operation.set == SetOperator::for_any_value;
    const bool split = any && test.operation.facts->ordering;
    std::vector<Formula> tests;
    for (const ConditionTest& single : split ? one_for_each_value(test) : std::vector{test}) {
        ConditionTest made = with_opposite_operator(single);
        made.operation.set = any ? SetOperator::for_all_values : SetOperator::for_any_value;
        made.operation.if_exists = false;
        tests.push_back(leaf(std::move(made)));
    }
    return tests;
}

bool has_opposite(const ConditionTest& test) {
    const iam::OperatorFacts& facts = *test.operation.facts;
    if (facts.family == OperatorFamily::binary) {
        return false;
    }
    if (test.operation.set == SetOperator::none) {
        return true;
    }
    // "Every value is below one of these": the value that is not would have to be the same for all of them.
    const bool one_value = test.values.size() == 1;
    const bool splits = test.operation.set == SetOperator::for_any_value || !facts.ordering || one_value;
    return facts.family != OperatorFamily::null && splits;
}

std::optional<Formula> push(const Formula& formula, bool negated, diagnostics::Sink& sink);

std::optional<std::vector<Formula>> push_all(const std::vector<Formula>& operands, bool negated,
                                             diagnostics::Sink& sink) {
    std::vector<Formula> pushed;
    bool whole = true;
    for (const Formula& operand : operands) {
        auto result = push(operand, negated, sink);
        whole = whole && result.has_value();
        if (result) {
            pushed.push_back(std::move(*result));
        }
    }
    return whole ? std::optional(std::move(pushed)) : std::nullopt;
}

std::optional<Formula> push(const Formula& formula, bool negated, diagnostics::Sink& sink) {
    if (const auto* test = std::get_if<ConditionTest>(&formula.node)) {
        return negated ? opposite(*test, sink) : std::optional(formula);
    }
    if (const auto* inner = std::get_if<Formula::Not>(&formula.node)) {
        return push(inner->operand.front(), !negated, sink);
    }
    const auto* both = std::get_if<Formula::And>(&formula.node);
    auto operands = push_all(both != nullptr ? both->operands : std::get<Formula::Or>(formula.node).operands,
                             negated, sink);
    if (!operands) {
        return std::nullopt;
    }
    // De Morgan: the opposite of "both" is "either is not".
    if ((both != nullptr) != negated) {
        return Formula{Formula::And{std::move(*operands)}, formula.span};
    }
    return Formula{Formula::Or{std::move(*operands)}, formula.span};
}

} // namespace

std::optional<std::vector<model::OpenText>> other_booleans(const ConditionTest& test) {
    std::vector<model::OpenText> others{model::literal("true", test.span),
                                        model::literal("false", test.span)};
    for (const model::OpenText& value : test.values) {
        if (!is_literal(value)) {
            return std::nullopt;
        }
        others.erase(std::remove(others.begin(), others.end(), value), others.end());
    }
    return others.empty() ? std::nullopt : std::optional(std::move(others));
}

void report_other_booleans(const ConditionTest& test, diagnostics::Sink& sink) {
    const bool open =
        std::ranges::any_of(test.values, [](const model::OpenText& value) { return !is_literal(value); });
    const std::string operation = to_string(test.operation);
    sink.report(
        Kind::no_such_negation, test.span,
        open ? text::format("IAM has no opposite of `{}`, and which value is the other one is not known here",
                            operation)
             : text::format("no value is the opposite of both of these of `{}`", operation));
}

std::optional<Formula> opposite(const ConditionTest& test, diagnostics::Sink& sink) {
    const bool by_values =
        test.operation.facts->opposite.empty() && test.operation.facts->family != OperatorFamily::binary;
    if (by_values && !other_booleans(test)) {
        report_other_booleans(test, sink);
        return std::nullopt;
    }
    if (!has_opposite(test)) {
        sink.report(Kind::no_such_negation, test.span,
                    text::format("IAM has no operator that says the opposite of `{}` here",
                                 to_string(test.operation)));
        return std::nullopt;
    }
    auto tests = test.operation.set == SetOperator::none ? opposite_of_plain(test) : opposite_of_set(test);
    return conjunction(std::move(tests), test.span);
}

std::optional<Formula> without_not(const Formula& formula, diagnostics::Sink& sink) {
    return push(formula, false, sink);
}

} // namespace slrc::check
