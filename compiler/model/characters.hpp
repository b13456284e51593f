// The characters that IAM's documents and descriptions can hold.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace slrc::model {

/// The first character of UTF-8 text that no policy document can hold, as `U+1F600`; for text that is not UTF-8 the byte. IAM's API takes U+0009, U+000A,
/// U+000D and U+0020 to U+00FF (the pattern of policyDocumentType).
[[nodiscard]] std::optional<std::string> first_bad_character(std::string_view text);

/// The same for a role's description: without U+007F to U+00A0 (the pattern of roleDescriptionType).
[[nodiscard]] std::optional<std::string> first_bad_description_character(std::string_view text);

} // namespace slrc::model
