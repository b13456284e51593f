#include "compiler/catalog/wildcard.hpp"

#include "compiler/text/letters.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace slrc::catalog {

namespace {

// Patterns are compared character by character. In ASCII, as nearly all are, a character is a byte; other texts are decoded
// first. Each function takes a view of either.

template <typename Letter>
using View = std::basic_string_view<Letter>;

/// The last `*` is the only place to come back to: what stands before it has matched as early as it could.
template <typename Letter, typename Same>
bool match(View<Letter> pattern, View<Letter> text, Same same) {
    constexpr std::size_t none = View<Letter>::npos;
    std::size_t at = 0;
    std::size_t star = none;
    std::size_t after_star = 0;
    for (std::size_t index = 0; index < text.size();) {
        if (at < pattern.size() && pattern[at] == '*') {
            star = at++;
            after_star = index;
        } else if (at < pattern.size() && (pattern[at] == '?' || same(pattern[at], text[index]))) {
            ++at;
            ++index;
        } else if (star != none) {
            at = star + 1;
            index = ++after_star;
        } else {
            return false;
        }
    }
    return std::all_of(pattern.begin() + static_cast<std::ptrdiff_t>(at), pattern.end(),
                       [](Letter letter) { return letter == '*'; });
}

template <typename Letter>
bool is_star(Letter letter) {
    return letter == '*' || letter == any_but_slash;
}

/// Whether a wildcard of many letters may take this one.
template <typename Letter>
bool takes(Letter star, Letter letter) {
    return star == '*' || (star == any_but_slash && letter != '/');
}

template <typename Letter>
bool fits(Letter left, Letter right) {
    return left == right || left == '?' || right == '?';
}

/// Neighbouring wildcards: as many letters as there are `?`, and any more where a `*` is among them.
struct Run {
    std::size_t end;
    std::size_t least;
    bool open;
};

template <typename Letter>
Run run_at(View<Letter> pattern, std::size_t at) {
    Run run{at, 0, false};
    for (; run.end < pattern.size() && (pattern[run.end] == '*' || pattern[run.end] == '?'); ++run.end) {
        run.least += pattern[run.end] == '?' ? 1 : 0;
        run.open = run.open || pattern[run.end] == '*';
    }
    return run;
}

/// Goes on past that many letters of a pattern, and past each `*` before them, which may be empty.
template <typename Letter>
bool skip_letters(View<Letter> pattern, std::size_t& index, std::size_t count) {
    for (; count > 0; --count) {
        while (index < pattern.size() && pattern[index] == '*') {
            ++index;
        }
        if (index == pattern.size()) {
            return false;
        }
        ++index;
    }
    return true;
}

/// Places in a pattern of fewer letters than this are the bits of one number.
constexpr std::size_t most_places = 64;
using Places = std::uint64_t;

/// Goes on past wildcards, which may be empty.
template <typename Letter>
Places past_stars(View<Letter> pattern, Places places) {
    for (std::size_t index = 0; index < pattern.size(); ++index) {
        if ((places >> index & 1U) != 0 && is_star(pattern[index])) {
            places |= Places{1} << (index + 1);
        }
    }
    return places;
}

/// The places after one more letter of the other pattern, which is no wildcard of many letters.
template <typename Letter>
Places after_letter(View<Letter> pattern, Places places, Letter letter) {
    Places next = 0;
    for (; places != 0; places &= places - 1) {
        const auto index = static_cast<std::size_t>(std::countr_zero(places));
        if (index < pattern.size() && is_star(pattern[index])) {
            next |= takes(pattern[index], letter) ? Places{1} << index : 0;
        } else if (index < pattern.size() && fits(letter, pattern[index])) {
            next |= Places{1} << (index + 1);
        }
    }
    return next;
}

/// And after a wildcard of many letters: every place that they lead to.
template <typename Letter>
Places after_star(View<Letter> pattern, Places places, Letter star) {
    for (std::size_t index = 0; index < pattern.size(); ++index) {
        if ((places >> index & 1U) != 0 && (is_star(pattern[index]) || takes(star, pattern[index]))) {
            places |= Places{1} << (index + 1);
        }
    }
    return places;
}

/// Walks through `right`, the shorter one, with all its places at once that some text of `left` can lead to.
template <typename Letter>
bool meet_short(View<Letter> left, View<Letter> right) {
    Places places = past_stars(right, 1);
    for (const Letter c : left) {
        places =
            is_star(c) ? after_star(right, places, c) : past_stars(right, after_letter(right, places, c));
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
    for (std::size_t j = 0; j < right.size() && is_star(right[j]); ++j) {
        reached[j + 1] = true;
    }
    for (const Letter c : left) {
        bool before = reached[0]; // reached[j], before this letter
        reached[0] = is_star(c) && before;
        for (std::size_t j = 0; j < right.size(); ++j) {
            // A wildcard of either side is empty, or takes one more letter of the other.
            const bool left_goes = is_star(c) || takes(right[j], c);
            const bool right_goes = is_star(right[j]) || takes(c, right[j]);
            const bool same = before && !is_star(c) && !is_star(right[j]) && fits(c, right[j]);
            before = reached[j + 1];
            reached[j + 1] = same || (right_goes && reached[j]) || (left_goes && before);
        }
    }
    return reached.back();
}

/// A wildcard of the narrow one is a letter that no literal of the wide one equals; only a run of wildcards with a `*` among
/// them takes a `*` in.
template <typename Letter>
bool covers_all(View<Letter> wide, View<Letter> narrow) {
    constexpr std::size_t none = View<Letter>::npos;
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
        } else if (at < wide.size() && index < narrow.size() && narrow[index] != '*' &&
                   (wide[at] == '?' || wide[at] == narrow[index])) {
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

template <typename Letter>
bool meet_somewhere(View<Letter> left, View<Letter> right) {
    // The ends without wildcards decide nearly always, and cost nothing.
    while (!left.empty() && !right.empty() && !is_star(left.front()) && !is_star(right.front())) {
        if (!fits(left.front(), right.front())) {
            return false;
        }
        left.remove_prefix(1);
        right.remove_prefix(1);
    }
    while (!left.empty() && !right.empty() && !is_star(left.back()) && !is_star(right.back())) {
        if (!fits(left.back(), right.back())) {
            return false;
        }
        left.remove_suffix(1);
        right.remove_suffix(1);
    }
    const auto is_everything = [](View<Letter> pattern) { return pattern.size() == 1 && pattern[0] == '*'; };
    if (is_everything(left) || is_everything(right)) {
        return true;
    }
    if (left.size() < right.size()) {
        std::swap(left, right);
    }
    return right.size() < most_places ? meet_short(left, right) : meet_long(left, right);
}

/// Asks with both texts, decoded where one of them is not ASCII.
template <typename Ask>
bool by_characters(std::string_view left, std::string_view right, Ask ask) {
    if (text::is_ascii(left) && text::is_ascii(right)) {
        return ask(left, right);
    }
    const std::u32string one = text::characters(left);
    const std::u32string other = text::characters(right);
    return ask(std::u32string_view(one), std::u32string_view(other));
}

/// Letter case is left open for ASCII alone.
char32_t folded_letter(char32_t letter) {
    return letter < 0x80 ? static_cast<unsigned char>(text::small(static_cast<char>(letter))) : letter;
}

} // namespace

bool matches_folded(std::string_view pattern, std::string_view text) {
    return by_characters(pattern, text, [](auto one, auto other) {
        return match(one, other, [](auto wanted, auto letter) {
            return folded_letter(static_cast<char32_t>(wanted)) ==
                   folded_letter(static_cast<char32_t>(letter));
        });
    });
}

bool matches(std::string_view pattern, std::string_view text) {
    return by_characters(pattern, text,
                         [](auto one, auto other) { return match(one, other, std::equal_to<>()); });
}

bool covers(std::string_view wide, std::string_view narrow) {
    return by_characters(wide, narrow, [](auto one, auto other) { return covers_all(one, other); });
}

bool meet(std::string_view left, std::string_view right) {
    return by_characters(left, right, [](auto one, auto other) { return meet_somewhere(one, other); });
}

} // namespace slrc::catalog
