// Amazon Resource Names, in their six parts: `arn:partition:service:region:account:resource`.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace slrc::pattern {

/// The parts before an ARN's resource: `arn`, the partition, the service, the region and the account.
inline constexpr std::size_t parts_before_resource = 5;

/// The place of each behind the first, `arn`.
enum ArnPart : std::size_t { partition_part = 1, service_part, region_part, account_part, resource_part };

/// A text divided at its first five colons, as far as it has them; all that follows is the last part. Views into the text.
struct Parts {
    std::array<std::string_view, parts_before_resource + 1> texts;
    std::size_t count = 1;
};

/// What the colon in `${aws:username}` does. In a request's ARN nothing is a variable, and it divides; in a policy it does not,
/// unless the `${` is never closed.
enum class ColonsInVariables : bool { divide, are_letters };

[[nodiscard]] Parts divide(std::string_view text, ColonsInVariables colons = ColonsInVariables::are_letters);

/// Views into the text that was divided. The resource keeps its own colons.
struct Arn {
    std::string_view partition;
    std::string_view service;
    std::string_view region;
    std::string_view account;
    std::string_view resource;
};

/// Divides an ARN. Nothing where the text does not begin with `arn:`, or has fewer than six parts, no partition, service or
/// resource, or before the resource a `${` that is never closed.
[[nodiscard]] std::optional<Arn> divide_arn(std::string_view text);

/// Exactly twelve digits.
[[nodiscard]] bool is_account(std::string_view text);

} // namespace slrc::pattern
