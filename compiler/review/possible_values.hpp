// What the values of a condition key look like: what no request has as its value.
#pragma once

#include "compiler/review/condition_checks.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace slrc::review {

struct Misfit {
    /// The form that values of the key have.
    std::string reason;
    /// The value that was meant, where one is near.
    std::optional<std::string> meant = std::nullopt;
};

/// Why no request has such a value, `*` in it standing for anything; nothing where one may.
[[nodiscard]] std::optional<Misfit> value_misfit(const Examined& examined, std::string_view value);

// The characters that names and tags are made of.

/// Names of ASCII letters, digits and a few signs.
struct LetterRule {
    std::string_view signs;
    std::size_t least = 0;
    std::size_t most = 0;
    /// "an external ID".
    std::string_view what;
};

/// `*` and `?` are taken for anything.
[[nodiscard]] std::optional<Misfit> letters_misfit(std::string_view value, const LetterRule& rule);

inline constexpr std::size_t tag_key_length = 128;
inline constexpr std::size_t tag_value_length = 256;

/// The same for the key or the value of a tag: letters and digits of all scripts, spaces and `_.:/=+-@`.
[[nodiscard]] std::optional<Misfit> tag_misfit(std::string_view value, std::size_t most,
                                               std::string_view what);

/// Whether a condition key has a tag's value: `aws:RequestTag/team`, `ec2:ResourceTag/team`.
[[nodiscard]] bool is_tag_key(std::string_view key);

/// Whether the tags of a statement's actions are held to these characters: "EC2 allows for any character in its tags"
/// (Amazon EC2 User Guide, "Tag restrictions"), and Auto Scaling passes them on.
[[nodiscard]] bool has_strict_tags(const Examined& examined);

} // namespace slrc::review
