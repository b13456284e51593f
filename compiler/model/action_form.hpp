// What can stand in Action.
#pragma once

#include "compiler/model/role.hpp"

#include <optional>
#include <string>

namespace slrc::model {

/// Why IAM refuses the service of an action, `s*:GetObject`; nothing where it takes it. Whether there is such a service is for
/// the catalogue.
[[nodiscard]] std::optional<std::string> service_misfit(const ActionName& action);

} // namespace slrc::model
