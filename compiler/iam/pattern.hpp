// Patterns of a policy, ready to be held to texts: literal letters, wildcards and policy variables.
#pragma once

#include "compiler/iam/context.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::iam {

/// What a pattern is made of beside letters.
struct PatternRules {
    /// `*` is any text, `?` any one character.
    bool wildcards = false;
    bool ignores_case = false;
    /// Where variables begin: before it `${…}` stands for itself. Nothing where there are none.
    std::optional<std::size_t> variables_from;
};

class Pattern {
public:
    /// Reads `${key}`, `${key, 'default'}` and the literals `${*}`, `${?}` and `${$}` (IAM User Guide, "Policy
    /// variables"). A `${` without its brace stands for itself.
    Pattern(std::string_view text, const PatternRules& rules);

    /// Whether the whole text fits. What a variable stands for is literal; a variable without a value fits nothing.
    /// Wildcards take no colon before the byte `barrier`. Allocates nothing; costs at most the product of the lengths.
    [[nodiscard]] bool matches(std::string_view text, Context context, std::size_t barrier = 0) const;

private:
    enum class Kind : std::uint8_t { text, one, any, variable };
    struct Piece {
        Kind kind = Kind::text;
        /// The letters, or the key of the variable.
        std::string text;
        std::optional<std::string> fallback;
    };

    /// The last `*` that was met: the piece behind it, and the byte where what it takes ends.
    struct Star {
        std::size_t next = 0;
        std::size_t end = 0;
    };

    void add_text(std::string_view text);
    /// Reads from a `${` on, and gives what it took; nothing where it is no variable.
    std::size_t add_variable(std::string_view text);
    [[nodiscard]] bool begins_with(std::string_view text, std::string_view wanted) const;
    [[nodiscard]] std::optional<std::size_t> taken_by(const Piece& piece, std::string_view rest, bool guarded,
                                                      Context context) const;
    [[nodiscard]] std::optional<std::size_t> next_end(const Star& star, std::string_view text,
                                                      std::size_t barrier) const;
    [[nodiscard]] bool rest_matches(std::string_view text, std::size_t at, Context context,
                                    std::size_t barrier) const;

    bool ignores_case_ = false;
    /// The letters before the first wildcard or variable: most patterns differ from most texts in these.
    std::string head_;
    std::vector<Piece> rest_;
};

} // namespace slrc::iam
