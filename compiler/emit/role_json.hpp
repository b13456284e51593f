// The document `role`: everything a program needs to make the role, in IAM's spelling. Its schema is
// schemas/role.schema.json.
#pragma once

#include "compiler/model/filler.hpp"
#include "compiler/model/role.hpp"

#include <nlohmann/json_fwd.hpp>

namespace slrc::emit {

/// What a role has nothing of is left out, but for the lists ServicePrincipals, Parameters and Capabilities, and
/// Lifecycle's Editable, which may be empty. A default that has holes stands as in the source.
[[nodiscard]] nlohmann::ordered_json role_json(const model::Role& role, model::Filler& filler);

} // namespace slrc::emit
