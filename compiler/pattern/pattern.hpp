// Patterns as values: letters, wildcards and holes, piece by piece.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::pattern {

/// What a wildcard does not take; bits of one another.
enum class But : std::uint8_t { nothing = 0, slash = 1, colon = 2, slash_and_colon = 3, all_but_digits = 4 };

[[nodiscard]] constexpr bool takes(But but, char32_t letter) {
    const auto bits = static_cast<unsigned>(but);
    return !((letter == U'/' && (bits & 1U) != 0) || (letter == U':' && (bits & 2U) != 0) ||
             ((letter < U'0' || letter > U'9') && (bits & 4U) != 0));
}

struct Piece {
    /// `one` is any character, `any` any text, also an empty one. A `hole` is a text that is not known yet, the same
    /// wherever its number stands.
    enum class Kind : std::uint8_t { letters, one, any, hole };

    Kind kind = Kind::letters;
    But but = But::nothing;
    std::string letters;
    std::size_t hole = 0;

    bool operator==(const Piece&) const = default;
};

/// A glob that matches all that it matches; a hole is `*`.
[[nodiscard]] std::string to_glob(const Piece& piece);

/// A text with wildcards and holes. Characters are those of UTF-8; a byte that is not UTF-8 is a character by itself.
class Pattern {
public:
    Pattern() = default;
    /// Each `*` is any text, each `?` any one character (IAM JSON policy reference, "Resource" and "Action").
    explicit Pattern(std::string_view glob) { add_glob(glob); }

    void add_letters(std::string_view letters);
    void add_glob(std::string_view glob);
    void add_one(But but = But::nothing);
    void add_any(But but = But::nothing);
    void add_hole(std::size_t number);
    void add(const Piece& piece);
    void add(const Pattern& other);

    [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }
    bool operator==(const Pattern&) const = default;

private:
    /// Letters are never empty, and never stand beside letters.
    std::vector<Piece> pieces_;
};

[[nodiscard]] std::string to_glob(const Pattern& pattern);

/// What the holes of a pattern stand for, by their numbers; these are letters, and no wildcards.
using HoleValues = std::span<const std::optional<std::string_view>>;

/// The pattern with its holes filled in. Nothing where a hole has no value, or is beyond the list.
[[nodiscard]] std::optional<Pattern> filled(const Pattern& pattern, HoleValues values);

/// A pattern divided at the first colons among its letters, into at most that many parts.
[[nodiscard]] std::vector<Pattern> divided_at_colons(const Pattern& pattern, std::size_t most_parts);

[[nodiscard]] constexpr bool is_wildcard(char letter) {
    return letter == '*' || letter == '?';
}

/// Whether a text has `*` or `?`.
[[nodiscard]] inline bool has_wildcard(std::string_view text) {
    return text.find('*') != std::string_view::npos || text.find('?') != std::string_view::npos;
}

} // namespace slrc::pattern
