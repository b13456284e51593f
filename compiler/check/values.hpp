// From names and texts to what they stand for: constants, strings and parameters.
#pragma once

#include "compiler/check/context.hpp"

namespace slrc::check {

// From a name to what it is bound to.

/// What a reference means here: a parameter, a constant, a built-in, the ARN of a role. Nothing, with a report, where
/// it means nothing or cannot be used here.
[[nodiscard]] std::optional<Binding> find_binding(Context& context, const Scope& scope,
                                                  const syntax::Reference& reference);

/// The same where only strings fit.
[[nodiscard]] std::optional<Strings> find_strings(Context& context, const Scope& scope,
                                                  const syntax::Reference& reference);

/// Whether a name stands for something in reach, or for a parameter that is not.
[[nodiscard]] bool is_bound(const Context& context, const Scope& scope, std::string_view name);

/// "a condition", "a string": for messages.
[[nodiscard]] std::string_view describe(const Binding& binding);

/// Whether a name is that of a built-in.
[[nodiscard]] std::optional<model::BuiltIn> find_built_in(std::string_view name);

// What `let` binds: strings, actions or conditions.

/// A constant, worked out at its first use; nothing, with a report at its definition, where it is wrong.
[[nodiscard]] std::optional<Binding> find_constant(Context& context, const Symbol<syntax::Let>& symbol,
                                                   Span used_at);

/// Works out every constant of every unit, so that each is checked, used or not.
void check_constants(Context& context);

// Strings, values and arguments with their names resolved.

/// The open texts that a string stands for: one for each value of every constant list in it.
[[nodiscard]] std::optional<Strings> resolve_string(Context& context, const Scope& scope,
                                                    const syntax::String& string);

/// A string that has to be one: no lists in it. It is a name or a text where IAM has no variables: `${…}` is not looked
/// at.
[[nodiscard]] std::optional<model::OpenText> resolve_single(Context& context, const Scope& scope,
                                                            const syntax::String& string);

/// One value or a list; lists inside are flattened.
[[nodiscard]] std::optional<Strings> resolve_values(Context& context, const Scope& scope,
                                                    const syntax::Values& values);
[[nodiscard]] std::optional<Strings> resolve_value(Context& context, const Scope& scope,
                                                   const syntax::Value& value);

/// Notes that a key of IAM's is named, unless the catalogue has it in these letters and it was named before.
void mention_key(Context& context, const Scope& scope, model::Mention::What what, const syntax::Name& key);

/// The text of a string in which nothing is filled in: documentation, titles, steps. Reports placeholders.
[[nodiscard]] std::string plain_text(Context& context, const syntax::String& string);

// Parameters and their types, and the arguments that are given for them.

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
