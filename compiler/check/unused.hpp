// Names that are declared and that nothing uses.
#pragma once

#include "compiler/check/context.hpp"

namespace slrc::check {

/// Reports parameters and capabilities of requested roles, and the imports of requested files; constants and groups
/// only in files that declare a role, because a file without one is a library. Everything has been resolved, without
/// an error: a use may stand in what could not be read.
void report_unused(const Context& context, const model::Program& program);

} // namespace slrc::check
