// The set of capabilities that makes a sum largest.
#pragma once

#include "compiler/model/guard_diagram.hpp"

#include <cstddef>
#include <vector>

namespace slrc::review {

/// What counts for the sets of a node.
struct Weight {
    model::GuardDiagram::Node node = model::GuardDiagram::always;
    std::size_t weight = 0;
};

struct Largest {
    std::size_t sum = 0;
    model::CapabilitySet set;
    /// Whether no other set makes a larger sum: false where the search was given up.
    bool certain = true;
};

/// The permitted set with the largest sum, and of those that have it one with few capabilities. Every weight's node
/// has to imply `permitted`. A branch-and-bound search: what has been decided, and everything still possible, is the
/// bound. Where nothing excludes another it goes straight to the answer; it takes a limited number of steps.
[[nodiscard]] Largest largest_set(const model::GuardDiagram& diagram, model::GuardDiagram::Node permitted,
                                  std::vector<Weight> weights, std::size_t capabilities);

} // namespace slrc::review
