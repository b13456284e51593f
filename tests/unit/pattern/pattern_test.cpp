#include "compiler/pattern/pattern.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::pattern;

TEST_CASE("patterns: a glob in pieces, and back", "[pattern]") {
    const Pattern pattern("a*b??");
    REQUIRE(pattern.pieces().size() == 5);
    CHECK(pattern.pieces()[0].letters == "a");
    CHECK(pattern.pieces()[1].kind == Piece::Kind::any);
    CHECK(pattern.pieces()[2].letters == "b");
    CHECK(pattern.pieces()[4].kind == Piece::Kind::one);
    for (const char* glob : {"", "*", "abc", "**a?", "?*\u00E9"}) {
        CHECK(to_glob(Pattern(glob)) == glob);
    }
}

TEST_CASE("patterns: equal where their pieces are, however they were put together", "[pattern]") {
    Pattern pattern;
    pattern.add_letters("a");
    pattern.add_letters("");
    pattern.add_letters("b");
    pattern.add(Pattern("c*"));
    CHECK(pattern == Pattern("abc*"));
    Pattern letters;
    letters.add_letters("abc*");
    CHECK_FALSE(letters == pattern);
    pattern.add_hole(1);
    CHECK(to_glob(pattern) == "abc**");
    CHECK_FALSE(pattern == Pattern("abc**"));
}

TEST_CASE("patterns: what a wildcard leaves out", "[pattern]") {
    CHECK(takes(But::nothing, U'/'));
    CHECK(takes(But::slash, U':'));
    CHECK_FALSE(takes(But::slash, U'/'));
    CHECK_FALSE(takes(But::slash_and_colon, U'/'));
    CHECK_FALSE(takes(But::slash_and_colon, U':'));
    CHECK(takes(But::slash_and_colon, U'a'));
    CHECK(takes(But::all_but_digits, U'9'));
    CHECK_FALSE(takes(But::all_but_digits, U'a'));
    CHECK(has_wildcard("a?"));
    CHECK(has_wildcard("*"));
    CHECK_FALSE(has_wildcard("a"));
}
