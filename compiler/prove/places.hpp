// What a role can be compiled with, so far as its texts tell it apart.
#pragma once

#include "compiler/model/role.hpp"
#include "compiler/prove/glob.hpp"

#include <span>
#include <vector>

namespace slrc::prove {

/// Places of which one is like any other for the texts of a role and its invariants: the usual one first, then those with
/// partitions, regions and accounts that some text names.
[[nodiscard]] std::vector<Place> places_of(const model::Role& role,
                                           std::span<const model::Invariant> invariants);

} // namespace slrc::prove
