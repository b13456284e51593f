// What a role can be compiled with, so far as its texts tell it apart.
#pragma once

#include "compiler/prove/glob.hpp"
#include "compiler/prove/prove.hpp"

#include <span>
#include <vector>

namespace slrc::prove {

/// Places that together stand for all: each partition, each known region in its own, and the accounts that texts name, with one
/// that none names. None where the role, its boundary and its invariants have no built-in but the suffix.
[[nodiscard]] std::vector<Place> places_of(const Subject& subject,
                                           std::span<const model::Invariant> invariants);

} // namespace slrc::prove
