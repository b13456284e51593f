// Wildcards, as IAM reads them: `*` is any text, `?` any one character.
#pragma once

#include <string>
#include <string_view>

namespace slrc::catalog {

[[nodiscard]] inline bool has_wildcard(std::string_view text) {
    return text.find('*') != std::string_view::npos || text.find('?') != std::string_view::npos;
}

/// Whether a pattern matches a whole text, without regard to letter case. Linear in practice, and never more than
/// the product of the two lengths.
[[nodiscard]] bool matches_folded(std::string_view pattern, std::string_view text);
/// The same where case counts.
[[nodiscard]] bool matches(std::string_view pattern, std::string_view text);

/// Whether everything that `narrow` matches is matched by `wide`, both patterns; case counts.
[[nodiscard]] bool covers(std::string_view wide, std::string_view narrow);

/// In a pattern that `meet` is given: any text without a slash. No policy can hold this letter.
inline constexpr char any_but_slash = '\x02';

/// Whether some text is matched by both patterns; case counts.
[[nodiscard]] bool meet(std::string_view left, std::string_view right);

} // namespace slrc::catalog
