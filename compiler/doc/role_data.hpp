// A role as data for the script of a page, which makes the documents of any set of capabilities from it.
#pragma once

#include "compiler/model/role.hpp"
#include "compiler/text/json_writer.hpp"

namespace slrc::doc {

/// parts/page.js says what is in it, and parts/values.js what a value is held to.
void write_role_data(text::JsonWriter& writer, const model::Role& role);

/// What the values of all roles are held to, for parts/values.js: one object.
void write_known_values(text::JsonWriter& writer);

/// What the compilation provides and this role uses, in its trust or its permissions. An ARN for a parameter has to be of
/// the partition.
[[nodiscard]] std::vector<model::BuiltIn> used_built_ins(const model::Role& role);

} // namespace slrc::doc
