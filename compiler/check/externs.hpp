// What specifications add to IAM's catalogue.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/check.hpp"

#include <cstddef>
#include <span>
#include <vector>

namespace slrc::check {

/// A unit and all that it imports, directly or through others, in the order of the units.
[[nodiscard]] std::vector<std::size_t> with_imports(std::span<const Unit> units, std::size_t unit);

/// Whether an `extern` may stand in text that could not be read: of the unit, or of one that lends its own to it.
[[nodiscard]] bool may_miss_externs(std::span<const Unit> units, std::size_t unit);

/// For each unit the catalogue with the `extern` declarations that it sees: its own, and those of all files that it
/// imports, directly or through others. Reports what is wrong with them. The catalogues point into the texts of the
/// files.
[[nodiscard]] std::vector<catalog::Catalog> catalogs_of(std::span<const Unit> units, diagnostics::Sink& sink);

} // namespace slrc::check
