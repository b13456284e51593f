// Condition keys that IAM's catalogue lacks.
#pragma once

#include "compiler/importer/externs.hpp"

#include <span>

namespace slrc::importer {

/// Declares the keys of conditions and of variables, each with the type that the operators on it read.
void declare_keys(std::span<const Draft> drafts, const Suggestions& suggestions, Externs& result);

} // namespace slrc::importer
