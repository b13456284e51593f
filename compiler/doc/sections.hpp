// What a page says of one role, part by part. `open` is the same role with its open holes as text (opened.hpp).
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/doc/page.hpp"

#include <string>
#include <vector>

namespace slrc::doc {

/// What it is for, and its properties.
[[nodiscard]] std::vector<Block> about_role(const model::Role& role, const model::Role& open);
/// Where its name comes from.
[[nodiscard]] Section name_section(const model::Role& role);
[[nodiscard]] Section trust_section(const model::Role& role, const model::Role& open);
/// What can be turned on, with the values that it needs.
[[nodiscard]] Section capabilities_section(const model::Role& role);
/// A row for each rule, a column for each capability.
[[nodiscard]] Table capability_table(const model::Role& role);
/// Every rule, by what it depends on.
[[nodiscard]] Section permissions_section(const model::Role& role, const catalog::Catalog& catalog);
[[nodiscard]] Section documents_section(const model::Role& role, const model::Role& open);
[[nodiscard]] Section administration_section(const model::Role& open);
[[nodiscard]] Section lifecycle_section(const model::Role& role, const model::Role& open);
[[nodiscard]] Section regions_section(const model::Role& role, const catalog::Catalog& catalog);

/// `AWSServiceRoleForLexV2Bots_SUFFIX`, as it stands in commands.
[[nodiscard]] std::string name_in_commands(const model::Role& role);

} // namespace slrc::doc
