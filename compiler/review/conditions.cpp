#include "compiler/review/checks.hpp"
#include "compiler/review/condition_checks.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::review {

using iam::OperatorFamily;
using model::ConditionTest;

namespace {

/// Whether it is told that no request meets the test.
bool examine(const Subject& subject, const Statement& statement, const model::Alternative& alternative,
             const ConditionTest& test, bool repeated) {
    Examined examined{.subject = subject, .statement = statement, .alternative = alternative, .test = test};
    bool never = false;
    if (const auto name = letters(test.key)) {
        examined.name = *name;
        check_pair(examined);
    }
    if (repeated) {
        return false; // only what stands beside the test is new
    }
    if (!examined.name.empty()) {
        examined.known = subject.lookups.find_key(examined.name);
        never = check_key(examined);
    }
    never = check_operator(examined) || never;
    if (!test.values.empty() && examined.family() != OperatorFamily::null) {
        check_values(examined);
        check_addresses(examined);
        check_covered_values(examined);
    }
    return never;
}

/// An `or` repeats the tests beside it in each of its statements.
bool is_same(const ConditionTest& left, const ConditionTest& right) {
    return left.span == right.span && left.operation == right.operation &&
           left.values.size() == right.values.size();
}

/// Whether it is told that no request meets any of the alternatives.
bool examine(const Subject& subject, const Statement& statement) {
    const model::Alternative* previous = nullptr;
    bool never = !statement.alternatives.empty();
    for (const model::Alternative& alternative : statement.alternatives) {
        bool none_meets = false;
        for (const ConditionTest& test : alternative) {
            const bool repeated =
                previous != nullptr &&
                std::ranges::any_of(*previous, [&](const ConditionTest& one) { return is_same(one, test); });
            none_meets = examine(subject, statement, alternative, test, repeated) || none_meets;
        }
        never = never && none_meets;
        previous = &alternative;
    }
    return never;
}

bool has_tests(const model::Alternatives& alternatives) {
    return alternatives.size() > 1 || (alternatives.size() == 1 && !alternatives.front().empty());
}

void examine_trust(const Subject& subject, const model::TrustRule& rule) {
    std::vector<catalog::ActionRanges> parts;
    for (const model::ActionName& action : rule.actions) {
        parts.push_back(subject.lookups.expand(action.text));
    }
    const catalog::ActionRanges actions = joined(parts);
    examine(subject, {rule.effect, rule.actions, rule.not_actions, actions, rule.alternatives});
}

} // namespace

void review_conditions(Subject& subject) {
    for (const model::TrustRule& rule : subject.role.trust) {
        if (has_tests(rule.alternatives)) {
            examine_trust(subject, rule);
        }
    }
    for (std::size_t index = 0; index < subject.role.rules.size(); ++index) {
        const model::Rule& rule = subject.role.rules[index];
        if (has_tests(rule.alternatives)) {
            RuleResources resources(subject, rule);
            const bool never = examine(subject, {rule.effect, rule.actions, rule.not_actions,
                                                 subject.actions[index], rule.alternatives, &resources});
            subject.dead[index] = subject.dead[index] || (never && rule.effect == iam::Effect::allow);
        }
    }
}

bool Examined::takes_wildcards() const {
    const std::string_view operator_name = facts().name;
    return family() == OperatorFamily::arn || operator_name == "StringLike" ||
           operator_name == "StringNotLike";
}

bool Examined::compares_exactly() const {
    return family() == OperatorFamily::string && !takes_wildcards();
}

bool Examined::is_key(std::string_view wanted) const {
    return text::equal_folded(name, wanted);
}

std::optional<std::string_view> letters(const model::OpenText& value) {
    if (value.parts.empty()) {
        return std::string_view{};
    }
    const auto* literal =
        value.parts.size() == 1 ? std::get_if<model::Literal>(&value.parts.front()) : nullptr;
    return literal != nullptr ? std::optional<std::string_view>(literal->text) : std::nullopt;
}

std::optional<diagnostics::Fix> replace_string(const model::OpenText& value, const std::string& text) {
    constexpr std::size_t quotes = 2;
    const auto written = letters(value);
    if (!written || value.span.end - value.span.begin != written->size() + quotes) {
        return std::nullopt;
    }
    return diagnostics::Fix{value.span, '"' + text + '"'};
}

} // namespace slrc::review
