// From a name to what it is bound to.
#pragma once

#include "compiler/check/context.hpp"

namespace slrc::check {

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

} // namespace slrc::check
