#include "compiler/reasons/capability_change.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace slrc::reasons {

using model::CapabilitySet;

namespace {

/// A role with more sets than this gets no advice.
constexpr std::size_t most_sets = 4'096;

std::size_t distance(const CapabilitySet& left, const CapabilitySet& right) {
    std::size_t different = 0;
    for (std::size_t index = 0; index < left.size(); ++index) {
        different += left[index] == right[index] ? 0 : 1;
    }
    return different;
}

} // namespace

CapabilityChanges::CapabilityChanges(const model::Role& role, CapabilitySet current)
    : role_(role), current_(std::move(current)) {
    diagnostics::Sink unheard;
    sets_ = permitted_sets(role, most_sets, unheard);
    std::stable_sort(sets_.begin(), sets_.end(), [&](const CapabilitySet& left, const CapabilitySet& right) {
        return distance(left, current_) < distance(right, current_);
    });
}

std::optional<Change> CapabilityChanges::fewest(const model::Guard& wanted,
                                                std::span<const model::Guard* const> others) const {
    const auto found = std::find_if(sets_.begin(), sets_.end(), [&](const CapabilitySet& set) {
        return holds(wanted, set) &&
               std::none_of(others.begin(), others.end(),
                            [&](const model::Guard* other) { return holds(*other, set); });
    });
    if (found == sets_.end()) {
        return std::nullopt;
    }
    Change change;
    for (const model::Parameter& parameter : role_.parameters) {
        const bool turned_on =
            parameter.capability && (*found)[*parameter.capability] && !current_[*parameter.capability];
        if (turned_on && !parameter.default_values) {
            change.needs.push_back(parameter.name);
        }
    }
    for (std::size_t index = 0; index < current_.size(); ++index) {
        if ((*found)[index] != current_[index]) {
            (current_[index] ? change.turn_off : change.turn_on).push_back(role_.capabilities[index].name);
        }
    }
    return change;
}

} // namespace slrc::reasons
