// The conditions of one statement.
#pragma once

#include "compiler/emit/terraform/checks.hpp"

#include <string>
#include <vector>

namespace slrc::emit::terraform {

/// One block `condition`.
struct ConditionBlock {
    std::string test;
    std::string variable;
    Expression values;
    /// Where one of these holds, an earlier block says the same.
    std::vector<std::string> repeats = {};
};

struct Conditions {
    std::vector<ConditionBlock> blocks;
    std::vector<Check> checks;
};

/// What a statement under a guard tests. As model/specialize.cpp does it for one configuration: two tests of one operator on
/// one key are one.
[[nodiscard]] Conditions conditions_of(const plan::PlannedStatement& statement, const model::Guard& guard,
                                       Expressions& expressions);

} // namespace slrc::emit::terraform
