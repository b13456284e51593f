#include "compiler/check/formula.hpp"

#include <algorithm>
#include <numeric>

namespace slrc::check {

namespace {

/// Null for a test.
const std::vector<Formula>* operands_of(const Formula& formula) {
    if (const auto* inner = std::get_if<Formula::Not>(&formula.node)) {
        return &inner->operand;
    }
    if (const auto* both = std::get_if<Formula::And>(&formula.node)) {
        return &both->operands;
    }
    const auto* either = std::get_if<Formula::Or>(&formula.node);
    return either != nullptr ? &either->operands : nullptr;
}

} // namespace

std::size_t size(const Formula& formula) {
    const std::vector<Formula>* operands = operands_of(formula);
    return operands == nullptr
               ? 1
               : std::accumulate(operands->begin(), operands->end(), std::size_t{0},
                                 [](std::size_t sum, const Formula& one) { return sum + size(one); });
}

std::size_t depth(const Formula& formula) {
    const std::vector<Formula>* operands = operands_of(formula);
    return operands == nullptr ? 1
                               : 1 + std::accumulate(operands->begin(), operands->end(), std::size_t{0},
                                                     [](std::size_t most, const Formula& one) {
                                                         return std::max(most, depth(one));
                                                     });
}

} // namespace slrc::check
