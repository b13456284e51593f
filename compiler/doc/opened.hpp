// Documents of a role before anybody has said which values it gets.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/model/role.hpp"

#include <string>
#include <vector>

namespace slrc::doc {

/// The role with the names of its open holes in their places, as text: `{bucket}`, `{account}`. Parameters with a default
/// and `{partition}` stay as they are; the account of a role's ARN stays open and is `*`.
[[nodiscard]] model::Role opened(const model::Role& role);

// All of these take an opened role, and give JSON as `slrc compile` would write it.

[[nodiscard]] std::string trust_text(const model::Role& role);
/// Of these rules alone, whatever their guards.
[[nodiscard]] std::string permissions_text(const model::Role& role, const std::vector<std::size_t>& rules);
[[nodiscard]] iam::Document administrator(const model::Role& role);
[[nodiscard]] std::string administrator_text(const model::Role& role);
/// One string of it.
[[nodiscard]] std::string text_of(const model::Role& role, const model::OpenText& value);
/// `arn:aws:iam::*:role/path/name_*`.
[[nodiscard]] std::string arn(const model::Role& role);

} // namespace slrc::doc
