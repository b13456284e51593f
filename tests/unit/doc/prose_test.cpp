#include "compiler/doc/prose.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::doc;

namespace {

/// Pieces with the sign of their kind around them.
std::string drawn(const Prose& words) {
    std::string text;
    for (const Piece& piece : words.pieces()) {
        if (const auto* plain = std::get_if<Plain>(&piece)) {
            text += "(" + plain->text + ")";
        } else if (const auto* code = std::get_if<Code>(&piece)) {
            text += "<" + code->text + ">";
        } else {
            text += "!" + std::get<Strong>(piece).text + "!";
        }
    }
    return text;
}

} // namespace

TEST_CASE("what is told is one line, and code between backticks", "[doc]") {
    CHECK(drawn(told("a\n b\t\r\n  c ")) == "(a b c)");
    CHECK(drawn(told("put `s3:*` on `x`")) == "(put )<s3:*>( on )<x>");
    CHECK(drawn(told("a lone ` here")) == "(a lone ` here)");
    CHECK(drawn(told("`` nothing ``")) == "(`` nothing ``)");
    CHECK(drawn(told("`a` and a lone `")) == "<a>( and a lone `)");
    CHECK(drawn(told("")).empty());
    CHECK(drawn(told(" \n ")).empty());
}

TEST_CASE("an empty line divides paragraphs", "[doc]") {
    const std::vector<Prose> two = paragraphs("a\nb\n\nc\n\n\n\n");
    REQUIRE(two.size() == 2);
    CHECK(drawn(two[0]) == "(a b)");
    CHECK(drawn(two[1]) == "(c)");
    CHECK(paragraphs("").empty());
}

TEST_CASE("what cannot be shown is replaced", "[doc]") {
    CHECK(drawn(told("a\u202eb\u2028c\x01")) == "(a\uFFFDb\uFFFDc\uFFFD)");
    CHECK(drawn(Prose().code("a\nb")) == "<a\uFFFDb>");
}

TEST_CASE("lists have commas, and a word before the last", "[doc]") {
    CHECK(drawn(Prose().codes({"a", "b", "c"}, "or")) == "<a>(, )<b>( or )<c>");
    CHECK(drawn(Prose().codes({"a", "b"})) == "<a>(, )<b>");
    CHECK(drawn(Prose().codes({"a"}, "and")) == "<a>");
    CHECK(drawn(Prose().plain("a").add(Prose().plain("b").strong("c"))) == "(ab)!c!");
    CHECK(plain_text(Prose().plain("a").code("b").strong("c")) == "abc");
}
