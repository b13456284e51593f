#include "compiler/model/guard.hpp"

#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <utility>

namespace slrc::model {

namespace {

constexpr int or_level = 0;
constexpr int and_level = 1;
constexpr int not_level = 2;

std::string text_at(const Guard& guard, const std::vector<std::string_view>& names, int level);

std::string joined(const std::vector<Guard>& operands, const std::vector<std::string_view>& names,
                   std::string_view word, int own_level, int level) {
    const std::string text = text::joined(
        operands, word, [&](const Guard& operand) { return text_at(operand, names, own_level); });
    return level > own_level ? "(" + text + ")" : text;
}

std::string text_at(const Guard& guard, const std::vector<std::string_view>& names, int level) {
    if (const auto* has = std::get_if<Guard::Has>(&guard.node)) {
        return std::string(names.at(has->capability));
    }
    if (const auto* negated = std::get_if<Guard::Not>(&guard.node)) {
        return text::format("not {}", text_at(negated->operand.front(), names, not_level));
    }
    if (const auto* conjunction = std::get_if<Guard::And>(&guard.node)) {
        return joined(conjunction->operands, names, " and ", and_level, level);
    }
    if (const auto* disjunction = std::get_if<Guard::Or>(&guard.node)) {
        return joined(disjunction->operands, names, " or ", or_level, level);
    }
    return {};
}

} // namespace

bool holds(const Guard& guard, const CapabilitySet& set) {
    const auto holds_here = [&](const Guard& operand) { return holds(operand, set); };
    if (const auto* has = std::get_if<Guard::Has>(&guard.node)) {
        return set.at(has->capability);
    }
    if (const auto* negated = std::get_if<Guard::Not>(&guard.node)) {
        return !holds(negated->operand.front(), set);
    }
    if (const auto* conjunction = std::get_if<Guard::And>(&guard.node)) {
        return std::ranges::all_of(conjunction->operands, holds_here);
    }
    if (const auto* disjunction = std::get_if<Guard::Or>(&guard.node)) {
        return std::ranges::any_of(disjunction->operands, holds_here);
    }
    return true;
}

bool is_conditional(const Guard& guard) {
    return !std::holds_alternative<Guard::Always>(guard.node);
}

Guard both(Guard first, Guard second) {
    if (!is_conditional(first)) {
        return second;
    }
    if (!is_conditional(second)) {
        return first;
    }
    Guard::And conjunction;
    conjunction.operands.push_back(std::move(first));
    conjunction.operands.push_back(std::move(second));
    return Guard{std::move(conjunction)};
}

Guard negation(Guard guard) {
    if (auto* negated = std::get_if<Guard::Not>(&guard.node)) {
        Guard operand = std::move(negated->operand.front());
        return operand;
    }
    Guard::Not result;
    result.operand.push_back(std::move(guard));
    return Guard{std::move(result)};
}

std::string to_text(const Guard& guard, const std::vector<std::string_view>& names) {
    return text_at(guard, names, or_level);
}

} // namespace slrc::model
