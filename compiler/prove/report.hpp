// What is said of invariants that do not hold.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"
#include "compiler/prove/prove.hpp"
#include "compiler/prove/shown.hpp"
#include "compiler/source/files.hpp"

#include <span>
#include <string>
#include <vector>

namespace slrc::prove {

/// What is said of an answer that is neither a plain yes nor a plain no.
[[nodiscard]] std::string told_of(const Outcome& outcome);

/// What is said of a counterexample: what happens, and which rule, capabilities and values make it so.
struct Telling {
    std::string what;
    std::vector<diagnostics::Related> notes;
};
[[nodiscard]] Telling told_of(const Subject& subject, const model::Invariant& invariant,
                              const Counterexample& example);
[[nodiscard]] Telling told_of(const model::Role& role, const model::TrustInvariant& invariant,
                              const Counterexample& example);

/// Proves the invariants of each requested role, and reports those that do not hold, prove nothing or have no answer. The
/// commands name specifications as `files` does, and repeat the options with which imports were found: `-I`, `lib`.
void report_invariants(const model::Program& program, const source::Files& files,
                       std::span<const std::string> import_options, diagnostics::Sink& sink);

} // namespace slrc::prove
