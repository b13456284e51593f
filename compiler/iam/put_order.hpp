// In which order the policies of a role are put.
#pragma once

#include "compiler/iam/document.hpp"

#include <algorithm>

namespace slrc::iam {

/// 0 for a policy that only denies, 1 for one that does both, 2 for one that only allows: so that no permission is there before
/// what denies a part of it. `effect_of` gives the effect of one of `all`.
template <typename All, typename EffectOf>
[[nodiscard]] int put_order(const All& all, EffectOf effect_of) {
    const auto denies = [&](const auto& one) { return effect_of(one) == Effect::deny; };
    if (std::ranges::all_of(all, denies)) {
        return 0;
    }
    return std::ranges::any_of(all, denies) ? 1 : 2;
}

} // namespace slrc::iam
