// Values for the parameters and the built-ins of a role, where a question leaves them open.
#pragma once

#include "compiler/prove/glob.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace slrc::prove {

/// A value of the parameter's type that no text of a role is likely to name; `number` makes it one of its own. Of an expression
/// the shortest that it takes.
[[nodiscard]] std::string fresh_text(const Hole& hole, std::size_t number, const model::Role& role);
/// The value that stands for the most, with wildcards where the type takes them.
[[nodiscard]] std::string widest_text(const Hole& hole, std::size_t number, const model::Role& role);
/// The parameter's default where it has one, else as fresh_text.
[[nodiscard]] std::string default_text(const Hole& hole, std::size_t number, const model::Role& role);
/// A form of the catalogue with something usual in place of what AWS fills in, and `rest` in place of all else.
[[nodiscard]] std::string example_of(std::string_view form, std::string_view rest);
/// Whether a text is a value of the parameter's type, or of the built-in; also what is open, and variables, are.
[[nodiscard]] bool fits_hole(const Hole& hole, const std::optional<std::string>& text,
                             const model::Role& role);

/// Where a value of a parameter may hold a variable of IAM's: such a value, which nothing else is the reason for.
[[nodiscard]] std::optional<std::string> text_with_variable(const Hole& hole, const model::Role& role);

} // namespace slrc::prove
