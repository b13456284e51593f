#include "compiler/check/rules.hpp"
#include "compiler/check/values.hpp"
#include "compiler/diagnostics/suggest.hpp"
#include "compiler/text/format.hpp"

namespace slrc::check {

using diagnostics::Kind;

namespace {

std::vector<std::string_view> parameter_names(const syntax::Permissions& group) {
    std::vector<std::string_view> names;
    for (const syntax::Parameter& parameter : group.parameters) {
        names.push_back(parameter.name.text);
    }
    return names;
}

std::vector<model::OpenText> normalized(const model::Type& type, std::vector<model::OpenText> values) {
    for (model::OpenText& value : values) {
        value = model::normalized(type, std::move(value));
    }
    return values;
}

/// The value of one parameter; nothing where it is wrong or missing.
std::optional<Strings> bind(Context& context, const Scope& scope, const model::Parameter& parameter,
                            const syntax::Argument* argument, Span include) {
    if (argument == nullptr) {
        if (parameter.default_values) {
            return Strings{normalized(parameter.type, *parameter.default_values), parameter.type.list,
                           parameter.type};
        }
        auto found = make(
            Kind::wrong_arguments, include,
            text::format("no argument for `{}`, which is `{}`", parameter.name, to_text(parameter.type)));
        found.related.push_back({parameter.span, "declared here"});
        context.sink.add(std::move(found));
        return std::nullopt;
    }
    auto value = resolve_values(context, scope, argument->values);
    if (!value || !check_fits(context, parameter, *value, argument->values.span)) {
        return std::nullopt;
    }
    return Strings{normalized(parameter.type, std::move(value->values)), parameter.type.list, parameter.type};
}

} // namespace

std::optional<Symbol<syntax::Permissions>> find_group(Context& context, const Scope& scope,
                                                      const syntax::Include& include) {
    const auto& groups = context.symbols_of(scope).groups;
    if (const auto found = groups.find(include.group.text); found != groups.end()) {
        context.use(scope, found->second.unit);
        context.used_groups.insert(found->second.node);
        return found->second;
    }
    std::vector<std::string_view> names;
    names.reserve(groups.size());
    for (const auto& [name, symbol] : groups) {
        names.push_back(name);
    }
    const auto suggestion = diagnostics::nearest(include.group.text, names);
    auto report = make(Kind::unknown_permissions, include.group.span,
                       text::format("there is no group of permissions `{}` here", include.group.text),
                       diagnostics::did_you_mean(suggestion));
    if (suggestion) {
        report.fix = diagnostics::Fix{include.group.span, std::string(*suggestion)};
    }
    context.sink.add(std::move(report));
    return std::nullopt;
}

std::optional<Arguments> bind_arguments(Context& context, const Scope& scope,
                                        const Symbol<syntax::Permissions>& group,
                                        const syntax::Include& include) {
    const std::string what = text::format("the group `{}`", group.node->name.text);
    const auto assigned = assign_arguments(context, parameter_names(*group.node), include.arguments, what);
    if (!assigned) {
        return std::nullopt;
    }
    Scope own;
    own.unit = group.unit;
    Arguments arguments;
    bool whole = true;
    for (std::size_t index = 0; index < group.node->parameters.size(); ++index) {
        const syntax::Parameter& written = group.node->parameters[index];
        const auto parameter = resolve_parameter(context, own, written);
        auto value =
            parameter ? bind(context, scope, *parameter, (*assigned)[index], include.span) : std::nullopt;
        whole = whole && value.has_value();
        if (value) {
            arguments.emplace(written.name.text, std::move(*value));
        }
    }
    return whole ? std::optional(std::move(arguments)) : std::nullopt;
}

Arguments unbound_arguments(Context& context, const Symbol<syntax::Permissions>& group) {
    Scope own;
    own.unit = group.unit;
    std::vector<const syntax::Parameter*> written;
    Arguments arguments;
    for (const syntax::Parameter& parameter : group.node->parameters) {
        written.push_back(&parameter);
        const auto resolved = resolve_parameter(context, own, parameter);
        const model::Type type = resolved ? resolved->type : model::Type{};
        // A parameter of no role: a hole that is never filled, because nothing is compiled from here.
        model::OpenText hole{{model::ParameterUse{arguments.size()}}, parameter.span};
        arguments.emplace(parameter.name.text, Strings{{std::move(hole)}, type.list, type});
    }
    check_parameter_names(context, own, written);
    return arguments;
}

} // namespace slrc::check
