// Patterns character by character, as comparisons of patterns walk through them.
#pragma once

#include "compiler/pattern/pattern.hpp"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace slrc::pattern {

/// A character of a pattern, a wildcard or a hole.
struct Step {
    enum class Kind : std::uint8_t { letter, one, any, hole };

    /// Of a hole, its number.
    char32_t letter = 0;
    Kind kind = Kind::letter;
    But but = But::nothing;

    bool operator==(const Step&) const = default;
};

using Steps = std::vector<Step>;
using StepView = std::span<const Step>;

[[nodiscard]] Steps steps_of(const Pattern& pattern);
/// The same of a glob, of which no pattern is made first.
[[nodiscard]] Steps steps_of(std::string_view glob);
void append_glob(Steps& steps, std::string_view glob);

} // namespace slrc::pattern
