#include "compiler/doc/uses.hpp"

namespace slrc::doc {

namespace {

using model::Guard;

void add_uses(const Guard& guard, bool negated, std::vector<Use>& all) {
    const auto add_each = [&](const std::vector<Guard>& operands, bool inner) {
        for (const Guard& operand : operands) {
            add_uses(operand, inner, all);
        }
    };
    if (const auto* has = std::get_if<Guard::Has>(&guard.node)) {
        Use& use = all.at(has->capability);
        (negated ? use.off : use.on) = true;
    } else if (const auto* inner = std::get_if<Guard::Not>(&guard.node)) {
        add_each(inner->operand, !negated);
    } else if (const auto* both = std::get_if<Guard::And>(&guard.node)) {
        add_each(both->operands, negated);
    } else if (const auto* one = std::get_if<Guard::Or>(&guard.node)) {
        add_each(one->operands, negated);
    }
}

} // namespace

std::vector<Use> uses(const Guard& guard, std::size_t capabilities) {
    std::vector<Use> all(capabilities);
    add_uses(guard, false, all);
    return all;
}

} // namespace slrc::doc
