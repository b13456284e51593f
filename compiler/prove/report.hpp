// What is said of invariants that do not hold.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"
#include "compiler/prove/prove.hpp"
#include "compiler/source/files.hpp"

#include <string>
#include <string_view>

namespace slrc::prove {

/// The command that shows the decision of a counterexample: `slrc eval …`, with `SPEC` in the place of the specification.
[[nodiscard]] std::string eval_command(const model::Role& role, const Counterexample& example,
                                       std::string_view specification);

/// Proves the invariants of each requested role, and reports those that do not hold, prove nothing or have no answer. The
/// commands name specifications as `files` does.
void report_invariants(const model::Program& program, const source::Files& files, diagnostics::Sink& sink);

} // namespace slrc::prove
