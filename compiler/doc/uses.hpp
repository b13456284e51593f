// How a guard speaks of capabilities.
#pragma once

#include "compiler/model/guard.hpp"

#include <cstddef>
#include <vector>

namespace slrc::doc {

/// Whether a guard names a capability as something that is on, behind `not`, or both.
struct Use {
    bool on = false;
    bool off = false;
};

/// By the index of the capability.
[[nodiscard]] std::vector<Use> uses(const model::Guard& guard, std::size_t capabilities);

} // namespace slrc::doc
