// IP addresses and their ranges.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace slrc::iam {

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

} // namespace slrc::iam
