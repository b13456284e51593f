#include "compiler/check/rules.hpp"
#include "compiler/check/values.hpp"
#include "compiler/text/format.hpp"

namespace slrc::check {

using diagnostics::Kind;

namespace {

template <typename Joined>
std::optional<Formula> resolve_all(Context& context, const Scope& scope,
                                   const syntax::List<syntax::Condition>& conditions, source::Span span) {
    Joined joined;
    std::size_t tests = 0;
    bool whole = true;
    for (const syntax::Condition& condition : conditions) {
        auto formula = resolve_condition(context, scope, condition);
        whole = whole && formula.has_value();
        if (!formula) {
            continue;
        }
        // Constants that name one another could double in size with each step.
        tests += size(*formula);
        if (tests > tests_limit) {
            context.sink.report(Kind::too_many_alternatives, span,
                                text::format("the condition has more than {} tests", tests_limit));
            return std::nullopt;
        }
        joined.operands.push_back(std::move(*formula));
    }
    return whole ? std::optional(Formula{std::move(joined), span}) : std::nullopt;
}

std::optional<Formula> resolve_named(Context& context, const Scope& scope,
                                     const syntax::Reference& reference) {
    auto binding = find_binding(context, scope, reference);
    if (!binding) {
        return std::nullopt;
    }
    if (auto* formula = std::get_if<Formula>(&*binding)) {
        if (context.depth + depth(*formula) > depth_limit) {
            context.sink.report(
                Kind::nesting_too_deep, reference.span,
                text::format("with the constants in it, the condition is nested deeper than {} levels",
                             depth_limit));
            return std::nullopt;
        }
        return std::move(*formula);
    }
    context.sink.report(
        Kind::wrong_kind_of_name, reference.span,
        text::format("`{}` is {}, where a condition is needed", reference.name().text, describe(*binding)));
    return std::nullopt;
}

} // namespace

std::optional<Formula> resolve_condition(Context& context, const Scope& scope,
                                         const syntax::Condition& condition) {
    const Level level(context);
    if (!level.fits(condition.span)) {
        return std::nullopt;
    }
    if (const auto* test = std::get_if<syntax::Test>(&condition.node)) {
        auto resolved = resolve_test(context, scope, *test);
        return resolved ? std::optional(Formula{std::move(*resolved), test->span}) : std::nullopt;
    }
    if (const auto* reference = std::get_if<syntax::Reference>(&condition.node)) {
        return resolve_named(context, scope, *reference);
    }
    if (const auto* negated = std::get_if<syntax::Condition::Not>(&condition.node)) {
        auto operand = resolve_condition(context, scope, negated->operand.front());
        if (!operand) {
            return std::nullopt;
        }
        Formula::Not result;
        result.operand.push_back(std::move(*operand));
        return Formula{std::move(result), condition.span};
    }
    if (const auto* both = std::get_if<syntax::Condition::And>(&condition.node)) {
        return resolve_all<Formula::And>(context, scope, both->operands, condition.span);
    }
    return resolve_all<Formula::Or>(context, scope, std::get<syntax::Condition::Or>(condition.node).operands,
                                    condition.span);
}

} // namespace slrc::check
