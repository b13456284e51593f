// Strings, values and arguments with their names resolved.
#pragma once

#include "compiler/check/context.hpp"

namespace slrc::check {

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

} // namespace slrc::check
