// Amazon Resource Names, in their six parts.
#pragma once

#include <optional>
#include <string_view>

namespace slrc::catalog {

/// `arn:partition:service:region:account:resource`; views into the text that was divided. The resource keeps its
/// own colons.
struct Arn {
    std::string_view partition;
    std::string_view service;
    std::string_view region;
    std::string_view account;
    std::string_view resource;
};

/// Divides an ARN. Nothing where the text does not begin with `arn:`, or has fewer than six parts, or no partition,
/// service or resource. Colons inside `${…}` do not divide.
[[nodiscard]] std::optional<Arn> divide_arn(std::string_view text);

/// Exactly twelve digits.
[[nodiscard]] bool is_account(std::string_view text);

} // namespace slrc::catalog
