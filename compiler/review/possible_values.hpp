// What the values of a condition key look like: what no request has as its value.
#pragma once

#include "compiler/review/condition_checks.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace slrc::review {

struct Misfit {
    /// The form that values of the key have.
    std::string reason;
    /// The value that was meant, where one is near.
    std::optional<std::string> meant = std::nullopt;
};

/// Why no request has such a value, `*` in it standing for anything; nothing where one may.
[[nodiscard]] std::optional<Misfit> value_misfit(const Examined& examined, std::string_view value);

/// Why no ARN is like this; nothing where one may be.
[[nodiscard]] std::optional<std::string> arn_value_misfit(std::string_view value);

} // namespace slrc::review
