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
    /// No request fulfils them, whatever the values: there is no statement.
    bool impossible = false;
    /// There is a statement only where all of these hold.
    std::vector<std::string> needs;
    std::vector<Check> checks;
};

/// What a statement under a guard tests. As model/specialize.cpp does it for one configuration: the opposites of booleans
/// become the other ones, two tests of one operator on one key are one.
[[nodiscard]] Conditions conditions_of(const plan::PlannedStatement& statement, const model::Guard& guard,
                                       Expressions& expressions);

} // namespace slrc::emit::terraform
