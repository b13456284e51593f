// Whether what `import` writes can be compiled.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/reader/reader.hpp"

#include <string>

namespace slrc::workspace {

/// Checks a specification that was written of the roles of a reading, which stand in it in their order. What keeps it from being
/// compiled is a warning at the place in the input that it comes from.
void check_imported(const std::string& specification, const reader::Reading& reading,
                    diagnostics::Sink& sink);

} // namespace slrc::workspace
