#include "compiler/model/configuration.hpp"
#include "compiler/model/guard_diagram.hpp"

namespace slrc::model {

std::vector<CapabilitySet> permitted_sets(const Role& role, std::size_t most, diagnostics::Sink& sink) {
    GuardDiagram diagram(role.capabilities.size());
    std::optional<GuardDiagram::Node> permitted = GuardDiagram::always;
    for (std::size_t index = 0; permitted && index < role.capabilities.size(); ++index) {
        Guard::Or allowed;
        allowed.operands.push_back(negation(Guard{Guard::Has{index}}));
        allowed.operands.push_back(role.capabilities[index].required);
        const auto node = diagram.node(Guard{std::move(allowed)});
        permitted = node ? diagram.both(*permitted, *node) : std::nullopt;
    }
    std::vector<CapabilitySet> sets =
        permitted ? diagram.sets(*permitted, most + 1) : std::vector<CapabilitySet>{};
    if (!permitted || sets.size() > most) {
        sink.report(diagnostics::Kind::too_many_sets, role.name.span,
                    "the role `" + role.name.base + "` has more than " + std::to_string(most) +
                        " sets of capabilities");
        return {};
    }
    return sets;
}

} // namespace slrc::model
