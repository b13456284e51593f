// Whether what `import` writes can be compiled, means the same, and names what IAM has.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/importer/externs.hpp"
#include "compiler/model/role.hpp"
#include "compiler/reader/reader.hpp"

#include <span>
#include <string>

namespace slrc::workspace {

/// Checks a specification that was written of the roles of a reading, which stand in it in their order. What keeps it from being
/// compiled is an error at the place in the input that it comes from; a warning where it can be with its permissions divided. What is of a kind with something that the input was told is not told again.
void check_imported(const std::string& specification, const reader::Reading& reading,
                    std::span<const diagnostics::Diagnostic> told_before, diagnostics::Sink& sink);

// Names in IAM's documents that the catalogue lacks, and what they may have meant.

/// Whether a finding is that nobody knows a name. `import` declares such a name.
[[nodiscard]] bool is_unknown_name(const diagnostics::Diagnostic& found);

/// Warns of names that are near a known one, in the words in which `check` refuses them, and adds the suggestions.
void add_near_names(std::span<const diagnostics::Diagnostic> found, importer::Suggestions& suggestions,
                    diagnostics::Sink& sink);

/// The version 2008-10-17 has no variables: in rules that come from such a policy `${` becomes `${$}{` wherever
/// 2012-10-17 would read a variable.
void spell_out_dollars(model::Role& role, const reader::ReadRole& read);

} // namespace slrc::workspace
