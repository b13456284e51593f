// `slrc compile` to a target that keeps capabilities as switches: no configuration, files in place of documents.
#pragma once

#include "compiler/driver/compile.hpp"
#include "compiler/emit/target.hpp"

#include <vector>

namespace slrc::driver {

/// Checks specifications, and gives the files of the target with their names in `options.folder`. There are some only
/// where no error was found.
[[nodiscard]] std::vector<OutputFile> compile_template(Compilation& compilation,
                                                       const CompileOptions& options, const World& world);

} // namespace slrc::driver
