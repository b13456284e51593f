#include "compiler/plan/expression.hpp"

#include "tests/unit/catch.hpp"

#include <re2/re2.h>

#include <array>
#include <string>
#include <string_view>

using slrc::plan::Expression;
using slrc::plan::plain_expression;

namespace {

bool fits(const std::string& text, const std::string& expression) {
    const RE2 compiled(expression, RE2::Quiet);
    INFO(expression);
    REQUIRE(compiled.ok());
    return RE2::FullMatch(text, compiled);
}

constexpr std::array texts{"",     "a",   "A",    "ab",        "abc",      "aab", "b-1", "0", "12",
                           "a\nb", "\t",  "a b",  "\xC3\xA9",  "\xC3\x89", "k",   "]",   "[", "^",
                           "-",    "\\",  "a{2}", "{",         "a.b",      "axb", "_",   "$", "aaaa",
                           "a|b",  "^a$", "(a)",  "x\xC3\xBF", "staging",  "test"};

} // namespace

TEST_CASE("an expression that is rewritten takes the same texts", "[plan]") {
    for (const char* original : {"a",
                                 "a*",
                                 "(a|b)+",
                                 "^a|b$",
                                 "\\Aab?\\z",
                                 "[a-c]{1,3}",
                                 "[^a-z]",
                                 ".",
                                 "(?s).",
                                 "(?i)AB",
                                 "(?i:a)b|A",
                                 "a(?i)b",
                                 "(?i)\xC3\xA9",
                                 "\\d+",
                                 "\\D",
                                 "\\w{2}",
                                 "\\s|\\S\\S",
                                 "[[:alpha:]]+",
                                 "[^[:digit:]\\s]",
                                 "\\pL+",
                                 "\\p{Lu}",
                                 "\\x61",
                                 "\\x{e9}",
                                 "\\141",
                                 "\\Qa.b\\E",
                                 "\\Qa|b\\E+",
                                 "a\\.b",
                                 "[]a]+",
                                 "[^]a]",
                                 "[\\]\\[\\\\^-]",
                                 "[a\\-z]",
                                 "a{2}",
                                 "a{2,}",
                                 "a{0,1}b",
                                 "a+?",
                                 "(?:a|ab)(?:c|bcd)?",
                                 "(?P<x>a)b",
                                 "{",
                                 "a{,2}",
                                 "a\\{2\\}",
                                 "staging|test",
                                 "(a||b)",
                                 "[\xC3\xA0-\xC3\xBF]",
                                 "[^\\x00-\\x{10FFFF}]|a"}) {
        const Expression rewritten = plain_expression(original);
        INFO(original << " became " << rewritten.text);
        REQUIRE(rewritten.problem.empty());
        for (const char* text : texts) {
            INFO(text);
            CHECK(fits(text, original) == fits(text, rewritten.text));
        }
    }
}

TEST_CASE("an expression is written out of what every engine reads", "[plan]") {
    CHECK(plain_expression("[a-z]{2,8}").text == "[a-z]{2,8}");
    CHECK(plain_expression("\\d+?").text == "[0-9]+");
    CHECK(plain_expression("a.b").text == "a[^\\x0a]b");
    CHECK(plain_expression("x|(y)").text == "(?:x|(?:y))");
    CHECK(plain_expression("a\\.[/&]").text == "a\\.[\\&/]");
    CHECK(plain_expression("^$").text == "(?:)"); // nothing would mean any text
}

TEST_CASE("an expression that engines read differently is refused", "[plan]") {
    CHECK(plain_expression("\\ba").problem == "`\\b`");
    CHECK(plain_expression("a\\B").problem == "`\\B`");
    CHECK(plain_expression("a\\C").problem == "`\\C`");
    CHECK(plain_expression("(^a)").problem == "`^` within");
    CHECK(plain_expression("a$b").problem == "`$` within");
    CHECK(plain_expression("(?m)^a").problem == "`^` for lines");
}

TEST_CASE("characters that are left out match nowhere", "[plan]") {
    for (const char* original : {"[a,]*", "[^b]*", ".*", "(?:a|,)*", "a,?", "\\W*", "\\Q,\\E*"}) {
        const Expression expression = plain_expression(original, ",");
        REQUIRE(expression.problem.empty());
        for (const char* text : {"", "a", ",", "a,", "aa", ",,", "-", "-,-"}) {
            const bool has_comma = std::string_view(text).find(',') != std::string_view::npos;
            CHECK(fits(text, expression.text) == (fits(text, original) && !has_comma));
        }
    }
}
