// Values that `slrc compile` refuses or warns of, and code or a template that is made of a role does not.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/emit/target.hpp"
#include "compiler/model/role.hpp"

namespace slrc::workspace {

/// Reports parameters that take values which no request has: a template of the target, which takes them, cannot say so.
void report_not_held(const model::Program& program, const model::Role& role, emit::Target target,
                     diagnostics::Sink& sink);
/// The same of generated code.
void report_not_held(const model::Program& program, const model::Role& role, diagnostics::Sink& sink);

} // namespace slrc::workspace
