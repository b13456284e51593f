// Regular languages: sets of texts, as a tree of letters, sequences, choices and repetitions.
#pragma once

#include <bitset>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
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

// Regular expressions, read into languages.

struct Expression {
    /// One option for each alternative of the whole.
    Language::Choice language;
    /// What keeps it from being read, such as "`\b`"; empty where nothing does.
    std::string problem;
};

/// Reads an expression of RE2 (https://github.com/google/re2/wiki/Syntax), which RE2 itself has to take: mistakes are not looked
/// for. It means whole texts. A problem is reported for what is no regular language over letters, or speaks of lines: `\b`,
/// `\B`, `\C`, and anchors anywhere but at the ends.
[[nodiscard]] Expression read_expression(std::string_view re2);

} // namespace slrc::pattern
