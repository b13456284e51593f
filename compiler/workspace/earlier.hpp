// The division by size that an earlier compilation left in its folder.
#pragma once

#include "compiler/iam/divide.hpp"
#include "compiler/workspace/world.hpp"

#include <string>
#include <vector>

namespace slrc::workspace {

/// What is in `ROLE.permissions.json`, `ROLE.permissions.2.json` and so on, by the number; a file that holds no policy
/// counts as none.
[[nodiscard]] std::vector<iam::Part> earlier_parts(const std::string& folder, const std::string& role,
                                                   const std::string& set, const World& world);

} // namespace slrc::workspace
