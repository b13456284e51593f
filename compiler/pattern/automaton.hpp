// Deterministic automata: what is asked of a text, answered in one step for each of its characters.
#pragma once

#include "compiler/pattern/language.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
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

} // namespace slrc::pattern
