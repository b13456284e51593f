#include "compiler/check/role.hpp"
#include "compiler/check/values.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>

namespace slrc::check {

using diagnostics::Kind;
using model::BuiltIn;
using model::OpenText;

namespace {

using Names = std::vector<std::string_view>;

Strings one_string(model::Part part, Span span) {
    Strings strings;
    OpenText& value = strings.values.emplace_back();
    value.parts.push_back(std::move(part));
    value.span = span;
    return strings;
}

Strings use_of(const Scope& scope, std::size_t index, Span span) {
    model::Parameter& parameter = scope.role->role.parameters[index];
    parameter.used = parameter.used || !scope.in_test;
    Strings strings = one_string(model::ParameterUse{index}, span);
    strings.list = parameter.type.list;
    strings.type = parameter.type;
    return strings;
}

bool in_reach(const Scope& scope, const model::Parameter& parameter) {
    if (!parameter.capability || scope.guard_is_broken) {
        return true;
    }
    const auto has = scope.role->diagram.node(model::Guard{model::Guard::Has{*parameter.capability}});
    return has && scope.role->diagram.implies(scope.guard, *has).value_or(false);
}

std::string qualified(const model::Role& role, const model::Parameter& parameter) {
    return parameter.capability ? role.capabilities[*parameter.capability].name + "." + parameter.name
                                : parameter.name;
}

/// Whether a parameter is called that, of one capability only where `owner` names it.
bool is_named(const model::Role& role, const model::Parameter& parameter, std::string_view owner,
              std::string_view name) {
    return parameter.name == name &&
           (owner.empty() ||
            (parameter.capability && role.capabilities[*parameter.capability].name == owner));
}

void report_out_of_reach(Context& context, const model::Role& role, const model::Parameter& parameter,
                         const syntax::Reference& reference) {
    const std::string& capability = role.capabilities[*parameter.capability].name;
    auto found =
        make(Kind::parameter_out_of_reach, reference.span,
             text::format("`{}` exists only where `{}` is certain to be on", parameter.name, capability));
    found.related.push_back({parameter.span, text::format("it is a parameter of `{}`", capability)});
    context.sink.add(std::move(found));
}

/// Nothing when the role has no such parameter; the inner nothing when it has, but not in reach here.
std::optional<std::optional<Strings>> find_parameter(Context& context, const Scope& scope,
                                                     std::string_view owner,
                                                     const syntax::Reference& reference) {
    const model::Role& role = scope.role->role;
    const model::Parameter* first = nullptr;
    const model::Parameter* reachable = nullptr;
    for (const model::Parameter& parameter : role.parameters) {
        if (!is_named(role, parameter, owner, reference.name().text)) {
            continue;
        }
        first = first == nullptr ? &parameter : first;
        if (!in_reach(scope, parameter)) {
            continue;
        }
        if (reachable != nullptr) {
            context.sink.report(
                Kind::ambiguous_parameter, reference.span,
                text::format("`{}` is a parameter of two capabilities here: `{}` and `{}`",
                             reference.name().text, qualified(role, *reachable), qualified(role, parameter)));
            return std::optional<Strings>();
        }
        reachable = &parameter;
    }
    if (first == nullptr) {
        return std::nullopt;
    }
    if (reachable == nullptr) {
        report_out_of_reach(context, role, *first, reference);
        return std::optional<Strings>();
    }
    return std::optional(
        use_of(scope, static_cast<std::size_t>(reachable - role.parameters.data()), reference.span));
}

/// All names that could have been meant, for did-you-mean.
Names names_in_reach(const Context& context, const Scope& scope) {
    Names names{"partition", "region", "account", "suffix"};
    if (scope.role != nullptr) {
        for (const model::Parameter& parameter : scope.role->role.parameters) {
            if (in_reach(scope, parameter)) {
                names.push_back(parameter.name);
            }
        }
    }
    if (scope.arguments != nullptr) {
        for (const auto& [name, strings] : *scope.arguments) {
            names.push_back(name);
        }
    }
    for (const auto& [name, symbol] : context.symbols_of(scope).constants) {
        names.push_back(name);
    }
    return names;
}

/// The file that declares a constant which this one does not import.
std::optional<Span> declared_elsewhere(const Context& context, std::string_view name) {
    for (const Symbols& symbols : context.symbols) {
        if (const auto found = symbols.constants.find(name); found != symbols.constants.end()) {
            return found->second.node->name.span;
        }
    }
    return std::nullopt;
}

void report_unknown(Context& context, const Scope& scope, const syntax::Name& name) {
    const auto suggestion = context.sink.error_count() < suggestions_limit
                                ? diagnostics::nearest(name.text, names_in_reach(context, scope))
                                : std::nullopt;
    auto found = make(Kind::unknown_name, name.span, text::format("there is no `{}` here", name.text),
                      diagnostics::did_you_mean(suggestion));
    if (suggestion) {
        found.fix = diagnostics::Fix{name.span, std::string(*suggestion)};
    }
    if (const auto place = declared_elsewhere(context, name.text)) {
        found.related.push_back({place, "declared in a file that this one does not import itself"});
    }
    context.sink.add(std::move(found));
}

std::optional<Binding> find_simple(Context& context, const Scope& scope, const syntax::Reference& reference) {
    const syntax::Name name = reference.name();
    if (const auto built_in = find_built_in(name.text)) {
        return one_string(*built_in, reference.span);
    }
    if (scope.arguments != nullptr) {
        if (const auto argument = scope.arguments->find(name.text); argument != scope.arguments->end()) {
            return argument->second;
        }
    }
    if (scope.role != nullptr) {
        if (auto parameter = find_parameter(context, scope, {}, reference)) {
            return *parameter ? std::optional<Binding>(std::move(**parameter)) : std::nullopt;
        }
    }
    const auto& constants = context.symbols_of(scope).constants;
    if (const auto constant = constants.find(name.text); constant != constants.end()) {
        context.use(scope, constant->second.unit);
        return find_constant(context, constant->second, reference.span);
    }
    report_unknown(context, scope, name);
    return std::nullopt;
}

/// Nothing where there is no such role; the inner nothing where it has no ARN because its head is broken, which is
/// reported there.
std::optional<std::optional<Binding>> find_role_arn(Context& context, const Scope& scope,
                                                    const syntax::Reference& reference) {
    const auto& roles = context.symbols_of(scope).roles;
    const auto role = roles.find(std::string(reference.owner().text));
    if (role == roles.end() || reference.name().text != "arn") {
        return std::nullopt;
    }
    context.use(scope, role->second.unit);
    if (context.role_arns == nullptr || !context.role_arns->of(role->second)) {
        return std::optional<Binding>();
    }
    OpenText value = *context.role_arns->of(role->second);
    value.span = reference.span;
    return std::optional<Binding>(Strings{{std::move(value)}, false, std::nullopt});
}

void report_unknown_owner(Context& context, const Scope& scope, const syntax::Reference& reference) {
    const syntax::Name owner = reference.owner();
    const syntax::Name name = reference.name();
    const bool wants_arn = name.text == "arn";
    Names names;
    for (const auto& [role, symbol] : context.symbols_of(scope).roles) {
        names.push_back(role);
    }
    const bool is_role = std::ranges::find(names, owner.text) != names.end();
    if (is_role) {
        context.sink.report(Kind::unknown_name, name.span,
                            text::format("a role has no `{}`, only its `arn`", name.text));
        return;
    }
    if (scope.role != nullptr && !wants_arn) {
        names = capability_names(scope.role->role);
    }
    const bool is_capability = std::ranges::find(names, owner.text) != names.end();
    if (is_capability) {
        context.sink.report(Kind::unknown_parameter, name.span,
                            text::format("the capability `{}` has no parameter `{}`", owner.text, name.text));
        return;
    }
    context.sink.report(
        wants_arn ? Kind::unknown_role : Kind::unknown_capability, owner.span,
        text::format("there is no {} `{}` here", wants_arn ? "role" : "capability", owner.text),
        diagnostics::did_you_mean(diagnostics::nearest(owner.text, names)));
}

} // namespace

std::string_view describe(const Binding& binding) {
    if (std::holds_alternative<ActionList>(binding)) {
        return "a list of actions";
    }
    if (std::holds_alternative<Formula>(binding)) {
        return "a condition";
    }
    return std::get<Strings>(binding).list ? "a list of strings" : "a string";
}

std::optional<BuiltIn> find_built_in(std::string_view name) {
    for (const BuiltIn built_in : {BuiltIn::partition, BuiltIn::region, BuiltIn::account, BuiltIn::suffix}) {
        if (to_string(built_in) == name) {
            return built_in;
        }
    }
    return std::nullopt;
}

bool is_bound(const Context& context, const Scope& scope, std::string_view name) {
    const Names names = names_in_reach(context, scope);
    const auto is_name = [&](const model::Parameter& parameter) { return parameter.name == name; };
    return std::ranges::find(names, name) != names.end() ||
           (scope.role != nullptr && std::ranges::any_of(scope.role->role.parameters, is_name));
}

std::optional<Binding> find_binding(Context& context, const Scope& scope,
                                    const syntax::Reference& reference) {
    if (!reference.has_owner()) {
        return find_simple(context, scope, reference);
    }
    if (scope.role != nullptr) {
        if (auto parameter = find_parameter(context, scope, reference.owner().text, reference)) {
            return *parameter ? std::optional<Binding>(std::move(**parameter)) : std::nullopt;
        }
    }
    if (auto arn = find_role_arn(context, scope, reference)) {
        return std::move(*arn);
    }
    report_unknown_owner(context, scope, reference);
    return std::nullopt;
}

std::optional<Strings> find_strings(Context& context, const Scope& scope,
                                    const syntax::Reference& reference) {
    auto binding = find_binding(context, scope, reference);
    if (!binding) {
        return std::nullopt;
    }
    if (auto* strings = std::get_if<Strings>(&*binding)) {
        return std::move(*strings);
    }
    context.sink.report(
        Kind::wrong_kind_of_name, reference.span,
        text::format("`{}` is {}, where a string is needed", reference.name().text, describe(*binding)));
    return std::nullopt;
}

} // namespace slrc::check
