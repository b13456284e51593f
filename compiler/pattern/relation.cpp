#include "compiler/pattern/relation.hpp"

#include "compiler/pattern/match.hpp"
#include "compiler/pattern/search.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace slrc::pattern {

namespace {

// Patterns are compared character by character. In globs of ASCII, as nearly all are, a character is a byte, and nothing is read
// first; all others are made steps. Each function takes either.

template <typename Letter>
using View = std::span<const Letter>;

bool is_any(char letter) {
    return letter == '*';
}
bool is_any(const Step& step) {
    return step.kind == Step::Kind::any || step.kind == Step::Kind::hole;
}

bool is_one(char letter) {
    return letter == '?';
}
bool is_one(const Step& step) {
    return step.kind == Step::Kind::one;
}

bool is_hole(char /*letter*/) {
    return false;
}
bool is_hole(const Step& step) {
    return step.kind == Step::Kind::hole;
}

/// Whether a wildcard of many characters may take what the other pattern has: what two wildcards leave out together is less
/// than all.
bool takes_one(char star, char /*letter*/) {
    return star == '*';
}
bool takes_one(const Step& star, const Step& step) {
    return is_any(star) && (step.kind != Step::Kind::letter || takes(star.but, step.letter));
}

/// Whether two that are no wildcards of many characters can be the same character.
bool fits(char left, char right) {
    return left == right || left == '?' || right == '?';
}
bool fits(const Step& left, const Step& right) {
    if (is_one(left)) {
        return is_one(right) || takes(left.but, right.letter);
    }
    return is_one(right) ? takes(right.but, left.letter) : left.letter == right.letter;
}

// meet: a walk through the one pattern with all places of the other at once that some text can lead to.

/// PlaceBits in a pattern of fewer letters than this are the bits of one number.
constexpr std::size_t most_places = 64;
using PlaceBits = std::uint64_t;

/// Goes on past wildcards, which may be empty.
template <typename Letter>
PlaceBits past_stars(View<Letter> pattern, PlaceBits places) {
    for (std::size_t index = 0; index < pattern.size(); ++index) {
        if ((places >> index & 1U) != 0 && is_any(pattern[index])) {
            places |= PlaceBits{1} << (index + 1);
        }
    }
    return places;
}

/// The places after one more letter of the other pattern, which is no wildcard of many letters.
template <typename Letter>
PlaceBits after_letter(View<Letter> pattern, PlaceBits places, const Letter& letter) {
    PlaceBits next = 0;
    for (; places != 0; places &= places - 1) {
        const auto index = static_cast<std::size_t>(std::countr_zero(places));
        if (index < pattern.size() && is_any(pattern[index])) {
            next |= takes_one(pattern[index], letter) ? PlaceBits{1} << index : 0;
        } else if (index < pattern.size() && fits(letter, pattern[index])) {
            next |= PlaceBits{1} << (index + 1);
        }
    }
    return next;
}

/// And after a wildcard of many letters: every place that they lead to.
template <typename Letter>
PlaceBits after_star(View<Letter> pattern, PlaceBits places, const Letter& star) {
    for (std::size_t index = 0; index < pattern.size(); ++index) {
        if ((places >> index & 1U) != 0 && (is_any(pattern[index]) || takes_one(star, pattern[index]))) {
            places |= PlaceBits{1} << (index + 1);
        }
    }
    return places;
}

/// Walks through `left` with the places of `right`, the shorter one.
template <typename Letter>
bool meet_short(View<Letter> left, View<Letter> right) {
    PlaceBits places = past_stars(right, 1);
    for (const Letter& letter : left) {
        places = is_any(letter) ? after_star(right, places, letter)
                                : past_stars(right, after_letter(right, places, letter));
        if (places == 0) {
            return false;
        }
    }
    return (places >> right.size() & 1U) != 0;
}

/// The same for patterns of any length.
template <typename Letter>
bool meet_long(View<Letter> left, View<Letter> right) {
    // reached[j]: some text is matched by what was read of `left` and by the first j letters of `right`.
    std::vector<bool> reached(right.size() + 1, false);
    reached[0] = true;
    for (std::size_t j = 0; j < right.size() && is_any(right[j]); ++j) {
        reached[j + 1] = true;
    }
    for (const Letter& c : left) {
        bool before = reached[0]; // reached[j], before this letter
        reached[0] = is_any(c) && before;
        for (std::size_t j = 0; j < right.size(); ++j) {
            // A wildcard of either side is empty, or takes one more letter of the other.
            const bool left_goes = is_any(c) || takes_one(right[j], c);
            const bool right_goes = is_any(right[j]) || takes_one(c, right[j]);
            const bool same = before && !is_any(c) && !is_any(right[j]) && fits(c, right[j]);
            before = reached[j + 1];
            reached[j + 1] = same || (right_goes && reached[j]) || (left_goes && before);
        }
    }
    return reached.back();
}

template <typename Letter>
bool meet_somewhere(View<Letter> left, View<Letter> right) {
    // The ends without wildcards decide nearly always, and cost nothing.
    while (!left.empty() && !right.empty() && !is_any(left.front()) && !is_any(right.front())) {
        if (!fits(left.front(), right.front())) {
            return false;
        }
        left = left.subspan(1);
        right = right.subspan(1);
    }
    while (!left.empty() && !right.empty() && !is_any(left.back()) && !is_any(right.back())) {
        if (!fits(left.back(), right.back())) {
            return false;
        }
        left = left.first(left.size() - 1);
        right = right.first(right.size() - 1);
    }
    if (left.size() < right.size()) {
        std::swap(left, right);
    }
    return right.size() < most_places ? meet_short(left, right) : meet_long(left, right);
}

// covers: a wildcard of the narrow pattern is a letter that no letter of the wide one equals. So the wide one is matched
// against it like against a text, where only a run of wildcards with a `*` among them takes in what may be of any length.

/// Neighbouring wildcards: as many letters as there are `?`, and any more where a `*` is among them.
struct Run {
    std::size_t end;
    std::size_t least;
    bool open;
};

template <typename Letter>
bool is_star(const Letter& letter) {
    return is_any(letter) && !is_hole(letter);
}

template <typename Letter>
Run run_at(View<Letter> pattern, std::size_t at) {
    Run run{at, 0, false};
    for (; run.end < pattern.size() && (is_star(pattern[run.end]) || is_one(pattern[run.end])); ++run.end) {
        run.least += is_one(pattern[run.end]) ? 1 : 0;
        run.open = run.open || is_star(pattern[run.end]);
    }
    return run;
}

/// Goes on past that many letters of a pattern, and past what may be empty before them.
template <typename Letter>
bool skip_letters(View<Letter> pattern, std::size_t& index, std::size_t count) {
    for (; count > 0; --count) {
        while (index < pattern.size() && is_any(pattern[index])) {
            ++index;
        }
        if (index == pattern.size()) {
            return false;
        }
        ++index;
    }
    return true;
}

/// Outside of a run: a letter and a hole cover themselves, a `?` every character.
template <typename Letter>
bool covers_one(const Letter& wide, const Letter& narrow) {
    return !is_star(narrow) && ((is_one(wide) && !is_any(narrow)) || wide == narrow);
}

template <typename Letter>
bool covers_all(View<Letter> wide, View<Letter> narrow) {
    constexpr auto none = static_cast<std::size_t>(-1);
    std::size_t at = 0;
    std::size_t index = 0;
    std::size_t after_run = none;
    std::size_t retry = 0;
    while (at < wide.size() || index < narrow.size()) {
        if (const Run run = run_at(wide, at); run.open) {
            if (!skip_letters(narrow, index, run.least)) {
                return false;
            }
            after_run = at = run.end;
            retry = index;
        } else if (at < wide.size() && index < narrow.size() && covers_one(wide[at], narrow[index])) {
            ++at;
            ++index;
        } else if (after_run != none && index < narrow.size()) {
            at = after_run;
            index = ++retry;
        } else {
            return false;
        }
    }
    return true;
}

/// Asks with both globs, as steps where one of them is not ASCII.
template <typename Ask>
bool by_characters(std::string_view left, std::string_view right, Ask ask) {
    if (text::is_ascii(left) && text::is_ascii(right)) {
        return ask(View<char>(left), View<char>(right));
    }
    const Steps one = steps_of(left);
    const Steps other = steps_of(right);
    return ask(StepView(one), StepView(other));
}

bool leaves_out(const Step& step) {
    return step.but != But::nothing;
}

/// With a text for each hole that nothing else names.
Pattern without_holes(const Pattern& pattern) {
    Pattern made;
    for (const Piece& piece : pattern.pieces()) {
        if (piece.kind == Piece::Kind::hole) {
            made.add_letters("\x01" + std::to_string(piece.hole) + "\x01");
        } else {
            made.add(piece);
        }
    }
    return made;
}

/// A text of a pattern without holes, with this letter for each wildcard, or one that it takes.
std::string text_with(const Pattern& pattern, char letter) {
    std::string text;
    for (const Piece& piece : pattern.pieces()) {
        const bool fits = takes(piece.but, static_cast<char32_t>(letter));
        const char one = fits || piece.kind == Piece::Kind::any ? letter : '1';
        text += piece.letters;
        text += piece.kind != Piece::Kind::letters && (fits || one != letter) ? std::string(1, one) : "";
    }
    return text;
}

/// Whether there is a text that the narrow one has and the wide one has not, as plain as these: that settles most questions.
bool has_plain_difference(const Pattern& wide, const Pattern& narrow) {
    const Pattern other = without_holes(wide);
    const Pattern one = without_holes(narrow);
    return std::ranges::any_of(std::array{'x', '/', ':'}, [&](char letter) {
        const std::string text = text_with(one, letter);
        return matches(one, text) && !matches(other, text);
    });
}

/// Whether a hole of the one stands in the other, too: without it there is no text that both match.
bool has_all_holes(const Steps& wide, const Steps& narrow) {
    return std::ranges::all_of(wide, [&](const Step& step) {
        return !is_hole(step) || std::ranges::find(narrow, step) != narrow.end();
    });
}

} // namespace

bool covers(std::string_view wide, std::string_view narrow) {
    return by_characters(wide, narrow, [](auto one, auto other) { return covers_all(one, other); });
}

bool covers(const Pattern& wide, const Pattern& narrow) {
    if (wide == narrow) {
        return true;
    }
    const Steps one = steps_of(wide);
    const Steps other = steps_of(narrow);
    if (std::ranges::none_of(one, leaves_out)) {
        // What the narrow one leaves out makes it narrower still.
        const bool covered = covers_all(StepView(one), StepView(other));
        if (covered || std::ranges::none_of(other, leaves_out)) {
            return covered;
        }
    }
    return has_all_holes(one, other) && !has_plain_difference(wide, narrow) &&
           shortest_text(std::array{narrow}, std::array{wide}).end == Search::none;
}

bool meet(std::string_view left, std::string_view right) {
    return by_characters(left, right, [](auto one, auto other) { return meet_somewhere(one, other); });
}

bool meet(StepView left, StepView right) {
    return meet_somewhere(left, right);
}

bool meet(const Pattern& left, const Pattern& right) {
    const Steps one = steps_of(left);
    const Steps other = steps_of(right);
    return meet_somewhere(StepView(one), StepView(other));
}

} // namespace slrc::pattern
