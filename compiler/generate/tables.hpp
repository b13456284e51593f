// The checks of values, as tables that generated code walks (see pattern/automaton.hpp).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::generate {

/// A check that all roles share.
struct ValueTable {
    /// What stands in the support code for the text: `slrc_table_account`.
    std::string name;
    std::string text;
};

/// Every one that the support code names. Made anew by each call.
[[nodiscard]] std::vector<ValueTable> value_tables();

/// The ARNs that one of the catalogue's patterns means, without wildcards.
[[nodiscard]] std::string arn_table(std::span<const std::string> patterns);

/// The table of an expression of `string matching` that the plan takes; nothing where it would be too large for a program's
/// source.
[[nodiscard]] std::optional<std::string> expression_table(std::string_view re2);

/// Whether the empty text fits an expression.
[[nodiscard]] bool takes_empty_text(std::string_view re2);

} // namespace slrc::generate
