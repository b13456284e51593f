// Which capabilities would have to be turned on or off.
#pragma once

#include "compiler/model/capability_space.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/guard.hpp"
#include "compiler/model/role.hpp"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace slrc::reasons {

struct Change {
    std::vector<std::string> turn_on;
    std::vector<std::string> turn_off;
    /// The parameters of those to turn on that need a value, `bucket`.
    std::vector<std::string> needs;
};

class CapabilityChanges {
public:
    /// From one set of capabilities to any other that the role permits.
    CapabilityChanges(const model::Role& role, model::CapabilitySet current);

    [[nodiscard]] const model::CapabilitySet& current() const { return current_; }

    /// The fewest changes after which `wanted` holds and none of the others does; of equals the first in the order of
    /// declaration. Nothing where there is no such set, or the guards are too many to see through.
    [[nodiscard]] std::optional<Change> fewest(const model::Guard& wanted,
                                               std::span<const model::Guard* const> others);

private:
    [[nodiscard]] Change change_to(const model::CapabilitySet& set) const;

    const model::Role& role_;
    model::CapabilitySet current_;
    model::CapabilitySpace space_;
};

} // namespace slrc::reasons
