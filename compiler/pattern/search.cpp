#include "compiler/pattern/search.hpp"

#include "compiler/pattern/step.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <set>
#include <unordered_set>
#include <vector>

namespace slrc::pattern {

namespace {

// All patterns are walked through at the same time. A state is the set of places in each of them that the text so far can lead
// to. Two texts with the same state can be continued in the same ways, so each state is visited once; the search goes breadth
// first, so the first end is the shortest text. Letters that no pattern names are all alike: one stands for the rest.

/// Bits: the places in the first pattern, then those in the second, and so on, each from a new word on.
using State = std::vector<std::uint64_t>;

struct StateHash {
    std::size_t operator()(const State& state) const {
        std::size_t hash = 0;
        for (const std::uint64_t word : state) {
            hash = (hash ^ word) * 0x9E3779B97F4A7C15U;
            hash ^= hash >> 29U;
        }
        return hash;
    }
};

constexpr char32_t object_replacement = 0xFFFC;
constexpr std::size_t word_bits = 64;

/// A character to go on with, or a hole.
struct Letter {
    char32_t letter = 0;
    bool is_hole = false;

    bool operator<(const Letter& other) const {
        return letter < other.letter || (letter == other.letter && is_hole < other.is_hole);
    }
};

char32_t folded(char32_t letter, LetterCase letter_case) {
    if (letter_case == LetterCase::counts || letter < 'A') {
        return letter;
    }
    if (letter_case == LetterCase::ignored) {
        return letter <= 'Z' ? letter - 'A' + 'a' : letter;
    }
    return text::small_letter(letter);
}

/// One pattern of those that are walked through.
struct Walk {
    Steps steps;
    LetterCase letter_case = LetterCase::counts;
    /// Where its places begin, in words.
    std::size_t begin = 0;

    Walk(const Pattern& pattern, LetterCase cased, std::size_t first)
        : steps(steps_of(pattern)), letter_case(cased), begin(first) {
        for (Step& step : steps) {
            step.letter = step.kind == Step::Kind::letter ? folded(step.letter, cased) : step.letter;
        }
    }

    [[nodiscard]] std::size_t words() const { return steps.size() / word_bits + 1; }
    [[nodiscard]] bool has(const State& state, std::size_t place) const {
        return (state[begin + place / word_bits] >> place % word_bits & 1U) != 0;
    }
    [[nodiscard]] bool is_alive(const State& state) const {
        return std::any_of(state.begin() + static_cast<std::ptrdiff_t>(begin),
                           state.begin() + static_cast<std::ptrdiff_t>(begin + words()),
                           [](std::uint64_t word) { return word != 0; });
    }
    /// With those that follow without a letter.
    void add(State& state, std::size_t place) const {
        for (;; ++place) {
            state[begin + place / word_bits] |= std::uint64_t{1} << place % word_bits;
            if (place == steps.size() || steps[place].kind != Step::Kind::any) {
                return;
            }
        }
    }
    [[nodiscard]] bool takes_letter(const Step& step, const Letter& letter) const {
        switch (step.kind) {
            case Step::Kind::letter:
                return !letter.is_hole && step.letter == folded(letter.letter, letter_case);
            case Step::Kind::hole:
                return letter.is_hole && step.letter == letter.letter;
            case Step::Kind::one:
                return !letter.is_hole && takes(step.but, letter.letter);
            case Step::Kind::any:
                break;
        }
        return letter.is_hole ? step.but == But::nothing : takes(step.but, letter.letter);
    }
    void go_on(const State& state, const Letter& letter, State& next) const {
        for (std::size_t word = 0; word < words(); ++word) {
            for (std::uint64_t bits = state[begin + word]; bits != 0; bits &= bits - 1) {
                const std::size_t place = word * word_bits + static_cast<std::size_t>(std::countr_zero(bits));
                if (place < steps.size() && takes_letter(steps[place], letter)) {
                    add(next, steps[place].kind == Step::Kind::any ? place : place + 1);
                }
            }
        }
    }
};

/// A letter in every case that it is written in.
void add_cases(std::set<Letter>& all, char32_t letter, LetterCase letter_case) {
    all.insert({letter, false});
    if (letter_case == LetterCase::counts) {
        return;
    }
    if (letter < 0x80) {
        all.insert({letter >= 'a' && letter <= 'z' ? letter - 'a' + 'A' : letter, false});
        return;
    }
    constexpr char32_t last_with_case = 0x2FFF;
    for (char32_t other = 0x80; letter_case == LetterCase::ignored_everywhere && other <= last_with_case;
         ++other) {
        if (text::small_letter(other) == letter) {
            all.insert({other, false});
        }
    }
}

/// The letters and holes of all patterns, what a wildcard leaves out or takes alone, and one more letter.
std::vector<Letter> alphabet(const std::vector<Walk>& walks) {
    std::set<Letter> all;
    bool has_digits = false;
    for (const Walk& walk : walks) {
        for (const Step& step : walk.steps) {
            if (step.kind == Step::Kind::letter) {
                add_cases(all, step.letter, walk.letter_case);
            } else if (step.kind == Step::Kind::hole) {
                all.insert({step.letter, true});
            }
            if (step.but != But::nothing) {
                all.insert({{U'/', false}, {U':', false}});
            }
            has_digits = has_digits || step.but == But::all_but_digits;
        }
    }
    // One digit for all that no pattern names, where a wildcard takes nothing else.
    for (char32_t digit = U'0'; has_digits && digit <= U'9'; ++digit) {
        if (all.insert({digit, false}).second) {
            break;
        }
    }
    char32_t other = U'x';
    while (all.count({other, false}) > 0) {
        ++other;
    }
    all.insert({other, false});
    return {all.begin(), all.end()};
}

class ShortestText {
public:
    explicit ShortestText(std::size_t state_limit) : state_limit_(state_limit) {}

    /// Those that the text has to match come first.
    void add_pattern(const Pattern& pattern, LetterCase letter_case, bool wanted) {
        walks_.emplace_back(pattern, letter_case, words_);
        words_ += walks_.back().words();
        wanted_ += wanted ? 1 : 0;
    }

    [[nodiscard]] Search run() {
        const std::vector<Letter> letters = alphabet(walks_);
        State start(words_);
        for (const Walk& walk : walks_) {
            walk.add(start, 0);
        }
        add(start, 0, {});
        State next;
        for (std::size_t at = 0; at < found_.size(); ++at) {
            if (is_end(*found_[at].state)) {
                return {Search::found, text_of(at), found_.size()};
            }
            for (const Letter& letter : letters) {
                next.assign(words_, 0);
                for (const Walk& walk : walks_) {
                    walk.go_on(*found_[at].state, letter, next);
                }
                add(next, at, letter);
            }
            if (found_.size() > state_limit_) {
                return {Search::limit, {}, found_.size()};
            }
        }
        return {Search::none, {}, found_.size()};
    }

private:
    /// A state, and the letter that leads to it from an earlier one.
    struct Found {
        const State* state;
        std::size_t from;
        Letter letter;
    };

    void add(const State& state, std::size_t from, const Letter& letter) {
        const auto wanted_end = walks_.begin() + static_cast<std::ptrdiff_t>(wanted_);
        if (!std::all_of(walks_.begin(), wanted_end,
                         [&](const Walk& walk) { return walk.is_alive(state); })) {
            return;
        }
        const auto [place, is_new] = states_.insert(state);
        if (is_new) {
            found_.push_back({&*place, from, letter});
        }
    }

    [[nodiscard]] bool is_end(const State& state) const {
        for (std::size_t index = 0; index < walks_.size(); ++index) {
            if (walks_[index].has(state, walks_[index].steps.size()) != (index < wanted_)) {
                return false;
            }
        }
        return true;
    }

    [[nodiscard]] std::string text_of(std::size_t at) const {
        std::u32string letters;
        for (; at > 0; at = found_[at].from) {
            letters += found_[at].letter.is_hole ? object_replacement : found_[at].letter.letter;
        }
        std::reverse(letters.begin(), letters.end());
        return text::to_utf8(letters);
    }

    std::size_t state_limit_;
    std::vector<Walk> walks_;
    std::size_t words_ = 0;
    std::size_t wanted_ = 0;
    /// Asked, never gone through: the order of `found_` is that of the search.
    std::unordered_set<State, StateHash> states_;
    std::vector<Found> found_;
};

} // namespace

Search shortest_text(std::span<const Pattern> all, std::span<const Pattern> none, std::size_t state_limit) {
    ShortestText search(state_limit);
    for (const Pattern& pattern : all) {
        search.add_pattern(pattern, LetterCase::counts, true);
    }
    for (const Pattern& pattern : none) {
        search.add_pattern(pattern, LetterCase::counts, false);
    }
    return search.run();
}

Search shortest_text(std::span<const CasedPattern* const> all, std::span<const CasedPattern* const> none,
                     std::size_t state_limit) {
    ShortestText search(state_limit);
    for (const CasedPattern* asked : all) {
        search.add_pattern(asked->pattern, asked->letter_case, true);
    }
    for (const CasedPattern* asked : none) {
        search.add_pattern(asked->pattern, asked->letter_case, false);
    }
    return search.run();
}

} // namespace slrc::pattern
