#include "compiler/check/rules.hpp"
#include "compiler/check/values.hpp"
#include "compiler/text/format.hpp"

namespace slrc::check {

using diagnostics::Kind;

namespace {

Binding with_list_flag(Strings strings, const syntax::Values& values) {
    strings.list = strings.list || values.bracketed;
    return strings;
}

/// A list of names alone may be a list of actions.
std::optional<Binding> work_out_values(Context& context, const Scope& scope, const syntax::Values& values) {
    const auto* first =
        values.values.empty() ? nullptr : std::get_if<syntax::Reference>(&values.values.front());
    if (first != nullptr) {
        auto binding = find_binding(context, scope, *first);
        if (!binding) {
            return std::nullopt;
        }
        const bool single = values.values.size() == 1;
        if (single && !values.bracketed) {
            return binding;
        }
        if (std::holds_alternative<ActionList>(*binding)) {
            syntax::Nodes nodes;
            syntax::Actions actions{{}, values.span};
            for (const syntax::Value& value : values.values) {
                if (const auto* reference = std::get_if<syntax::Reference>(&value)) {
                    actions.items.push_back(nodes, *reference);
                }
            }
            if (actions.items.size() == values.values.size()) {
                auto resolved = resolve_actions(context, scope, actions);
                return resolved ? std::optional<Binding>(ActionList{std::move(*resolved)}) : std::nullopt;
            }
        }
    }
    auto strings = resolve_values(context, scope, values);
    return strings ? std::optional(with_list_flag(std::move(*strings), values)) : std::nullopt;
}

std::optional<Binding> work_out(Context& context, const Symbol<syntax::Let>& symbol) {
    Scope scope;
    scope.unit = symbol.unit;
    if (const auto* values = std::get_if<syntax::Values>(&symbol.node->value)) {
        return work_out_values(context, scope, *values);
    }
    if (const auto* actions = std::get_if<syntax::Actions>(&symbol.node->value)) {
        auto resolved = resolve_actions(context, scope, *actions);
        return resolved ? std::optional<Binding>(ActionList{std::move(*resolved)}) : std::nullopt;
    }
    auto formula = resolve_condition(context, scope, std::get<syntax::Condition>(symbol.node->value));
    return formula ? std::optional<Binding>(std::move(*formula)) : std::nullopt;
}

/// Worked out once; the cycle is reported where it closes.
Constant& constant_of(Context& context, const Symbol<syntax::Let>& symbol, Span used_at) {
    const auto [place, is_new] = context.constants.emplace(symbol.node, Constant{});
    Constant& constant = place->second;
    if (!is_new) {
        if (constant.in_progress) {
            context.sink.report(Kind::definition_cycle, used_at,
                                text::format("`{}` is defined by way of itself", symbol.node->name.text));
        }
        return constant;
    }
    if (context.definition_depth >= definition_limit) {
        context.sink.report(Kind::nesting_too_deep, used_at,
                            text::format("constants are defined by way of one another deeper than {} levels",
                                         definition_limit));
    } else {
        ++context.definition_depth;
        constant.binding = work_out(context, symbol);
        --context.definition_depth;
    }
    constant.in_progress = false;
    return constant;
}

} // namespace

std::optional<Binding> find_constant(Context& context, const Symbol<syntax::Let>& symbol, Span used_at) {
    Constant& constant = constant_of(context, symbol, used_at);
    constant.used = true;
    return constant.binding; // nothing yet for one that is being worked out
}

void check_constants(Context& context) {
    for (std::size_t unit = 0; unit < context.units.size(); ++unit) {
        for (const auto& [name, symbol] : context.symbols[unit].constants) {
            static_cast<void>(constant_of(context, symbol, symbol.node->name.span));
        }
    }
}

} // namespace slrc::check
