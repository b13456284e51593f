#include "compiler/pattern/match.hpp"

#include "compiler/pattern/relation.hpp"
#include "compiler/text/letters.hpp"
#include "compiler/text/utf8.hpp"

#include <algorithm>

namespace slrc::pattern {

namespace {

using Kind = Piece::Kind;

/// A piece, with what a hole stands for in its place, and the place of the next one.
struct Segment {
    Kind kind;
    std::string_view letters;
    std::size_t next;
};

/// The pieces of a glob, read as they are met.
class GlobPieces {
public:
    explicit GlobPieces(std::string_view glob) : glob_(glob) {}

    [[nodiscard]] bool ends_at(std::size_t place) const { return place == glob_.size(); }
    [[nodiscard]] Segment at(std::size_t place) const {
        if (glob_[place] == '*' || glob_[place] == '?') {
            return {glob_[place] == '*' ? Kind::any : Kind::one, {}, place + 1};
        }
        const std::size_t end = std::min(glob_.find_first_of("*?", place), glob_.size());
        return {Kind::letters, glob_.substr(place, end - place), end};
    }

private:
    std::string_view glob_;
};

class ReadPieces {
public:
    ReadPieces(const Pattern& pattern, HoleValues values) : pieces_(pattern.pieces()), values_(values) {}

    [[nodiscard]] bool ends_at(std::size_t place) const { return place == pieces_.size(); }
    [[nodiscard]] Segment at(std::size_t place) const {
        const Piece& piece = pieces_[place];
        return piece.kind == Kind::hole ? Segment{Kind::letters, *values_[piece.hole], place + 1}
                                        : Segment{piece.kind, piece.letters, place + 1};
    }

private:
    std::span<const Piece> pieces_;
    HoleValues values_;
};

bool begins_with(std::string_view text, std::string_view wanted, LetterCase letter_case) {
    if (letter_case != LetterCase::counts) {
        const std::string_view start = text.substr(0, wanted.size());
        return letter_case == LetterCase::ignored ? text::equal_folded(start, wanted)
                                                  : text::equal_in_any_case(start, wanted);
    }
    // Names of one service, and ARNs, have their beginnings in common: the last letter tells most of them apart.
    const std::size_t size = wanted.size();
    return size == 0 ||
           (size <= text.size() && text[size - 1] == wanted[size - 1] && text.starts_with(wanted));
}

/// The bytes of the character that a text begins with; zero in the middle of one, and at the end.
std::size_t character_size(std::string_view text) {
    return text.empty() || text::continues_character(text.front()) ? 0 : text::first_character(text).size;
}

/// How much of a text, from its beginning on, letters or one character take.
std::optional<std::size_t> taken_by(const Segment& segment, std::string_view rest, LetterCase letter_case) {
    if (segment.kind == Kind::one) {
        const std::size_t size = character_size(rest);
        return size > 0 ? std::optional(size) : std::nullopt;
    }
    return begins_with(rest, segment.letters, letter_case) ? std::optional(segment.letters.size())
                                                           : std::nullopt;
}

/// The last `*` that was met: the place behind it, and where what it takes ends.
struct Star {
    std::size_t next = 0;
    std::size_t end = 0;
};

/// Where the text may go on behind a star that takes one more letter at least: where the letters that follow it are.
template <typename Pieces>
std::size_t next_end(const Pieces& pieces, const Star& star, std::string_view text, LetterCase letter_case) {
    const Segment behind = pieces.at(star.next);
    return behind.kind == Kind::letters && letter_case == LetterCase::counts
               ? text.find(behind.letters, star.end + 1)
               : star.end + 1;
}

/// The last `*` is the only place to come back to: what stands before it has matched as early as it could.
template <typename Pieces>
bool match(const Pieces& pieces, std::string_view text, LetterCase letter_case) {
    std::size_t place = 0;
    std::size_t at = 0;
    std::optional<Star> star;
    while (!pieces.ends_at(place) || at < text.size()) {
        if (!pieces.ends_at(place)) {
            const Segment segment = pieces.at(place);
            if (segment.kind == Kind::any) {
                place = segment.next;
                star = Star{place, at};
                if (pieces.ends_at(place)) {
                    return true;
                }
                continue;
            }
            if (const auto taken = taken_by(segment, text.substr(at), letter_case)) {
                at += *taken;
                place = segment.next;
                continue;
            }
        }
        const std::size_t end = star ? next_end(pieces, *star, text, letter_case) : std::string_view::npos;
        if (end > text.size()) {
            return false;
        }
        star->end = at = end;
        place = star->next;
    }
    return true;
}

bool has_value(const Piece& piece, HoleValues values) {
    return piece.kind != Kind::hole || (piece.hole < values.size() && values[piece.hole]);
}

Pattern letters_of(std::string_view text) {
    Pattern letters;
    letters.add_letters(text);
    return letters;
}

/// Where a later wildcard may leave out what an earlier one takes, the last star is not the only one to come back to: a text
/// is a pattern of letters, and either they meet or not.
bool meets_text(const Pattern& pattern, std::string_view text, LetterCase letter_case) {
    if (letter_case == LetterCase::counts) {
        return meet(pattern, letters_of(text));
    }
    const auto in_small_letters = [&](std::string_view letters) {
        return letter_case == LetterCase::ignored ? text::folded(letters) : text::in_small_letters(letters);
    };
    Pattern folded;
    for (Piece piece : pattern.pieces()) {
        piece.letters = in_small_letters(piece.letters);
        folded.add(piece);
    }
    return meet(folded, letters_of(in_small_letters(text)));
}

} // namespace

bool matches(const Pattern& pattern, std::string_view text, LetterCase letter_case, HoleValues values) {
    const auto& pieces = pattern.pieces();
    // Most patterns differ from most texts in the letters before the first wildcard.
    if (!pieces.empty() && !begins_with(text, pieces.front().letters, letter_case)) {
        return false;
    }
    if (!std::ranges::all_of(pieces, [&](const Piece& one) { return has_value(one, values); })) {
        return false;
    }
    const bool takes_all =
        std::ranges::all_of(pieces, [](const Piece& piece) { return piece.but == But::nothing; });
    return takes_all ? match(ReadPieces(pattern, values), text, letter_case)
                     : meets_text(*filled(pattern, values), text, letter_case);
}

bool matches(std::string_view glob, std::string_view text, LetterCase letter_case) {
    return match(GlobPieces(glob), text, letter_case);
}

} // namespace slrc::pattern
