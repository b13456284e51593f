// What the people who look after a role may do, before anything is filled in.
#pragma once

#include "compiler/model/condition.hpp"
#include "compiler/model/role.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::model {

/// One statement of the policy for administrators, about the role itself.
struct AdministratorRule {
    std::string sid;
    std::vector<std::string> actions;
    std::optional<ConditionTest> test = std::nullopt;
};

/// To create a role with tags. A request to tag has no boundary: this cannot stand under the condition of CreateRole.
[[nodiscard]] AdministratorRule tag_rule();

/// What a person needs to create the role, add its capabilities, see it, edit its description, pass it where the
/// lifecycle says so, and delete it.
[[nodiscard]] std::vector<AdministratorRule> administrator_rules(const Role& role);

} // namespace slrc::model
