// Names in IAM's documents that the catalogue lacks, and what they may have meant.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/importer/externs.hpp"

#include <span>

namespace slrc::workspace {

/// Whether a finding is that nobody knows a name. `import` declares such a name.
[[nodiscard]] bool is_unknown_name(const diagnostics::Diagnostic& found);

/// Warns of names that are near a known one, in the words in which `check` refuses them, and adds the suggestions.
void add_near_names(std::span<const diagnostics::Diagnostic> found, importer::Suggestions& suggestions,
                    diagnostics::Sink& sink);

} // namespace slrc::workspace
