// Who may assume a role, for every value: what is proven of its trust.
#pragma once

#include "compiler/prove/prove.hpp"

#include <span>
#include <vector>

namespace slrc::prove {

/// Whether invariants of the trust hold, by their order. The rule of a counterexample is an index into Role::trust; its request has
/// a caller, and the evaluator confirms it on the compiled trust policy.
[[nodiscard]] std::vector<Outcome> prove_trust(const model::Role& role, const catalog::Catalog& catalog,
                                               std::span<const model::TrustInvariant> invariants,
                                               std::size_t states = most_states);

} // namespace slrc::prove
