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
/// Of `never` and `always` those that are proven to hold, whatever is turned on and whatever values are given: a reader takes
/// them as facts. Nothing proves them yet, so that there are none; what does will be asked here.
[[nodiscard]] std::vector<const model::Invariant*> proven_invariants(const model::Role& role);
/// What they say.
[[nodiscard]] Facts promises(const model::Role& role, const std::vector<const model::Invariant*>& proven);
[[nodiscard]] Section documents_section(const model::Role& role, const model::Role& open);
[[nodiscard]] Section administration_section(const model::Role& open);
[[nodiscard]] Section lifecycle_section(const model::Role& role, const model::Role& open);
[[nodiscard]] Section regions_section(const model::Role& role, const catalog::Catalog& catalog);

/// `AWSServiceRoleForLexV2Bots_SUFFIX`, as it stands in commands.
[[nodiscard]] std::string name_in_commands(const model::Role& role);
/// The file of a document of a plain role, whose commands read it: `Example.trust.json`.
[[nodiscard]] std::string file_of(const model::Role& role, std::string_view document);
/// Adds that file to the title of the document, where there is one.
void add_file(Prose& title, const model::Role& role, std::string_view document);

} // namespace slrc::doc
