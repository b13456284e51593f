// Condition keys: the type of each decides which operator `==` stands for.
#pragma once

#include <cstdint>
#include <string_view>

namespace slrc::catalog {

/// The types of condition keys in the Service Authorization Reference, without their "array of" forms.
enum class KeyType : std::uint8_t { string, arn, numeric, date, boolean, ip_address, binary };

/// The type of a key, without regard to letter case and to what follows a `/` (`aws:ResourceTag/Team`). The global
/// keys are known; any other key is a string until the catalogue has it.
[[nodiscard]] KeyType key_type(std::string_view key);

} // namespace slrc::catalog
