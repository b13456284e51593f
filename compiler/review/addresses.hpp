// Ranges of IP addresses, of either version.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace slrc::review {

/// An address and the length of its prefix: all of it where none was written.
struct AddressRange {
    /// The first four of the bytes, or all of them.
    std::array<std::uint8_t, 16> bytes{};
    bool six = false;
    unsigned prefix = 0;
};

/// As evaluation reads it (iam/address.hpp).
[[nodiscard]] std::optional<AddressRange> read_range(std::string_view text);
/// The range by its first address.
[[nodiscard]] AddressRange first_of(const AddressRange& range);
/// `10.0.0.0/8`.
[[nodiscard]] std::string to_string(const AddressRange& range);
/// Whether `wide` has every address that `narrow` has; ranges may be given by any of their addresses.
[[nodiscard]] bool covers(const AddressRange& wide, const AddressRange& narrow);

} // namespace slrc::review
