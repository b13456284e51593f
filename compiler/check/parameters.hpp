// Parameters and their types, and the arguments that are given for them.
#pragma once

#include "compiler/check/context.hpp"

namespace slrc::check {

/// A type as written; nothing, with a report, where there is none of that name.
[[nodiscard]] std::optional<model::Type> resolve_type(Context& context, const Scope& scope,
                                                      const syntax::Type& type);

/// A parameter of a role, a capability or a group. Its default may use constants and built-ins.
[[nodiscard]] std::optional<model::Parameter> resolve_parameter(Context& context, const Scope& scope,
                                                                const syntax::Parameter& parameter);

/// Reports names that two parameters of one list share, that are built in, or that a constant has already.
void check_parameter_names(Context& context, const Scope& scope,
                           std::span<const syntax::Parameter* const> parameters);

/// Reports what is known not to fit: another type, a list where one value is needed, a literal that is no such ARN.
/// True when nothing was.
bool check_fits(Context& context, const model::Parameter& parameter, const Strings& value, Span span);

/// The parameter that each argument is for, by position or by name: one entry a parameter, null where none is given.
/// Reports unknown names, too many arguments, and parameters given twice.
[[nodiscard]] std::optional<std::vector<const syntax::Argument*>> assign_arguments(
    Context& context, const std::vector<std::string_view>& names,
    const syntax::List<syntax::Argument>& arguments, std::string_view what);

} // namespace slrc::check
