#include "compiler/pattern/search.hpp"

#include "compiler/pattern/step.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <vector>

namespace slrc::pattern {

namespace {

// All patterns are walked through at the same time. A state is the set of places in each of them that the text so far can lead
// to. Two texts with the same state can be continued in the same ways, so each state is visited once; the search goes breadth
// first, so the first end is the shortest text. Letters that no pattern names are all alike: one stands for the rest.

using PlaceList = std::vector<bool>;
using State = std::vector<PlaceList>;

constexpr char32_t object_replacement = 0xFFFC;

/// A character to go on with, or a hole.
struct Letter {
    char32_t letter = 0;
    bool is_hole = false;

    bool operator<(const Letter& other) const {
        return letter < other.letter || (letter == other.letter && is_hole < other.is_hole);
    }
};

bool takes_letter(const Step& step, const Letter& letter) {
    switch (step.kind) {
        case Step::Kind::letter:
            return !letter.is_hole && step.letter == letter.letter;
        case Step::Kind::hole:
            return letter.is_hole && step.letter == letter.letter;
        case Step::Kind::one:
            return !letter.is_hole && takes(step.but, letter.letter);
        case Step::Kind::any:
            break;
    }
    return letter.is_hole ? step.but == But::nothing : takes(step.but, letter.letter);
}

PlaceList past_empty(const Steps& steps, PlaceList places) {
    for (std::size_t index = 0; index < steps.size(); ++index) {
        if (places[index] && steps[index].kind == Step::Kind::any) {
            places[index + 1] = true;
        }
    }
    return places;
}

PlaceList places_after(const Steps& steps, const PlaceList& places, const Letter& letter) {
    PlaceList next(places.size(), false);
    for (std::size_t index = 0; index < steps.size(); ++index) {
        if (places[index] && takes_letter(steps[index], letter)) {
            next[steps[index].kind == Step::Kind::any ? index : index + 1] = true;
        }
    }
    return past_empty(steps, std::move(next));
}

/// The letters and holes of all patterns, what a wildcard leaves out or takes alone, and one more letter.
std::vector<Letter> alphabet(const std::vector<Steps>& patterns) {
    std::set<Letter> all;
    for (const Steps& steps : patterns) {
        for (const Step& step : steps) {
            if (step.kind == Step::Kind::letter || step.kind == Step::Kind::hole) {
                all.insert({step.letter, step.kind == Step::Kind::hole});
            }
            if (step.but != But::nothing) {
                all.insert({{U'/', false}, {U':', false}, {U'0', false}});
            }
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
    ShortestText(std::span<const Pattern> all, std::span<const Pattern> none, std::size_t state_limit)
        : wanted_(all.size()), state_limit_(state_limit) {
        for (const auto patterns : {all, none}) {
            for (const Pattern& pattern : patterns) {
                patterns_.push_back(steps_of(pattern));
            }
        }
    }

    [[nodiscard]] Search run() {
        const std::vector<Letter> letters = alphabet(patterns_);
        State start;
        for (const Steps& steps : patterns_) {
            PlaceList places(steps.size() + 1, false);
            places[0] = true;
            start.push_back(past_empty(steps, std::move(places)));
        }
        add(std::move(start), 0, {});
        for (std::size_t at = 0; at < found_.size(); ++at) {
            if (is_end(*found_[at].state)) {
                return {Search::found, text_of(at)};
            }
            for (const Letter& letter : letters) {
                add(after(*found_[at].state, letter), at, letter);
            }
            if (found_.size() > state_limit_) {
                return {Search::limit, {}};
            }
        }
        return {};
    }

private:
    /// A state, and the letter that leads to it from an earlier one.
    struct Found {
        const State* state;
        std::size_t from;
        Letter letter;
    };

    void add(State state, std::size_t from, const Letter& letter) {
        const auto has_place = [](const PlaceList& places) {
            return std::ranges::find(places, true) != places.end();
        };
        const auto wanted_end = state.begin() + static_cast<std::ptrdiff_t>(wanted_);
        if (!std::all_of(state.begin(), wanted_end, has_place)) {
            return;
        }
        const auto [place, is_new] = states_.insert(std::move(state));
        if (is_new) {
            found_.push_back({&*place, from, letter});
        }
    }

    [[nodiscard]] State after(const State& state, const Letter& letter) const {
        State next;
        for (std::size_t index = 0; index < state.size(); ++index) {
            next.push_back(places_after(patterns_[index], state[index], letter));
        }
        return next;
    }

    [[nodiscard]] bool is_end(const State& state) const {
        for (std::size_t index = 0; index < state.size(); ++index) {
            if (state[index].back() != (index < wanted_)) {
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
        std::ranges::reverse(letters);
        return text::to_utf8(letters);
    }

    std::vector<Steps> patterns_;
    std::size_t wanted_;
    std::size_t state_limit_;
    std::set<State> states_;
    std::vector<Found> found_;
};

} // namespace

Search shortest_text(std::span<const Pattern> all, std::span<const Pattern> none, std::size_t state_limit) {
    return ShortestText(all, none, state_limit).run();
}

} // namespace slrc::pattern
