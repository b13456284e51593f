// Which requests for an action have a condition key: all of them, or those on one of its resource types.
#pragma once

#include "compiler/catalog/catalog.hpp"

namespace slrc::catalog {

/// Whether requests for an action can have a key whatever they are on; also where nobody knows.
[[nodiscard]] bool has_key_on_all(const Catalog& catalog, ActionId action, KeyId key);

/// Whether those on one of its resource types can. Tags of a request are those that the action's own row has, for any type or for
/// this one: that a type can be created with tags gives them to no other action on it.
[[nodiscard]] bool has_key_on(const Catalog& catalog, const Use& use, KeyId key);

/// Whether the reference says for each resource of an action by itself which keys requests on it have: EC2's pages do. Elsewhere a
/// key that it has for one resource type may well stand in the whole request, as `ram:PermissionArn` does, by which AWS's own
/// policies allow what is decided for a resource share, too.
[[nodiscard]] bool is_key_by_resource(const Catalog& catalog, ActionId action, KeyId key);

} // namespace slrc::catalog
