// Whether a pattern matches a whole text.
#pragma once

#include "compiler/pattern/pattern.hpp"

#include <cstdint>
#include <string_view>

namespace slrc::pattern {

/// `ignored` is for the letters of ASCII alone: for names. `ignored_everywhere` is for those of every script.
enum class LetterCase : std::uint8_t { counts, ignored, ignored_everywhere };

/// A hole without a value fits no text. Allocates nothing where no wildcard leaves something out; costs at most the product
/// of the two lengths, and nearly always their sum.
[[nodiscard]] bool matches(const Pattern& pattern, std::string_view text,
                           LetterCase letter_case = LetterCase::counts, HoleValues values = {});

/// The same for a glob that is read for one text alone.
[[nodiscard]] bool matches(std::string_view glob, std::string_view text,
                           LetterCase letter_case = LetterCase::counts);

} // namespace slrc::pattern
