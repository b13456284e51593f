// The files of every set of capabilities, each distinct document once.
#pragma once

#include "compiler/emit/iam_target.hpp"
#include "compiler/iam/divide.hpp"
#include "compiler/workspace/world.hpp"

#include <span>
#include <string>
#include <vector>

namespace slrc::workspace {

/// What is in `ROLE.permissions.json`, `ROLE.permissions.2.json` and so on, by the number; a file that holds no policy
/// counts as none.
[[nodiscard]] std::vector<iam::Part> earlier_parts(const std::string& folder, const std::string& role,
                                                   const std::string& set, const World& world);

/// For each role `ROLE.sets.json`, which names the file of each document of each set (schemas/sets.schema.json), and the files:
/// `ROLE.KIND.json` where all sets have the same, otherwise `ROLE.KIND/SET.json` for the first set that has it. The sets of
/// one role stand together in `roles`.
[[nodiscard]] std::vector<OutputFile> files_of_sets(std::span<const emit::RoleDocuments> roles,
                                                    const std::string& folder, bool minify);

} // namespace slrc::workspace
