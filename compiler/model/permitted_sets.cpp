#include "compiler/model/capability_space.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/text/format.hpp"

namespace slrc::model {

std::vector<CapabilitySet> permitted_sets(const Role& role, std::size_t most, diagnostics::Sink& sink) {
    CapabilitySpace space(role);
    const auto permitted = space.permitted();
    std::vector<CapabilitySet> sets =
        permitted ? space.diagram().sets(*permitted, most + 1) : std::vector<CapabilitySet>{};
    if (!permitted || sets.size() > most) {
        sink.report(
            diagnostics::Kind::too_many_sets, role.name.span,
            text::format("the role `{}` has more than {} sets of capabilities", role.name.base, most));
        return {};
    }
    return sets;
}

} // namespace slrc::model
