// What a role can be compiled with, so far as its texts tell it apart.
#pragma once

#include "compiler/prove/glob.hpp"
#include "compiler/prove/prove.hpp"

#include <span>
#include <vector>

namespace slrc::prove {

struct Places {
    std::vector<Place> all;
    /// Otherwise they can show that something fails, and not that it holds.
    bool stand_for_all = true;
};

/// Each partition, each known region in its own, and the accounts that texts name, with one that none names. None where the role,
/// its boundary and its invariants have no built-in but the suffix.
[[nodiscard]] Places places_of(const Subject& subject, std::span<const model::Invariant> invariants);

} // namespace slrc::prove
