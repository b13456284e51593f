#include "compiler/check/rules.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/model/capability_space.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <set>

namespace slrc::check {

using diagnostics::Kind;
using model::Guard;
using model::GuardDiagram;

namespace {

std::optional<Guard> resolve_name(Context& context, model::Role& role, const syntax::Name& name) {
    const auto found = std::ranges::find(role.capabilities, name.text, &model::Capability::name);
    if (found != role.capabilities.end()) {
        found->used = true;
        return Guard{Guard::Has{static_cast<std::size_t>(found - role.capabilities.begin())}};
    }
    const std::vector<std::string_view> names = capability_names(role);
    const auto suggestion = diagnostics::nearest(name.text, names);
    auto report =
        make(Kind::unknown_capability, name.span, text::format("the role has no capability `{}`", name.text),
             diagnostics::did_you_mean(suggestion));
    if (suggestion) {
        report.fix = diagnostics::Fix{name.span, std::string(*suggestion)};
    }
    context.sink.add(std::move(report));
    return std::nullopt;
}

std::optional<std::vector<Guard>> resolve_all(Context& context, model::Role& role,
                                              const syntax::List<syntax::Guard>& guards) {
    std::vector<Guard> resolved;
    bool whole = true;
    for (const syntax::Guard& guard : guards) {
        auto one = resolve_guard(context, role, guard);
        whole = whole && one.has_value();
        if (one) {
            resolved.push_back(std::move(*one));
        }
    }
    return whole ? std::optional(std::move(resolved)) : std::nullopt;
}

/// The capabilities that a guard names: it can imply no other one.
void collect_names(const Guard& guard, std::set<std::size_t>& names) {
    const auto collect = [&](const std::vector<Guard>& operands) {
        for (const Guard& operand : operands) {
            collect_names(operand, names);
        }
    };
    if (const auto* has = std::get_if<Guard::Has>(&guard.node)) {
        names.insert(has->capability);
    } else if (const auto* negated = std::get_if<Guard::Not>(&guard.node)) {
        collect(negated->operand);
    } else if (const auto* both = std::get_if<Guard::And>(&guard.node)) {
        collect(both->operands);
    } else if (const auto* either = std::get_if<Guard::Or>(&guard.node)) {
        collect(either->operands);
    }
}

bool names_capability(const Guard& guard, std::size_t capability) {
    std::set<std::size_t> names;
    collect_names(guard, names);
    return names.contains(capability);
}

/// Whether a capability asks for nothing: most do, and then there is nothing to work out.
bool is_free(const model::Capability& capability) {
    return !is_conditional(capability.required);
}

/// Finds capabilities that need themselves by way of others. A cycle of `requires not` is none: it says that two
/// capabilities exclude one another.
class CycleFinder {
public:
    CycleFinder(Context& context, RoleScope& role)
        : context_(context), role_(role), needs_(role.role.capabilities.size()) {
        for (std::size_t from = 0; from < needs_.size(); ++from) {
            collect_needs(from);
        }
    }

    void report_cycles() {
        std::vector<bool> reported(needs_.size(), false);
        for (std::size_t start = 0; start < needs_.size(); ++start) {
            const std::vector<bool> needed = all_needed(start);
            if (!needed[start] || reported[start]) {
                continue;
            }
            report(start);
            // The others of the same circle have the same cause.
            for (std::size_t other = 0; other < needs_.size(); ++other) {
                reported[other] = reported[other] || (needed[other] && all_needed(other)[start]);
            }
        }
    }

private:
    void collect_needs(std::size_t from) {
        const auto required = role_.diagram.node(role_.role.capabilities[from].required);
        std::set<std::size_t> named;
        collect_names(role_.role.capabilities[from].required, named);
        for (const std::size_t to : required ? named : std::set<std::size_t>{}) {
            const auto has = role_.diagram.node(Guard{Guard::Has{to}});
            if (has && *required != GuardDiagram::never &&
                role_.diagram.implies(*required, *has).value_or(false)) {
                needs_[from].push_back(to);
            }
        }
    }

    /// What a capability needs, by way of others too.
    [[nodiscard]] std::vector<bool> all_needed(std::size_t from) const {
        std::vector<bool> seen(needs_.size(), false);
        std::vector<std::size_t> open{from};
        while (!open.empty()) {
            const std::size_t here = open.back();
            open.pop_back();
            for (const std::size_t next : needs_[here]) {
                if (!seen[next]) {
                    seen[next] = true;
                    open.push_back(next);
                }
            }
        }
        return seen;
    }

    void report(std::size_t capability) {
        const model::Capability& found = role_.role.capabilities[capability];
        context_.sink.report(Kind::requires_itself, found.span,
                             text::format("the capability `{}` requires itself", found.name));
    }

    Context& context_;
    RoleScope& role_;
    std::vector<std::vector<std::size_t>> needs_;
};

void report_never_on(Context& context, RoleScope& role) {
    if (role.permitted == GuardDiagram::always) {
        return;
    }
    for (std::size_t index = 0; index < role.role.capabilities.size(); ++index) {
        const auto has = role.diagram.node(Guard{Guard::Has{index}});
        const auto possible = has ? role.diagram.both(role.permitted, *has) : std::nullopt;
        const model::Capability& capability = role.role.capabilities[index];
        if (possible == GuardDiagram::never) {
            context.sink.report(
                Kind::capability_never_on, capability.span,
                text::format(
                    "the capability `{}` can never be on: its `requires` contradicts itself or another",
                    capability.name));
        }
    }
}

/// `capability implies its requirement`, for all capabilities.
GuardDiagram::Node permitted_sets(Context& context, RoleScope& role) {
    GuardDiagram::Node permitted = GuardDiagram::always;
    for (std::size_t index = 0; index < role.role.capabilities.size(); ++index) {
        const model::Capability& capability = role.role.capabilities[index];
        if (is_free(capability)) {
            continue;
        }
        const auto node =
            diagram_node(context, role, model::requirement(index, capability.required), capability.span);
        const auto both = node ? role.diagram.both(permitted, *node) : std::nullopt;
        permitted = both.value_or(permitted);
    }
    return permitted;
}

} // namespace

std::optional<Guard> resolve_guard(Context& context, model::Role& role, const syntax::Guard& guard) {
    if (const auto* name = std::get_if<syntax::Name>(&guard.node)) {
        return resolve_name(context, role, *name);
    }
    if (const auto* negated = std::get_if<syntax::Guard::Not>(&guard.node)) {
        auto operand = resolve_guard(context, role, negated->operand.front());
        return operand ? std::optional(model::negation(std::move(*operand))) : std::nullopt;
    }
    if (const auto* both = std::get_if<syntax::Guard::And>(&guard.node)) {
        auto operands = resolve_all(context, role, both->operands);
        return operands ? std::optional(Guard{Guard::And{std::move(*operands)}}) : std::nullopt;
    }
    auto operands = resolve_all(context, role, std::get<syntax::Guard::Or>(guard.node).operands);
    return operands ? std::optional(Guard{Guard::Or{std::move(*operands)}}) : std::nullopt;
}

std::optional<GuardDiagram::Node> diagram_node(Context& context, RoleScope& role, const Guard& guard,
                                               source::Span span) {
    const auto node = role.diagram.node(guard);
    if (!node && !role.too_complex) {
        role.too_complex = true;
        context.sink.report(
            Kind::guard_too_complex, span,
            text::format("the guard is too complex: more than {} cases", GuardDiagram::node_limit));
    }
    return node;
}

void resolve_requirements(Context& context, RoleScope& role,
                          std::span<const syntax::Capability* const> capabilities) {
    const std::size_t errors_before = context.sink.error_count();
    for (std::size_t index = 0; index < capabilities.size(); ++index) {
        if (!capabilities[index]->required) {
            continue;
        }
        auto required = resolve_guard(context, role.role, *capabilities[index]->required);
        if (required && names_capability(*required, index)) {
            context.sink.report(
                Kind::requires_itself, capabilities[index]->required->span,
                text::format("the capability `{}` requires itself", role.role.capabilities[index].name));
        } else if (required) {
            role.role.capabilities[index].required = std::move(*required);
        }
    }
    const bool whole = context.sink.error_count() == errors_before;
    const auto& all = role.role.capabilities;
    if (whole && !std::ranges::all_of(all, is_free)) {
        CycleFinder(context, role).report_cycles();
    }
    const bool no_cycles = context.sink.error_count() == errors_before;
    role.permitted = permitted_sets(context, role);
    if (no_cycles) {
        report_never_on(context, role);
    }
    if (role.permitted == GuardDiagram::never) {
        role.permitted = GuardDiagram::always; // an error is reported; later passes would only repeat it
    }
}

} // namespace slrc::check
