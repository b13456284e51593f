#include "compiler/reasons/missing.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

namespace slrc::reasons {

using model::CapabilitySet;
using model::Guard;
using model::GuardDiagram;

namespace {

/// Of the sets for which a node of a diagram holds, the one nearest to the current set: a shortest way from the node
/// down to the leaf. A capability that a way does not meet stays as it is.
class NearestSet {
public:
    NearestSet(const GuardDiagram& diagram, const CapabilitySet& current)
        : diagram_(diagram), current_(current) {}

    /// The node has to hold for some set.
    CapabilitySet find(GuardDiagram::Node node) {
        CapabilitySet set = current_;
        for (std::size_t index = current_.size(); index-- > 0;) {
            const auto off = half(node, index, false);
            const auto on = half(node, index, true);
            if (off != on) {
                set[index] = cost(on, index, true) < cost(off, index, false);
            }
            node = set[index] ? on : off;
        }
        return set;
    }

private:
    /// More than any way is long.
    [[nodiscard]] std::size_t no_way() const { return current_.size() + 1; }

    [[nodiscard]] GuardDiagram::Node half(GuardDiagram::Node node, std::size_t capability, bool on) const {
        return diagram_.restricted(node, static_cast<std::uint32_t>(capability), on);
    }

    /// With the step to this node, which sets a capability.
    std::size_t cost(GuardDiagram::Node node, std::size_t capability, bool on) {
        return fewest(node, capability) + (current_[capability] == on ? 0 : 1);
    }

    /// The changes from a node on, which meets none of the capabilities from `below` on.
    std::size_t fewest(GuardDiagram::Node node, std::size_t below) {
        if (node <= GuardDiagram::always) {
            return node == GuardDiagram::always ? 0 : no_way();
        }
        if (const auto known = known_.find(node); known != known_.end()) {
            return known->second;
        }
        std::size_t index = below - 1;
        while (half(node, index, false) == half(node, index, true)) {
            --index;
        }
        const std::size_t found = std::min(cost(half(node, index, false), index, false),
                                           cost(half(node, index, true), index, true));
        known_.emplace(node, found);
        return found;
    }

    const GuardDiagram& diagram_;
    const CapabilitySet& current_;
    std::map<GuardDiagram::Node, std::size_t> known_;
};

} // namespace

CapabilityChanges::CapabilityChanges(const model::Role& role, CapabilitySet current)
    : role_(role), current_(std::move(current)), space_(role) {}

std::optional<Change> CapabilityChanges::fewest(const Guard& wanted, std::span<const Guard* const> others) {
    auto sets = space_.where(wanted);
    for (const Guard* other : others) {
        sets = space_.without(sets, *other);
    }
    if (!sets || *sets == GuardDiagram::never) {
        return std::nullopt;
    }
    return change_to(NearestSet(space_.diagram(), current_).find(*sets));
}

Change CapabilityChanges::change_to(const CapabilitySet& set) const {
    Change change;
    for (const model::Parameter& parameter : role_.parameters) {
        const bool turned_on =
            parameter.capability && set[*parameter.capability] && !current_[*parameter.capability];
        if (turned_on && !parameter.default_values) {
            change.needs.push_back(parameter.name);
        }
    }
    for (std::size_t index = 0; index < current_.size(); ++index) {
        if (set[index] != current_[index]) {
            (current_[index] ? change.turn_off : change.turn_on).push_back(role_.capabilities[index].name);
        }
    }
    return change;
}

} // namespace slrc::reasons
