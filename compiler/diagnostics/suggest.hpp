// Did you mean: the nearest of the names that exist.
#pragma once

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/text/lists.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace slrc::diagnostics {

/// The candidate with the fewest single-letter edits (insert, remove, replace, swap of neighbours; letter case does
/// not count), if they are few for the length of `written`; the first of equals. Nothing when none is near.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view written,
                                                      std::span<const std::string_view> candidates);

/// "did you mean `x`?", or nothing when `suggestion` is nothing.
[[nodiscard]] std::string did_you_mean(std::optional<std::string_view> suggestion);

/// Says with a finding about an unknown name which known one is near it; nothing where there is none (it is empty).
void add_near_name(Diagnostic& found, std::string_view written, std::string_view known);

/// What was written, in backticks.
[[nodiscard]] std::string quoted(std::string_view text);

} // namespace slrc::diagnostics
