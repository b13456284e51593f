// Which sets of capabilities a role permits, and for which of them guards hold.
#pragma once

#include "compiler/model/guard_diagram.hpp"
#include "compiler/model/role.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace slrc::model {

/// "Not on, or what it requires": what each permitted set fulfils for a capability, by its index.
[[nodiscard]] Guard requirement(std::size_t capability, const Guard& required);

/// A capability is on only where what it requires is. Sets are a node of a diagram (guard_diagram.hpp), so that equal nodes are
/// equal sets; nothing where that is too much to work out.
class CapabilitySpace {
public:
    using Sets = std::optional<GuardDiagram::Node>;

    explicit CapabilitySpace(const Role& role);
    /// With nothing on that is off in `within`.
    CapabilitySpace(const Role& role, const CapabilitySet& within);

    /// All sets that the role permits.
    [[nodiscard]] Sets permitted() const { return permitted_; }
    /// Those of them for which a guard holds.
    [[nodiscard]] Sets where(const Guard& guard);
    /// Those of `sets` for which a guard does not hold.
    [[nodiscard]] Sets without(Sets sets, const Guard& guard);

    /// For operations on sets that `where` gave.
    [[nodiscard]] GuardDiagram& diagram() { return diagram_; }

private:
    /// Permits only what keeps to one more requirement.
    void require(const Guard& guard);
    [[nodiscard]] Sets find(const Guard& guard);

    GuardDiagram diagram_;
    Sets permitted_ = GuardDiagram::always;
    /// Where each capability is on, once it was asked for.
    std::vector<Sets> where_on_;
};

} // namespace slrc::model
