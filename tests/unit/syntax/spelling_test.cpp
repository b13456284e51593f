#include "compiler/syntax/format.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/syntax/parsing.hpp"

using namespace slrc;

namespace {

/// A string as it is spelled, from its text between the quotes; spelling it again has to change nothing.
std::string spelled(const std::string& text) {
    const auto once = [](const std::string& quoted) {
        const test::Parsed parsed = test::parse("import " + quoted);
        REQUIRE(test::findings(parsed) == test::Lines{});
        return syntax::spell(std::get<syntax::Import>(parsed.tree.declarations.at(0)).path);
    };
    const std::string result = once("\"" + text + "\"");
    CHECK(once(result) == result);
    return result.substr(1, result.size() - 2);
}

} // namespace

TEST_CASE("spelling: what can be seen stands for itself", "[syntax]") {
    CHECK(spelled("") == "");
    CHECK(spelled("a b/c") == "a b/c");
    CHECK(spelled("caf\\u{e9} \\u{1F600} \\u{41}") == "caf\xC3\xA9 \xF0\x9F\x98\x80 A");
    CHECK(spelled("\\u{22}\\u{5c}\\u{a}\\u{9}\\u{7b}\\u{7d}") == "\\\"\\\\\\n\\t{{}}");
}

TEST_CASE("spelling: what cannot be seen is written as its number", "[syntax]") {
    CHECK(spelled("\\u{0001}\\u{7F}\\u{a0}\\u{00AD}") == "\\u{1}\\u{7f}\\u{a0}\\u{ad}");
    CHECK(spelled("\xE2\x80\x8B\xEF\xBB\xBF\xE2\x80\xAE\xE3\x80\x80") ==
          "\\u{200b}\\u{feff}\\u{202e}\\u{3000}");
    CHECK(spelled("\\u{d}") == "\\u{d}");
}

TEST_CASE("spelling: holes and variables stay", "[syntax]") {
    CHECK(spelled("{a}-{b.c}{A-_x.arn}${aws:x, 'y'}{{z}}") == "{a}-{b.c}{A-_x.arn}${aws:x, 'y'}{{z}}");
}

TEST_CASE("spelling: a dollar before a brace begins no variable", "[syntax]") {
    CHECK(spelled("$ $a $") == "$ $a $");
    CHECK(spelled("\\u{24}{{a") == "\\u{24}{{a");
    CHECK(spelled("\\u{24}{a}") == "\\u{24}{a}");
    CHECK(spelled("$${aws:x}$}}") == "$${aws:x}$}}");
}
