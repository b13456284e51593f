// Actions, conditions and principals of a statement.
#pragma once

#include "compiler/model/role.hpp"
#include "compiler/reader/context.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace slrc::reader {

// Each reports what IAM would refuse, and gives nothing then.

/// `element` is Action or NotAction. Names are mentioned, to be looked up later.
[[nodiscard]] std::optional<std::vector<model::ActionName>> read_actions(const RoleContext& context,
                                                                         data::Node value,
                                                                         std::string_view element);

/// `element` is Resource or NotResource.
[[nodiscard]] std::optional<std::vector<model::OpenText>> read_resources(const RoleContext& context,
                                                                         data::Node value,
                                                                         std::string_view element);

/// What Condition holds.
[[nodiscard]] std::optional<model::Alternative> read_conditions(const RoleContext& context, data::Node value);

/// What Principal holds, without kinds that have an empty list.
[[nodiscard]] std::optional<std::vector<model::Principal>> read_principals(const RoleContext& context,
                                                                           data::Node value);

} // namespace slrc::reader
