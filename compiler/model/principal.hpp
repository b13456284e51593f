// What can stand in Principal.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace slrc::model {

/// Why a value is no principal of its kind (IAM's word: Service, AWS, Federated, CanonicalUser); nothing where it is.
[[nodiscard]] std::optional<std::string> principal_misfit(std::string_view kind, std::string_view value);

} // namespace slrc::model
