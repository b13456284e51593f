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

TEST_CASE("patterns: holes are filled in with letters", "[pattern]") {
    Pattern pattern("a*");
    pattern.add_hole(1);
    const std::vector<std::optional<std::string_view>> values{std::nullopt, "b*"};
    const auto whole = filled(pattern, values);
    REQUIRE(whole);
    REQUIRE(whole->pieces().size() == 3);
    CHECK(whole->pieces()[2].letters == "b*");
    CHECK_FALSE(filled(pattern, {}));
    pattern.add_hole(0);
    CHECK_FALSE(filled(pattern, values));
}

TEST_CASE("patterns: divided at the colons among their letters", "[pattern]") {
    const auto globs = [](const Pattern& pattern, std::size_t most) {
        std::vector<std::string> all;
        for (const Pattern& part : divided_at_colons(pattern, most)) {
            all.push_back(to_glob(part));
        }
        return all;
    };
    using Globs = std::vector<std::string>;
    CHECK(globs(Pattern("a*:b::?c"), 9) == Globs{"a*", "b", "", "?c"});
    CHECK(globs(Pattern("a:b:c"), 2) == Globs{"a", "b:c"});
    CHECK(globs(Pattern(""), 2) == Globs{""});
}
