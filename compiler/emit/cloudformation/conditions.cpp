#include "compiler/emit/cloudformation/conditions.hpp"

#include <functional>
#include <utility>

namespace slrc::emit::cloudformation {

using model::Guard;

namespace {

/// A name made of a longer guard says nothing anymore.
constexpr std::size_t longest_name = 64;

using OfCapability = std::function<Json(std::size_t)>;

Json expression(const Guard& guard, const OfCapability& of_capability) {
    if (const auto* has = std::get_if<Guard::Has>(&guard.node)) {
        return of_capability(has->capability);
    }
    if (const auto* inner = std::get_if<Guard::Not>(&guard.node)) {
        return negated(expression(inner->operand.front(), of_capability));
    }
    const auto* both = std::get_if<Guard::And>(&guard.node);
    const auto* either = std::get_if<Guard::Or>(&guard.node);
    if (both == nullptr && either == nullptr) {
        return equals("always", "always");
    }
    std::vector<Json> operands;
    for (const Guard& operand : both != nullptr ? both->operands : either->operands) {
        operands.push_back(expression(operand, of_capability));
    }
    return both != nullptr ? all_of(std::move(operands)) : any_of(std::move(operands));
}

} // namespace

Json is_on(const std::string& parameter) {
    return equals(reference(parameter), "true");
}

Json rule_condition(const Guard& guard, const Symbols& symbols) {
    return expression(guard, [&](std::size_t capability) { return is_on(symbols.capabilities[capability]); });
}

Json has_value(const std::string& parameter) {
    return negated(equals(reference(parameter), ""));
}

Conditions::Conditions(const plan::Plan& plan, Symbols& symbols) : symbols_(symbols) {
    for (std::size_t index = 0; index < symbols.capabilities.size(); ++index) {
        std::vector<Json> needed{is_on(symbols.capabilities[index])};
        for (const std::size_t parameter : plan.capabilities[index].parameters) {
            if (!plan.parameters[parameter].has_default) {
                needed.push_back(has_value(symbols.parameters[parameter]));
            }
        }
        conditions_[symbols.conditions[index]] = all_of(std::move(needed));
    }
}

std::string Conditions::named(const std::string& wanted, const Json& condition) {
    for (const auto& [name, known] : conditions_.items()) {
        if (known == condition) {
            return name;
        }
    }
    std::string name = symbols_.names.take(wanted);
    conditions_[name] = condition;
    return name;
}

std::optional<std::string> Conditions::of(const Guard& guard, std::string_view text) {
    if (!is_conditional(guard)) {
        return std::nullopt;
    }
    if (const auto* has = std::get_if<Guard::Has>(&guard.node)) {
        return symbols_.conditions[has->capability];
    }
    std::string wanted = logical_name(text);
    if (wanted.size() > longest_name) {
        wanted = "Guard";
    }
    return named(wanted, expression(guard, [&](std::size_t capability) {
                     return object("Condition", symbols_.conditions[capability]);
                 }));
}

} // namespace slrc::emit::cloudformation
