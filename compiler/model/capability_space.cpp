#include "compiler/model/capability_space.hpp"

#include <utility>
#include <variant>

namespace slrc::model {

Guard requirement(std::size_t capability, const Guard& required) {
    Guard::Or either;
    either.operands.push_back(negation(Guard{Guard::Has{capability}}));
    either.operands.push_back(required);
    return Guard{std::move(either)};
}

CapabilitySpace::CapabilitySpace(const Role& role)
    : CapabilitySpace(role, CapabilitySet(role.capabilities.size(), true)) {}

CapabilitySpace::CapabilitySpace(const Role& role, const CapabilitySet& within)
    : diagram_(role.capabilities.size()), where_on_(role.capabilities.size()) {
    for (std::size_t index = 0; index < role.capabilities.size(); ++index) {
        const Guard& required = role.capabilities[index].required;
        if (!within[index]) {
            require(negation(Guard{Guard::Has{index}}));
        } else if (is_conditional(required)) {
            require(requirement(index, required));
        }
    }
}

void CapabilitySpace::require(const Guard& guard) {
    permitted_ = find(guard);
}

CapabilitySpace::Sets CapabilitySpace::find(const Guard& guard) {
    const Sets node = permitted_ ? diagram_.node(guard) : std::nullopt;
    return node ? diagram_.both(*permitted_, *node) : std::nullopt;
}

CapabilitySpace::Sets CapabilitySpace::where(const Guard& guard) {
    if (!is_conditional(guard)) {
        return permitted_;
    }
    const auto* has = std::get_if<Guard::Has>(&guard.node);
    if (has == nullptr) {
        return find(guard);
    }
    Sets& known = where_on_[has->capability];
    known = known ? known : find(guard);
    return known;
}

CapabilitySpace::Sets CapabilitySpace::without(Sets sets, const Guard& guard) {
    const Sets node = sets ? diagram_.node(guard) : std::nullopt;
    const Sets rest = node ? diagram_.negation(*node) : std::nullopt;
    return rest ? diagram_.both(*sets, *rest) : std::nullopt;
}

} // namespace slrc::model
