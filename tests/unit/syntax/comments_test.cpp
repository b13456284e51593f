#include "tests/unit/catch.hpp"
#include "tests/unit/syntax/parsing.hpp"

using namespace slrc;
using test::findings;
using test::Lines;
using test::Parsed;

namespace {

Lines comment_texts(const Parsed& parsed) {
    Lines texts;
    for (const syntax::Comment& comment : parsed.tree.comments) {
        CHECK(parsed.text(comment.span) == comment.text);
        texts.emplace_back(comment.text);
    }
    return texts;
}

/// The documentation of the first rule of the first role.
std::string documentation(const std::string& before) {
    const Parsed parsed = test::parse("role R {\n" + before + "allow *\n}");
    CHECK(findings(parsed) == Lines{});
    const auto& role = std::get<syntax::Role>(parsed.tree.declarations.at(0));
    const auto& grant = std::get<syntax::Grant>(std::get<syntax::Rule>(role.items.at(0)).node);
    return documentation_before(parsed.tree, grant.span);
}

} // namespace

TEST_CASE("comments: each is kept once, in the order of the text", "[syntax]") {
    const Parsed parsed = test::parse(R"(// a
let b = /// c
    "// no" // d
let e = [f, // g
    h, // i
    s3:J] // k
let l = "m:n" // o
    == 1 // p
role R { // q
    when (s // t
        or u): allow * // v
} // w)");
    CHECK(findings(parsed) == Lines{});
    CHECK(comment_texts(parsed) == Lines{"// a", "/// c", "// d", "// g", "// i", "// k", "// o", "// p",
                                         "// q", "// t", "// v", "// w"});
}

TEST_CASE("comments: the line end is no part of one", "[syntax]") {
    CHECK(comment_texts(test::parse("// a\n// b")) == Lines{"// a", "// b"});
    CHECK(comment_texts(test::parse("// a\r\n// b\r\n")) == Lines{"// a", "// b"});
}

TEST_CASE("comments: documentation is what begins with three slashes right before", "[syntax]") {
    CHECK(documentation("") == "");
    CHECK(documentation("/// one\n") == "one");
    CHECK(documentation("///one  \n///\n///   two\n") == "one\n\n  two");
    CHECK(documentation("/// far\n\n\n") == "far");
    CHECK(documentation("/// one\r\n/// two\r\n") == "one\ntwo");
    CHECK(documentation("// no\n") == "");
    CHECK(documentation("//// no\n") == "");
    CHECK(documentation("/// no\n// between\n/// yes\n") == "yes");
    CHECK(documentation("/// no\n// between\n") == "");
    CHECK(documentation("/// one\n// slrc: allow(x)\n/// two\n//slrc: allow(y)\n") == "one\ntwo");
}

TEST_CASE("comments: a block comment is an error and is stepped over", "[syntax]") {
    const Parsed parsed = test::parse("/* a */ let b = 1 /* c\n*/ let d = ]\n");
    CHECK(findings(parsed) ==
          Lines{"SLR0104 1:1 `/*` does not begin a comment", "SLR0104 1:19 `/*` does not begin a comment",
                "SLR0101 2:12 expected a string, a list, a list of actions, or a condition, found `]`"});
    CHECK(parsed.tree.declarations.size() == 1);
}

TEST_CASE("comments: an unclosed block comment is one finding", "[syntax]") {
    for (const std::string before : {"", "role R {\n", "role R { when a {\n", "role R { allow s3:A on\n",
                                     "let a =\n", "role R { tags { a:\n"}) {
        INFO(before);
        const Parsed parsed = test::parse(before + "/* a\nb c }\n");
        const std::string line = before.empty() ? "1" : "2";
        CHECK(findings(parsed) ==
              Lines{"SLR0104 " + line + ":1 `/*` does not begin a comment, and this one never ends"});
    }
}

TEST_CASE("comments: block comments are found inside of rules that are tried twice", "[syntax]") {
    CHECK(test::places(test::parse("let a = \"b:c\" /* d */ == 1")) == Lines{"SLR0104 1:15"});
    CHECK(test::places(test::parse("let a = [b /* c */, s3:D]")) == Lines{"SLR0104 1:12"});
}
