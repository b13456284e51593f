// Which values an operator can read.
#pragma once

#include "compiler/iam/operators.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::model {

/// A decimal number, perhaps negative, perhaps with a fraction.
[[nodiscard]] bool is_number(std::string_view text);

/// Why a value can never be read by an operator, which is asked of what decides with it (iam/): a Bool that is neither `true` nor `false`, a number that is none, a
/// date that is neither in ISO 8601 (https://www.w3.org/TR/NOTE-datetime) nor in seconds, one of IAM's variables where
/// it reads none. Nothing where it can.
[[nodiscard]] std::optional<std::string> value_misfit(const iam::Operator& operation, std::string_view value);

} // namespace slrc::model
