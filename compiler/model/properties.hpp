// What IAM takes for the properties of a role: description, path, session, tags, Sids of trust.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace slrc::model {

// Each answers why a text does not fit, and nothing where it does. The limits are those of the IAM API (2010-05-08).

/// 1 to 512 characters: `/`, or from `/` to `/` out of U+0021 to U+007E.
[[nodiscard]] std::optional<std::string> path_misfit(std::string_view path);
/// At most 1,000 characters.
[[nodiscard]] std::optional<std::string> description_misfit(std::string_view description);
/// 1 to 128 characters, not beginning with `aws:`.
[[nodiscard]] std::optional<std::string> tag_key_misfit(std::string_view key);
/// At most 256 characters.
[[nodiscard]] std::optional<std::string> tag_value_misfit(std::string_view value);
/// A suffix of a role's name: 1 to 64 of `[\w+=,.@-]`.
[[nodiscard]] std::optional<std::string> suffix_misfit(std::string_view suffix);

inline constexpr std::size_t most_tags = 50;
inline constexpr int shortest_session = 3'600;
inline constexpr int longest_session = 43'200;
inline constexpr std::size_t longest_role_name = 64;

/// What names of roles are made of: `[\w+=,.@-]`.
[[nodiscard]] bool is_role_name_letter(char letter);

/// Seconds of a duration such as `1h30m`; nothing where it is none.
[[nodiscard]] std::optional<int> parse_duration(std::string_view text);

} // namespace slrc::model
