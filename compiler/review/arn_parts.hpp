// What may stand in the parts of an ARN, be it a resource or the value of a condition key.
#pragma once

#include "compiler/pattern/arn.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace slrc::review {

/// Of a service all of whose resources are somebody's: AWS itself has none, whose ARNs would lack the account.
struct OwnedService {
    std::string_view name;
    /// Whether all of them are in a region, too.
    bool regional = true;
};
[[nodiscard]] std::span<const OwnedService> owned_services();

/// Twelve digits, as far as wildcards leave that certain.
[[nodiscard]] bool may_be_account_number(std::string_view text);
/// The same, or one of the words that AWS writes there in ARNs of its own; or nothing at all.
[[nodiscard]] bool may_be_account_part(std::string_view text);
[[nodiscard]] bool may_be_region(std::string_view text);

/// What an ARN lacks that every ARN of its service has: "the ARN of such a resource has an account".
[[nodiscard]] std::optional<std::string> missing_part(const pattern::Arn& arn);

} // namespace slrc::review
