// The target `cloudformation`: a template for each role. README.md says what is in it, and why.
#pragma once

#include "compiler/emit/target.hpp"

namespace slrc::emit {

/// `ROLE.template.json` or `ROLE.template.yaml` for each role. Reports what a template cannot hold.
[[nodiscard]] std::vector<File> cloudformation_files(std::span<const model::Role* const> roles,
                                                     const TemplateOptions& options, diagnostics::Sink& sink);

} // namespace slrc::emit
