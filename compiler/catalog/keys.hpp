// The types of condition keys, and the operators behind the language's words for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace slrc::catalog {

// The types of condition keys: each decides which operator `==` stands for.

/// The types of condition keys in the Service Authorization Reference, without their "array of" forms.
enum class KeyType : std::uint8_t { string, arn, numeric, date, boolean, ip_address, binary };

/// "string", "ARN", "number", "date", "Boolean", "IP address", "binary": for messages.
[[nodiscard]] std::string_view to_string(KeyType type);

/// The key that AWS has put in the place of this one, in whatever case it is written. The old one need not be in the
/// catalogue.
[[nodiscard]] std::optional<std::string_view> replacement_of(std::string_view key);

// The operators behind the language's words, by the type of the key: check/ goes from the word to the operator, importer/ back.

/// What `==` stands for (grammar/README.md, "Conditions").
[[nodiscard]] std::string_view equals_operator(KeyType type);
/// What `like` stands for; empty where wildcards make no sense for the type.
[[nodiscard]] std::string_view like_operator(KeyType type);

} // namespace slrc::catalog
