// The calls of the AWS CLI that make, change and delete a role: for a plain one those of the target `aws-cli`.
#pragma once

#include "compiler/doc/page.hpp"

#include <vector>

namespace slrc::doc {

/// The role, and for a plain one its policies, those that deny before those that they deny. `open` is the role with its
/// open holes as text (opened.hpp).
[[nodiscard]] std::vector<Block> create_commands(const model::Role& role, const model::Role& open);
[[nodiscard]] std::vector<Block> edit_commands(const model::Role& role);
/// A role goes only when nothing is on it.
[[nodiscard]] std::vector<Block> delete_commands(const model::Role& role);

} // namespace slrc::doc
