// From facts to the source of the tables.
#pragma once

#include "compiler/catalog/tabulate/facts.hpp"

#include <string>

namespace slrc::tabulate {

/// The text of a source file that defines compiler/catalog/tables.hpp. Throws std::runtime_error where one fact names
/// what no other declares.
[[nodiscard]] std::string to_source(const Facts& facts);

} // namespace slrc::tabulate
