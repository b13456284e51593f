// The parts of a role's permissions for all sets of capabilities that one configuration has the values for.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/model/filler.hpp"
#include "compiler/model/role.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace slrc::model {

/// A document of `permissions_parts` (specialize.hpp), which every set that its guard holds for has in common.
struct PossiblePart {
    /// Empty for the base.
    std::string name;
    Guard guard;
    iam::Document document;
};

/// By which part it is seen whether a capability is on.
struct Sign {
    /// Index into PossibleParts::parts.
    std::size_t part = 0;
    /// Whether the part is there when the capability is on; otherwise when it is off.
    bool present = true;
};

struct PossibleParts {
    /// The base first, then in the order of the rules. Parts without a statement are left out.
    std::vector<PossiblePart> parts;
    /// By capability: nothing where no part tells, and for capabilities that are off.
    std::vector<std::optional<Sign>> signs;
};

/// The parts that some permitted set out of the capabilities that are on has. For the set of all of them these are the
/// documents of `permissions_parts`, with the others that fewer capabilities make. Reports what `permissions_parts`
/// does.
[[nodiscard]] PossibleParts possible_parts(const Role& role, Filler& filler);

} // namespace slrc::model
