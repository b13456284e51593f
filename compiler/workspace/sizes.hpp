// The sizes of documents: of those that were compiled, and of all that a specification can make; and values that
// these do not hold to.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/emit/iam_target.hpp"
#include "compiler/emit/target.hpp"
#include "compiler/model/role.hpp"

#include <span>
#include <string>

namespace slrc::workspace {

// The sizes of documents: of those that were compiled, and of all that a specification can make.

/// Reports documents of one role that are too large now that parameters have their values.
void report_sizes(const model::Role& role, const catalog::Catalog& catalog, model::Split split,
                  std::span<const emit::RoleDocuments> compiled, diagnostics::Sink& sink);

/// A line for each document of each requested role: its largest size, the quota, and the set that makes it. `≥` stands
/// before a size that values of parameters can make larger.
[[nodiscard]] std::string sizes_table(const model::Program& program, model::Split split);
/// The same as JSON: a list of objects.
[[nodiscard]] std::string sizes_json(const model::Program& program, model::Split split);

// Values that `slrc compile` refuses or warns of, and code or a template that is made of a role does not.

/// Reports parameters that take values which no request has: a template of the target, which takes them, cannot say so.
void report_not_held(const model::Program& program, const model::Role& role, emit::Target target,
                     diagnostics::Sink& sink);
/// The same of generated code.
void report_not_held(const model::Program& program, const model::Role& role, diagnostics::Sink& sink);

} // namespace slrc::workspace
