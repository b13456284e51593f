// The shortest text beside all texts, and beside the relations of two patterns.
#include "compiler/pattern/search.hpp"

#include "compiler/pattern/match.hpp"
#include "compiler/pattern/relation.hpp"
#include "tests/unit/catch.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <random>

using namespace slrc::pattern;

namespace {

/// The definition of what matches, without any cleverness.
bool fits(std::span<const Piece> pieces, std::string_view text) {
    if (pieces.empty()) {
        return text.empty();
    }
    const Piece& piece = pieces.front();
    const auto rest = pieces.subspan(1);
    const bool takes_first =
        !text.empty() && takes(piece.but, static_cast<char32_t>(static_cast<unsigned char>(text.front())));
    switch (piece.kind) {
        case Piece::Kind::letters:
            return text.starts_with(piece.letters) && fits(rest, text.substr(piece.letters.size()));
        case Piece::Kind::one:
            return takes_first && fits(rest, text.substr(1));
        case Piece::Kind::any:
            return fits(rest, text) || (takes_first && fits(pieces, text.substr(1)));
        case Piece::Kind::hole:
            break;
    }
    return false;
}

Pattern some_pattern(std::mt19937& numbers, bool with_buts) {
    static constexpr std::array<But, 5> buts{But::nothing, But::slash, But::colon, But::slash_and_colon,
                                             But::all_but_digits};
    Pattern pattern;
    for (std::size_t left = numbers() % 6; left > 0; --left) {
        const But but = with_buts ? buts[numbers() % buts.size()] : But::nothing;
        switch (numbers() % 5) {
            case 0:
                pattern.add_any(but);
                break;
            case 1:
                pattern.add_one(but);
                break;
            default:
                pattern.add_letters(std::string(1, "ab/:1"[numbers() % 5]));
        }
    }
    return pattern;
}

/// All texts over the letters of the patterns and one more, shortest first.
const std::vector<std::string>& texts() {
    static const std::vector<std::string> all = [] {
        std::vector<std::string> made{""};
        for (std::size_t index = 0; made[index].size() < 5; ++index) {
            for (const char letter : {'/', '0', '1', ':', 'a', 'b', 'x'}) {
                made.push_back(made[index] + letter);
            }
        }
        return made;
    }();
    return all;
}

bool is_between(const std::string& text, std::span<const Pattern> all, std::span<const Pattern> none) {
    const auto matched = [&](const Pattern& pattern) { return fits(pattern.pieces(), text); };
    return std::all_of(all.begin(), all.end(), matched) && std::none_of(none.begin(), none.end(), matched);
}

std::optional<std::string> first_text(std::span<const Pattern> all, std::span<const Pattern> none) {
    const auto found = std::find_if(texts().begin(), texts().end(),
                                    [&](const std::string& text) { return is_between(text, all, none); });
    return found == texts().end() ? std::nullopt : std::optional(*found);
}

/// A text that a pattern matches with these values, or nearly: its wildcards take anything.
std::string instance(std::mt19937& numbers, const Pattern& pattern, HoleValues values) {
    std::string text;
    for (const Piece& piece : pattern.pieces()) {
        text += piece.kind == Piece::Kind::letters ? piece.letters
                : piece.kind == Piece::Kind::hole  ? std::string(*values[piece.hole])
                : piece.kind == Piece::Kind::one   ? texts()[1 + numbers() % 7]
                                                   : texts()[numbers() % 57];
    }
    return text;
}

} // namespace

TEST_CASE("search: the shortest text, or none", "[pattern]") {
    std::mt19937 numbers(1);
    std::size_t found_texts = 0;
    std::size_t none_texts = 0;
    for (int round = 0; round < 3'000; ++round) {
        const std::array<Pattern, 2> all{some_pattern(numbers, true), some_pattern(numbers, true)};
        const std::array<Pattern, 2> none{some_pattern(numbers, true), some_pattern(numbers, true)};
        const Search search = shortest_text(all, none);
        const auto wanted = first_text(all, none);
        INFO(to_glob(all[0]) << " " << to_glob(all[1]) << " but " << to_glob(none[0]) << " "
                             << to_glob(none[1]));
        REQUIRE(search.end != Search::limit);
        if (search.end == Search::found && search.text.size() <= 5) {
            ++found_texts;
            // What no pattern names is an `x` there, and may be another letter here.
            REQUIRE(wanted);
            REQUIRE(wanted->size() == search.text.size());
            REQUIRE(is_between(search.text, all, none));
        } else {
            ++none_texts;
            REQUIRE_FALSE(wanted);
        }
    }
    CHECK(found_texts > 300);
    CHECK(none_texts > 300);
}

TEST_CASE("search: matches, meet and covers say the same of it", "[pattern]") {
    std::mt19937 numbers(2);
    std::size_t meeting = 0;
    std::size_t covering = 0;
    for (int round = 0; round < 20'000; ++round) {
        const std::array<Pattern, 2> pair{some_pattern(numbers, round % 2 == 0),
                                          some_pattern(numbers, round % 2 == 0)};
        INFO(to_glob(pair[0]) << " " << to_glob(pair[1]));
        const bool meets = shortest_text(pair, {}).end == Search::found;
        const bool covered = shortest_text(std::array{pair[1]}, std::array{pair[0]}).end == Search::none;
        REQUIRE(meet(pair[0], pair[1]) == meets);
        REQUIRE(covers(pair[0], pair[1]) == covered);
        const std::string& text = texts()[numbers() % texts().size()];
        REQUIRE(matches(pair[0], text) == fits(pair[0].pieces(), text));
        meeting += meets ? 1 : 0;
        covering += covered ? 1 : 0;
    }
    CHECK(meeting > 1'000);
    CHECK(covering > 300);
}

TEST_CASE("search: a hole is what fills it in, whatever that is", "[pattern]") {
    std::mt19937 numbers(3);
    std::size_t covering = 0;
    const auto with_holes = [&] {
        Pattern pattern = some_pattern(numbers, numbers() % 4 == 0);
        pattern.add_hole(numbers() % 2);
        pattern.add(some_pattern(numbers, false));
        return pattern;
    };
    for (int round = 0; round < 20'000; ++round) {
        const Pattern wide = numbers() % 3 == 0 ? some_pattern(numbers, false) : with_holes();
        const Pattern narrow = with_holes();
        if (!covers(wide, narrow)) {
            continue;
        }
        ++covering;
        for (int filling = 0; filling < 20; ++filling) {
            const std::array<std::optional<std::string_view>, 2> values{texts()[numbers() % 700],
                                                                        texts()[numbers() % 700]};
            const std::string text = instance(numbers, narrow, values);
            INFO(to_glob(wide) << " " << to_glob(narrow) << " " << *values[0] << " " << *values[1] << " "
                               << text);
            REQUIRE((!matches(narrow, text, LetterCase::counts, values) ||
                     matches(wide, text, LetterCase::counts, values)));
        }
    }
    CHECK(covering > 300);
}

TEST_CASE("search: by example", "[pattern]") {
    const auto shortest = [](const char* wanted, const char* unwanted) {
        return shortest_text(std::array{Pattern(wanted)}, std::array{Pattern(unwanted)}).text;
    };
    CHECK(shortest("arn:aws:s3:::b*", "arn:aws:s3:::b?") == "arn:aws:s3:::b");
    CHECK(shortest("b*", "b") == "bb");
    CHECK(shortest("a*y", "*a*a*") == "ay");
}

TEST_CASE("search: letter case counts for each pattern by itself", "[pattern]") {
    const CasedPattern any{Pattern("aé"), LetterCase::ignored_everywhere};
    const CasedPattern ascii{Pattern("ab"), LetterCase::ignored};
    const CasedPattern small{Pattern("a*"), LetterCase::counts};
    const CasedPattern whole{Pattern("aé"), LetterCase::counts};
    const auto shortest = [](const CasedPattern& wanted, const CasedPattern& unwanted) {
        return shortest_text(std::array{&wanted}, std::array{&unwanted}).text;
    };
    CHECK(shortest(ascii, small) == "AB");
    CHECK(shortest(any, whole) == "AÉ");
    CHECK(shortest(any, small) == "AÉ");
    CHECK(shortest(small, ascii) == "a");
}

TEST_CASE("search: a digit stands for those that no pattern names", "[pattern]") {
    Pattern digits;
    digits.add_one(But::all_but_digits);
    digits.add_one(But::all_but_digits);
    const std::array all{digits};
    CHECK(shortest_text(all, std::array{Pattern("0*"), Pattern("1*")}).text == "20");
    CHECK(shortest_text(all,
                        std::array{Pattern("0*"), Pattern("1*"), Pattern("2*"), Pattern("3*"), Pattern("4*"),
                                   Pattern("5*"), Pattern("6*"), Pattern("7*"), Pattern("8*"), Pattern("9*")})
              .end == Search::none);
}

TEST_CASE("search: it ends where it is told to", "[pattern]") {
    const std::array all{Pattern("*a*b*a*b*"), Pattern("*b*a*b*a*")};
    CHECK(shortest_text(all, {}, 3).end == Search::limit);
    CHECK(shortest_text(all, {}).text == "ababa");
}
