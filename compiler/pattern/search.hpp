// The shortest text that patterns leave.
#pragma once

#include "compiler/pattern/match.hpp"
#include "compiler/pattern/pattern.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace slrc::pattern {

struct Search {
    enum End : std::uint8_t {
        found,
        /// There is none.
        none,
        /// There may be one: more states than the search was given.
        limit
    };
    End end = none;
    std::string text;
    /// How many were looked at.
    std::size_t states = 0;
};

/// Where nothing else is asked for, as many states as this are looked at.
inline constexpr std::size_t usual_states = 1U << 16U;

/// The shortest text that each of `all` and none of `none` matches; letter case counts. Of several it is the first by its
/// characters; for one that no pattern names it has an `x`, or the first letter behind it that none names. A hole is a text
/// that nothing else names: itself matches it, and a `*` that leaves nothing out. It is U+FFFC in what is found.
[[nodiscard]] Search shortest_text(std::span<const Pattern> all, std::span<const Pattern> none,
                                   std::size_t state_limit = usual_states);

/// A pattern for whose letters case may not count.
struct CasedPattern {
    Pattern pattern;
    LetterCase letter_case = LetterCase::counts;
};

/// The same for such patterns.
[[nodiscard]] Search shortest_text(std::span<const CasedPattern* const> all,
                                   std::span<const CasedPattern* const> none,
                                   std::size_t state_limit = usual_states);

} // namespace slrc::pattern
