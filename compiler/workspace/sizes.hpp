// The sizes of documents: of those that were compiled, and of all that a specification can make.
#pragma once

#include "compiler/emit/iam_target.hpp"
#include "compiler/review/sizes.hpp"

#include <span>
#include <string>

namespace slrc::workspace {

/// Reports documents of one role that are too large now that parameters have their values.
void report_sizes(const model::Role& role, const catalog::Catalog& catalog, model::Split split,
                  std::span<const emit::RoleDocuments> compiled, diagnostics::Sink& sink);

/// A line for each document of each requested role: its largest size, the quota, and the set that makes it. `≥` stands
/// before a size that values of parameters can make larger.
[[nodiscard]] std::string sizes_table(const model::Program& program, model::Split split);
/// The same as JSON: a list of objects.
[[nodiscard]] std::string sizes_json(const model::Program& program, model::Split split);

} // namespace slrc::workspace
