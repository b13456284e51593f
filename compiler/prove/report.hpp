// What is said of invariants that do not hold.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"
#include "compiler/prove/prove.hpp"
#include "compiler/source/files.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace slrc::prove {

/// What is said of an answer that is neither a plain yes nor a plain no.
[[nodiscard]] std::string told_of(Verdict verdict);

/// What is said of a counterexample: what happens, and which rule, capabilities and values make it so.
struct Telling {
    std::string what;
    std::vector<diagnostics::Related> notes;
};
[[nodiscard]] Telling told_of(const Subject& subject, const model::Invariant& invariant,
                              const Counterexample& example);

/// As a shell takes it, in quotes only where it needs them.
[[nodiscard]] std::string command_word(std::string_view text);
/// What names a role of a specification in a command: `main.slr --role acme-app`.
[[nodiscard]] std::string subject_words(const model::Role& role, std::string_view specification);
/// The command that shows the decision of a counterexample: `slrc eval SUBJECT …`.
[[nodiscard]] std::string eval_command(const model::Role& role, const Counterexample& example,
                                       std::string_view subject);

/// Proves the invariants of each requested role, and reports those that do not hold, prove nothing or have no answer. The
/// commands name specifications as `files` does.
void report_invariants(const model::Program& program, const source::Files& files, diagnostics::Sink& sink);

} // namespace slrc::prove
