// From facts to the source of the tables.
#pragma once

#include "compiler/catalog/tabulate/facts.hpp"

#include <string>

namespace slrc::tabulate {

/// The text of a source file that defines compiler/catalog/tables.hpp, of facts that `check` has passed.
[[nodiscard]] std::string to_source(const Facts& facts, const std::string& version);

} // namespace slrc::tabulate
