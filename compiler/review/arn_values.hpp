// Values of condition keys that are ARNs: what no request has as its value.
#pragma once

#include "compiler/review/possible_values.hpp"

#include <optional>
#include <string_view>

namespace slrc::review {

/// Those of `aws:PrincipalArn`, with any operator.
[[nodiscard]] std::optional<Misfit> principal_arn_misfit(std::string_view value);
/// Those of keys of managed policies.
[[nodiscard]] std::optional<Misfit> policy_arn_misfit(std::string_view value);

/// Why an operator for ARNs finds no ARN that is like this value; nothing where it may.
[[nodiscard]] std::optional<Misfit> arn_value_misfit(const Examined& examined, const model::OpenText& value);

} // namespace slrc::review
