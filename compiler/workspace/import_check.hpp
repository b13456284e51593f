// Whether what `import` writes can be compiled.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/reader/reader.hpp"

#include <span>
#include <string>

namespace slrc::workspace {

/// Checks a specification that was written of the roles of a reading, which stand in it in their order. What keeps it from being
/// compiled is an error at the place in the input that it comes from; a warning where it can be with its permissions divided. What is of a kind with something that the input was told is not told again.
void check_imported(const std::string& specification, const reader::Reading& reading,
                    std::span<const diagnostics::Diagnostic> told_before, diagnostics::Sink& sink);

} // namespace slrc::workspace
