// Roles that were read from IAM's documents, as the text of a specification.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/importer/externs.hpp"
#include "compiler/reader/reader.hpp"

#include <string>
#include <vector>

namespace slrc::importer {

/// A second reading of the same role with one capability turned on: what it has beyond the base belongs to `when NAME`.
struct Variant {
    std::string capability;
    const reader::Reading* reading = nullptr;
};

/// The specification of all roles of `base`, in the one layout. Compiled, it gives documents that are equal by meaning to
/// those that were read. Names that the catalogue lacks are declared, with what they may have meant in comments. Reports what
/// had to be changed or left out.
[[nodiscard]] std::string write_specification(const reader::Reading& base,
                                              const std::vector<Variant>& variants,
                                              const Suggestions& suggestions, diagnostics::Sink& sink);

} // namespace slrc::importer
