#include "compiler/prove/text_search.hpp"

#include "compiler/pattern/arn.hpp"
#include "compiler/pattern/match.hpp"
#include "compiler/pattern/relation.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace slrc::prove {

namespace {

using pattern::LetterCase;
using pattern::Search;

bool matches_open(const Glob& glob, std::string_view text) {
    return pattern::matches(glob.open.pattern, text, glob.open.letter_case);
}

bool counts_case(const Glob& glob) {
    return glob.open.letter_case == LetterCase::counts;
}

/// Whether there may be a text of both: a quick no for most that have none.
bool may_meet(const Glob& left, const Glob& right) {
    if (!left.only.has_value() && right.only.has_value()) {
        return may_meet(right, left);
    }
    if (left.only) {
        return matches_open(right, *left.only);
    }
    return !counts_case(left) || !counts_case(right) || pattern::meet(left.open.pattern, right.open.pattern);
}

/// Whatever the holes stand for. A value whose wildcards are letters covers only another such, and one that is compared part by
/// part, in which a wildcard stays within its part, only what is compared so, too.
bool covers_all(const Glob& wide, const Glob& narrow) {
    const bool same_reading =
        !wide.has_holes || ((wide.wildcards || !narrow.wildcards) && (!wide.by_parts || narrow.by_parts));
    return same_reading && !wide.uncertain && !narrow.uncertain && counts_case(wide) && counts_case(narrow) &&
           pattern::covers(wide.pattern, narrow.pattern);
}

bool is_within(const Glob& narrow, const Glob& wide) {
    return counts_case(narrow) && counts_case(wide) &&
           pattern::covers(wide.open.pattern, narrow.open.pattern);
}

/// A text of a pattern, with little in place of its wildcards.
std::string short_text(const pattern::Pattern& pattern, std::string_view filler) {
    std::string text;
    for (const pattern::Piece& piece : pattern.pieces()) {
        switch (piece.kind) {
            case pattern::Piece::Kind::letters:
                text += piece.letters;
                break;
            case pattern::Piece::Kind::one:
                text += piece.but == pattern::But::all_but_digits ? '1' : 'x';
                break;
            case pattern::Piece::Kind::any:
            case pattern::Piece::Kind::hole:
                text += filler;
                break;
        }
    }
    return text;
}

/// One glob out of each union at a time, so that only few are held together: the product of all would be as large as the
/// largest power of their number.
class Combinations {
public:
    Combinations(TextQuestion question, Budget& budget) : question_(std::move(question)), budget_(budget) {
        std::stable_sort(question_.all.begin(), question_.all.end(),
                         [](const auto* left, const auto* right) { return left->size() < right->size(); });
        std::copy_if(question_.none.begin(), question_.none.end(), std::back_inserter(holed_),
                     [](const Glob* glob) { return glob->has_holes; });
    }

    TextAnswer run() {
        choose(0);
        return std::move(answer_);
    }

private:
    /// Whether the search is over.
    bool choose(std::size_t index) {
        if (index == question_.all.size()) {
            return search();
        }
        for (const Glob& glob : *question_.all[index]) {
            const bool meets = std::all_of(chosen_.begin(), chosen_.end(),
                                           [&](const Glob* other) { return may_meet(*other, glob); });
            if (!meets || gone_.count(&glob) > 0 ||
                is_covered(glob, glob.has_holes ? question_.none : holed_)) {
                continue;
            }
            chosen_.push_back(&glob);
            const bool over = choose(index + 1);
            chosen_.pop_back();
            if (over) {
                return true;
            }
        }
        return false;
    }

    bool search() {
        if (const auto text = guess()) {
            answer_ = {End::found, *text, chosen_};
            return true;
        }
        const bool one_text = std::any_of(chosen_.begin(), chosen_.end(),
                                          [](const Glob* glob) { return glob->only.has_value(); });
        if (one_text || has_gone()) {
            return false; // it was tried
        }
        return search_all();
    }

    /// Against few of the unwanted at first: another one is added where it matches what was found. Each multiplies the states, and
    /// mostly one or two decide.
    bool search_all() {
        const std::vector<const pattern::CasedPattern*> all = wanted();
        std::vector<const Glob*> left = unwanted();
        std::vector<const pattern::CasedPattern*> none;
        for (;;) {
            Search found = pattern::shortest_text(all, none, budget_.states);
            budget_.states -= std::min(budget_.states, found.states);
            if (found.end != Search::found) {
                answer_.end = found.end == Search::limit ? End::limit : answer_.end;
                return false;
            }
            const auto against = std::find_if(
                left.begin(), left.end(), [&](const Glob* glob) { return matches_open(*glob, found.text); });
            if (against == left.end()) {
                answer_ = {End::found, std::move(found.text), chosen_};
                return true;
            }
            none.push_back(&(*against)->open);
            left.erase(against);
        }
    }

    static bool is_covered(const Glob& glob, const std::vector<const Glob*>& by) {
        return std::any_of(by.begin(), by.end(), [&](const Glob* one) { return covers_all(*one, glob); });
    }

    /// Whether one of those chosen is left out as a whole: asked only where no text was found at once, and once of each.
    bool has_gone() {
        for (const Glob* glob : chosen_) {
            if (!glob->has_holes && known_.insert(glob).second && is_covered(*glob, question_.none)) {
                gone_.insert(glob);
            }
        }
        return std::any_of(chosen_.begin(), chosen_.end(),
                           [&](const Glob* glob) { return gone_.count(glob) > 0; });
    }

    [[nodiscard]] bool fits(std::string_view text) const {
        return std::all_of(chosen_.begin(), chosen_.end(),
                           [&](const Glob* glob) { return matches_open(*glob, text); }) &&
               std::none_of(question_.none.begin(), question_.none.end(),
                            [&](const Glob* glob) { return !glob->has_holes && matches_open(*glob, text); });
    }

    /// Most questions have an answer as plain as this.
    [[nodiscard]] std::optional<std::string> guess() const {
        if (chosen_.empty()) {
            return fits("x") ? std::optional<std::string>("x") : std::nullopt;
        }
        for (const Glob* glob : chosen_) {
            if (auto text = glob->example.empty() ? std::nullopt : guess_near(glob->example)) {
                return text;
            }
        }
        for (const Glob* glob : chosen_) {
            for (const std::string_view filler : {"x", "", "x/x"}) {
                std::string text = glob->only ? *glob->only : short_text(glob->open.pattern, filler);
                if (fits(text)) {
                    return text;
                }
            }
        }
        return std::nullopt;
    }

    /// An ARN as the example is, with the parts of other globs where these are letters, and with their resources.
    [[nodiscard]] std::optional<std::string> guess_near(std::string_view example) const {
        constexpr std::size_t before = pattern::parts_before_resource;
        const pattern::Parts parts = pattern::divide(example);
        std::vector<std::string> texts(parts.texts.begin(), parts.texts.end());
        std::vector<std::string> resources{texts.back()};
        for (const Glob* glob : chosen_) {
            const auto own = pattern::divided_at_colons(glob->open.pattern, before + 1);
            for (std::size_t part = 0; part < before && own.size() > before; ++part) {
                const auto& pieces = own[part].pieces();
                const bool plain = pieces.size() == 1 && pieces.front().kind == pattern::Piece::Kind::letters;
                texts[part] = plain ? pieces.front().letters : texts[part];
            }
            for (const std::string_view filler : {"x", "", "x/x"}) {
                if (own.size() > before) {
                    resources.push_back(short_text(own.back(), filler));
                }
            }
        }
        std::string start;
        for (std::size_t part = 0; part < before; ++part) {
            start += texts[part] + ":";
        }
        const auto good = std::find_if(resources.begin(), resources.end(),
                                       [&](const std::string& resource) { return fits(start + resource); });
        return good == resources.end() ? std::nullopt : std::optional(start + *good);
    }

    /// Without those that say nothing beside another.
    [[nodiscard]] std::vector<const pattern::CasedPattern*> wanted() const {
        std::vector<const pattern::CasedPattern*> all;
        for (std::size_t index = 0; index < chosen_.size(); ++index) {
            const Glob& glob = *chosen_[index];
            bool said = false;
            for (std::size_t other = 0; other < chosen_.size() && !said; ++other) {
                said = other != index && is_within(*chosen_[other], glob) &&
                       (other < index || !is_within(glob, *chosen_[other]));
            }
            if (!said) {
                all.push_back(&glob.open);
            }
        }
        return all;
    }

    [[nodiscard]] std::vector<const Glob*> unwanted() const {
        std::vector<const Glob*> none;
        for (const Glob* glob : question_.none) {
            const bool meets =
                !glob->has_holes && std::all_of(chosen_.begin(), chosen_.end(),
                                                [&](const Glob* chosen) { return may_meet(*chosen, *glob); });
            if (meets) {
                none.push_back(glob);
            }
        }
        return none;
    }

    TextQuestion question_;
    Budget& budget_;
    std::vector<const Glob*> holed_;
    /// Asked, never gone through.
    std::unordered_set<const Glob*> known_;
    std::unordered_set<const Glob*> gone_;
    std::vector<const Glob*> chosen_;
    TextAnswer answer_;
};

} // namespace

TextAnswer find_text(const TextQuestion& question, Budget& budget) {
    return Combinations(question, budget).run();
}

} // namespace slrc::prove
