// Counterexamples: confirmed by the documents that are compiled, and made as small as they can be.
#pragma once

#include "compiler/prove/prove.hpp"
#include "compiler/prove/solver.hpp"

namespace slrc::prove {

/// What a witness says of the role: all parameters have values.
[[nodiscard]] Counterexample counterexample_of(const Setting& setting, const Witness& witness);

/// With fewer capabilities and keys, and values that are read easily, as long as it is one. It is undecided where the documents of the role, and IAM's
/// evaluation of them, do not confirm it.
[[nodiscard]] Outcome minimal(const Subject& subject, const model::Invariant& invariant, Outcome outcome);

} // namespace slrc::prove
