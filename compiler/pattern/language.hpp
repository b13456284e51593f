// Regular languages: sets of texts, as a tree of letters, sequences, choices and repetitions.
#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

namespace slrc::pattern {

/// The characters U+0000 to U+00FF: IAM's documents hold no others.
inline constexpr std::size_t letter_count = 256;
using Letters = std::bitset<letter_count>;

/// IAM's documents hold tab, line ends, and everything from the space on (the pattern of policyDocumentType).
[[nodiscard]] constexpr bool is_in_documents(std::size_t letter) {
    return letter == '\t' || letter == '\n' || letter == '\r' || letter >= ' ';
}

struct Language {
    /// One after the other; without parts it is the empty text.
    struct Sequence {
        std::vector<Language> parts;
    };
    struct Choice {
        std::vector<Language> options;
    };
    struct Repeated {
        /// Exactly one.
        std::vector<Language> item;
        std::size_t least = 0;
        /// Nothing for any number.
        std::optional<std::size_t> most = {};
    };
    /// Letters are the texts of one of them.
    std::variant<Letters, Sequence, Choice, Repeated> node;
};

} // namespace slrc::pattern
