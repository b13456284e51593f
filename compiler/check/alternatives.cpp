// Conditions as alternatives: `or` makes statements, `and` joins tests in one.
#include "compiler/check/formula.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace slrc::check {

using diagnostics::Kind;
using model::Alternative;
using model::Alternatives;
using model::ConditionTest;

namespace {

/// How large a formula without `not` becomes; past the limits any greater number will do.
struct Expanded {
    std::size_t alternatives = 0;
    /// In all alternatives together.
    std::size_t tests = 0;
};

Expanded measure(const Formula& formula) {
    const auto capped = [](std::size_t alternatives, std::size_t tests) {
        return Expanded{std::min(alternatives, alternatives_limit + 1), std::min(tests, all_tests_limit + 1)};
    };
    if (const auto* both = std::get_if<Formula::And>(&formula.node)) {
        return std::accumulate(both->operands.begin(), both->operands.end(), Expanded{1, 0},
                               [&](const Expanded& product, const Formula& operand) {
                                   const Expanded more = measure(operand);
                                   return capped(
                                       product.alternatives * more.alternatives,
                                       product.tests * more.alternatives + more.tests * product.alternatives);
                               });
    }
    if (const auto* either = std::get_if<Formula::Or>(&formula.node)) {
        return std::accumulate(either->operands.begin(), either->operands.end(), Expanded{},
                               [&](const Expanded& sum, const Formula& operand) {
                                   const Expanded more = measure(operand);
                                   return capped(sum.alternatives + more.alternatives,
                                                 sum.tests + more.tests);
                               });
    }
    return {1, 1};
}

class Expansion {
public:
    explicit Expansion(diagnostics::Sink& sink) : sink_(sink) {}

    Alternatives expand(const Formula& formula) {
        if (const auto* test = std::get_if<ConditionTest>(&formula.node)) {
            return {Alternative{*test}};
        }
        if (const auto* either = std::get_if<Formula::Or>(&formula.node)) {
            Alternatives all;
            for (const Formula& operand : either->operands) {
                Alternatives more = expand(operand);
                std::ranges::move(more, std::back_inserter(all));
            }
            return all;
        }
        Alternatives product{Alternative{}};
        for (const Formula& operand : std::get<Formula::And>(formula.node).operands) {
            product = multiply(std::move(product), expand(operand));
        }
        return product;
    }

    Alternatives multiply(Alternatives left, const Alternatives& right) {
        if (right.size() == 1) {
            // Joined in place: a long `and` of single tests copies nothing.
            std::erase_if(left, [&](Alternative& tests) { return !join_all(tests, right.front()); });
            return left;
        }
        Alternatives product;
        for (const Alternative& first : left) {
            for (const Alternative& second : right) {
                Alternative tests = first;
                if (join_all(tests, second)) {
                    product.push_back(std::move(tests));
                }
            }
        }
        return product;
    }

    [[nodiscard]] bool failed() const { return failed_; }

private:
    /// Adds tests to an alternative; false where no request can fulfil them together.
    bool join_all(Alternative& tests, const Alternative& more) {
        const ConditionTest* without_room = nullptr;
        for (const ConditionTest& test : more) {
            const Joined joined = join(tests, test);
            if (joined == Joined::contradiction) {
                return false; // what there is no room for does not matter then
            }
            if (joined == Joined::impossible) {
                without_room = &test;
            }
        }
        if (without_room != nullptr) {
            report(*without_room);
        }
        return true;
    }

    void report(const ConditionTest& test) {
        failed_ = true;
        sink_.report(Kind::conditions_cannot_be_joined, test.span,
                     text::format("one statement cannot hold `{}` on `{}` a second time",
                                  to_string(test.operation), source_text(test.key, {})));
    }

    diagnostics::Sink& sink_;
    bool failed_ = false;
};

bool same(const Alternative& left, const Alternative& right) {
    return std::ranges::equal(left, right, [](const ConditionTest& a, const ConditionTest& b) {
        return a.operation == b.operation && a.key == b.key && a.values == b.values;
    });
}

void remove_repeated(Alternatives& alternatives) {
    Alternatives unique;
    for (Alternative& alternative : alternatives) {
        const bool known = std::ranges::any_of(
            unique, [&](const Alternative& earlier) { return same(earlier, alternative); });
        if (!known) {
            unique.push_back(std::move(alternative));
        }
    }
    alternatives = std::move(unique);
}

} // namespace

std::optional<Alternatives> to_alternatives(std::vector<Formula>&& formulas, diagnostics::Sink& sink) {
    auto* test = formulas.size() == 1 ? std::get_if<ConditionTest>(&formulas.front().node) : nullptr;
    if (test == nullptr) {
        return to_alternatives(std::as_const(formulas), sink);
    }
    // By far the most conditions: one test, which nothing else is joined with.
    Alternatives alone(1);
    alone.front().push_back(std::move(*test));
    return alone;
}

std::optional<Alternatives> to_alternatives(const std::vector<Formula>& formulas, diagnostics::Sink& sink) {
    if (formulas.empty()) {
        return Alternatives(1);
    }
    const auto* test = std::get_if<ConditionTest>(&formulas.front().node);
    if (formulas.size() == 1 && test != nullptr) {
        // By far the most conditions: nothing to work out.
        Alternatives alone(1);
        if (join(alone.front(), *test) == Joined::yes) {
            return alone;
        }
    }
    Formula::And all;
    for (const Formula& formula : formulas) {
        auto pushed = without_not(formula, sink);
        if (!pushed) {
            return std::nullopt;
        }
        all.operands.push_back(std::move(*pushed));
    }
    const source::Span span = formulas.back().span;
    if (size(Formula{all, span}) > tests_limit) {
        sink.report(Kind::too_many_alternatives, span,
                    text::format("the condition has more than {} tests", tests_limit));
        return std::nullopt;
    }
    const Formula whole{std::move(all), span};
    const Expanded expanded = measure(whole);
    if (expanded.alternatives > alternatives_limit || expanded.tests > all_tests_limit) {
        sink.report(Kind::too_many_alternatives, span,
                    text::format("the condition's `or`s make more than {}",
                                 expanded.alternatives > alternatives_limit
                                     ? text::format("{} statements", alternatives_limit)
                                     : text::format("{} tests", all_tests_limit)));
        return std::nullopt;
    }
    Expansion expansion(sink);
    Alternatives alternatives = expansion.expand(whole);
    if (expansion.failed()) {
        return std::nullopt;
    }
    remove_repeated(alternatives);
    if (alternatives.empty()) {
        sink.report(Kind::contradictory_condition, span,
                    "the condition never holds: its parts exclude one another");
        return std::nullopt;
    }
    return alternatives;
}

} // namespace slrc::check
