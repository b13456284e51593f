// Deterministic automata: what is asked of a text, answered in one step for each of its characters.
#pragma once

#include "compiler/pattern/language.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::pattern {

/// The outcome of texts that are in no language.
inline constexpr char refused = '-';

/// A language, and what is said of its texts.
struct Outcome {
    char name = '+';
    Language language;
};

/// Places and steps between them. A text has the outcomes of all places that some walk along it leads to, from the first
/// place on; the one with the lowest rank counts.
struct Graph {
    struct Step {
        Letters letters;
        std::size_t to = 0;
    };
    struct Ending {
        std::size_t rank = 0;
        char outcome = '+';
    };
    struct Place {
        std::vector<Step> steps;
        /// Where it goes on without a letter.
        std::vector<std::size_t> free;
        std::optional<Ending> ending;
    };
    std::vector<Place> places = std::vector<Place>(1);

    /// Gives the index of a new place.
    std::size_t add();
    /// Adds the walks along the texts of a language; gives the place where they end.
    std::size_t append(std::size_t from, const Language& language);
};

/// Minimal, and numbered in the order in which its states are reached: equal languages have equal automata.
struct Automaton {
    static constexpr std::size_t none = static_cast<std::size_t>(-1);

    struct State {
        char outcome = refused;
        /// By class: the state that follows, or `none` where every longer text is refused.
        std::vector<std::size_t> next;
    };
    /// By letter. Letters of one class are never told apart.
    std::array<std::uint16_t, letter_count> class_of{};
    std::size_t class_count = 0;
    /// It begins in the first one.
    std::vector<State> states;
};

/// More states than these mean a language that is not meant for this.
inline constexpr std::size_t automaton_limit = 10'000;

/// Nothing where it would have more states than `most`, before those that mean the same are joined.
[[nodiscard]] std::optional<Automaton> make_automaton(const Graph& graph, std::size_t most = automaton_limit);

/// The outcome of a text is that of the first language that has it.
[[nodiscard]] std::optional<Automaton> make_automaton(std::span<const Outcome> outcomes,
                                                      std::size_t most = automaton_limit);

/// The outcome of UTF-8 text. Characters beyond U+00FF are refused.
[[nodiscard]] char outcome(const Automaton& automaton, std::string_view text);

/// Words with a space between them, out of printable ASCII that no language's literals escape:
///
///     130A3a~ -A1 -A2 +
///
/// Numbers are hexadecimal. The first word begins with the number of digits in the number of a state. Then it says where each
/// class of characters begins, a character being two digits: `0` to `9` are `A`, and all others `~`. Every other word is a
/// state; a walk begins in the first one, whose number is 0. It is the outcome of a text that ends there, and for each class the
/// state that follows. `~` is every class that is not listed; where there is no `~`, such a text is refused. So these are the
/// texts of two digits.
///
/// Nothing where there are more classes than letters to name them. Characters that no document can hold are passed over:
/// what the table says of them means nothing.
[[nodiscard]] std::optional<std::string> table_text(const Automaton& automaton);

} // namespace slrc::pattern
