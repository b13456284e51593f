// The target `cloudformation`: a template for each role. README.md says what is in it, and why.
#pragma once

#include "compiler/emit/target.hpp"

namespace slrc::emit {

/// `template.json` or `template.yaml`. Reports what a template cannot hold.
[[nodiscard]] std::vector<NamedDocument> cloudformation_files(const model::Role& role,
                                                              const TemplateOptions& options,
                                                              diagnostics::Sink& sink);

} // namespace slrc::emit
