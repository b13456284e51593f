// Dates in policies.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace slrc::iam {

/// A moment; nothing is rounded.
struct Moment {
    /// Since the beginning of 1970, UTC, without leap seconds.
    std::int64_t seconds = 0;
    /// The digits of what is beyond them, without zeros at the end.
    std::string fraction;

    friend bool operator==(const Moment&, const Moment&) = default;
};

[[nodiscard]] std::strong_ordering operator<=>(const Moment& left, const Moment& right);

/// A date in ISO 8601 in one of the six forms of https://www.w3.org/TR/NOTE-datetime, or whole seconds since 1970
/// (IAM User Guide, "Date condition operators"); nothing for any other text. What is left out is its beginning, a zone
/// that is left out UTC; four digits alone are a year.
[[nodiscard]] std::optional<Moment> read_date(std::string_view text);

} // namespace slrc::iam
