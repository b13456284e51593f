// Ranges of IP addresses, of either version.
#pragma once

#include "compiler/iam/values.hpp"

#include <string>

namespace slrc::review {

/// The range by its first address.
[[nodiscard]] iam::AddressRange first_of(const iam::AddressRange& range);
/// `10.0.0.0/8`.
[[nodiscard]] std::string to_string(const iam::AddressRange& range);

} // namespace slrc::review
