#include "compiler/catalog/wildcard.hpp"

#include "compiler/catalog/fold.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <utility>
#include <vector>

namespace slrc::catalog {

namespace {

/// The last `*` is the only place to come back to: what stands before it has matched as early as it could.
template <typename Same>
bool match(std::string_view pattern, std::string_view text, Same same) {
    constexpr std::size_t none = std::string_view::npos;
    std::size_t at = 0;
    std::size_t star = none;
    std::size_t after_star = 0;
    for (std::size_t index = 0; index < text.size();) {
        if (at < pattern.size() && pattern[at] == '*') {
            star = at++;
            after_star = index;
        } else if (at < pattern.size() && same(pattern[at], text[index])) {
            ++at;
            ++index;
        } else if (star != none) {
            at = star + 1;
            index = ++after_star;
        } else {
            return false;
        }
    }
    const std::size_t rest = std::min(pattern.find_first_not_of('*', at), pattern.size());
    return rest == pattern.size();
}

bool is_star(char c) {
    return c == '*' || c == any_but_slash;
}

/// Whether a wildcard of many letters may take this one.
bool takes(char star, char letter) {
    return star == '*' || (star == any_but_slash && letter != '/');
}

bool fits(char left, char right) {
    return left == right || left == '?' || right == '?';
}

/// Neighbouring wildcards: as many letters as there are `?`, and any more where a `*` is among them.
struct Run {
    std::size_t end;
    std::size_t least;
    bool open;
};

Run run_at(std::string_view pattern, std::size_t at) {
    const std::size_t end = std::min(pattern.find_first_not_of("*?", at), pattern.size());
    const std::string_view run = pattern.substr(at, end - at);
    const auto letters = static_cast<std::size_t>(std::count(run.begin(), run.end(), '?'));
    return {end, letters, letters < run.size()};
}

/// Goes on past that many letters of a pattern, and past each `*` before them, which may be empty.
bool skip_letters(std::string_view pattern, std::size_t& index, std::size_t count) {
    for (; count > 0; --count) {
        index = pattern.find_first_not_of('*', index);
        if (index == std::string_view::npos) {
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
Places past_stars(std::string_view pattern, Places places) {
    for (std::size_t index = 0; index < pattern.size(); ++index) {
        if ((places >> index & 1U) != 0 && is_star(pattern[index])) {
            places |= Places{1} << (index + 1);
        }
    }
    return places;
}

/// The places after one more letter of the other pattern, which is no wildcard of many letters.
Places after_letter(std::string_view pattern, Places places, char letter) {
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
Places after_star(std::string_view pattern, Places places, char star) {
    for (std::size_t index = 0; index < pattern.size(); ++index) {
        if ((places >> index & 1U) != 0 && (is_star(pattern[index]) || takes(star, pattern[index]))) {
            places |= Places{1} << (index + 1);
        }
    }
    return places;
}

/// Walks through `right`, the shorter one, with all its places at once that some text of `left` can lead to.
bool meet_short(std::string_view left, std::string_view right) {
    Places places = past_stars(right, 1);
    for (const char c : left) {
        places =
            is_star(c) ? after_star(right, places, c) : past_stars(right, after_letter(right, places, c));
        if (places == 0) {
            return false;
        }
    }
    return (places >> right.size() & 1U) != 0;
}

/// The same for patterns of any length.
bool meet_long(std::string_view left, std::string_view right) {
    // reached[j]: some text is matched by what was read of `left` and by the first j letters of `right`.
    std::vector<bool> reached(right.size() + 1, false);
    reached[0] = true;
    for (std::size_t j = 0; j < right.size() && is_star(right[j]); ++j) {
        reached[j + 1] = true;
    }
    for (const char c : left) {
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

} // namespace

bool matches_folded(std::string_view pattern, std::string_view text) {
    return match(pattern, text,
                 [](char wanted, char c) { return wanted == '?' || folded(wanted) == folded(c); });
}

bool matches(std::string_view pattern, std::string_view text) {
    return match(pattern, text, [](char wanted, char c) { return wanted == '?' || wanted == c; });
}

bool covers(std::string_view wide, std::string_view narrow) {
    // A wildcard of the narrow one is a letter that no literal of the wide one equals; only a run of wildcards with a
    // `*` among them takes a `*` in.
    constexpr std::size_t none = std::string_view::npos;
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

bool meet(std::string_view left, std::string_view right) {
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
    if (left == "*" || right == "*") {
        return true;
    }
    if (left.size() < right.size()) {
        std::swap(left, right);
    }
    return right.size() < most_places ? meet_short(left, right) : meet_long(left, right);
}

} // namespace slrc::catalog
