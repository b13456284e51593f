// Which options of `slrc compile` a target has a use for.
#pragma once

#include "compiler/cli/compile_arguments.hpp"

namespace slrc::cli {

/// Refuses options that the target cannot do anything with (UsageError): left out in silence, they would be
/// missed.
void check_target(const CompileArguments& arguments, emit::Target target);

} // namespace slrc::cli
