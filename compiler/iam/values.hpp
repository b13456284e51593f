// Texts that operators read as something else: numbers, dates, addresses and bytes.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace slrc::iam {

// Numbers in policies, compared exactly.

/// A decimal number of any length; nothing is rounded.
struct Number {
    bool negative = false;
    /// Digits without zeros in front, and without zeros at the end.
    std::string whole;
    std::string fraction;

    friend bool operator==(const Number&, const Number&) = default;
};

[[nodiscard]] std::strong_ordering operator<=>(const Number& left, const Number& right);

/// `-?digits(.digits)?`, as IAM User Guide, "Numeric condition operators", has them; nothing for any other text.
[[nodiscard]] std::optional<Number> read_number(std::string_view text);

// Dates in policies.

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

// IP addresses and their ranges.

/// Addresses that share their first bits (RFC 4632, RFC 4291).
struct AddressRange {
    /// In network order; of IPv4 the first four count.
    std::array<std::uint8_t, 16> bytes{};
    /// 4 or 16.
    std::size_t size = 4;
    /// How many bits they share; all of them for one address.
    std::size_t shared_bits = 32;
};

/// An address of IPv4 or IPv6, perhaps with `/` and the length of its prefix; nothing for any other text. Bits behind
/// the prefix do not count.
[[nodiscard]] std::optional<AddressRange> read_range(std::string_view text);

/// Whether every address of `inner` is one of `outer`. IPv4 and IPv6 have none in common.
[[nodiscard]] bool contains(const AddressRange& outer, const AddressRange& inner);

// Bytes in base64.

/// RFC 4648, section 4, with padding; also for no bytes.
[[nodiscard]] bool is_base64(std::string_view text);

/// Whether two texts stand for the same bytes (RFC 4648, section 4, with padding); false where one is not in base64.
[[nodiscard]] bool same_bytes(std::string_view left, std::string_view right);

} // namespace slrc::iam
