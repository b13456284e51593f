// IAM's own variables in policies: `${key}`, `${key, 'default'}`, and the literals `${*}`, `${?}` and `${$}`.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace slrc::model {

// Both take the whole variable, from `${` to `}` (IAM User Guide, "IAM policy elements: Variables and tags").

/// The key that a variable stands for, a view into it, blanks left out; nothing for the literals.
[[nodiscard]] std::optional<std::string_view> variable_key(std::string_view variable);

/// Why IAM reads no such variable: blanks around the key, a default without quotes. Nothing where it does. Whether there is
/// such a key is another question.
[[nodiscard]] std::optional<std::string> variable_misfit(std::string_view variable);

} // namespace slrc::model
