#include "compiler/pattern/policy_text.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::pattern;

TEST_CASE("policy texts: variables are holes, and keep their defaults", "[pattern]") {
    const PolicyText text = read_policy_text("home/${aws:username}/${k , 'a}b'}*", {true, 0});
    CHECK(to_glob(text.pattern) == "home/*/**");
    REQUIRE(text.variables.size() == 2);
    CHECK(text.variables[0].key == "aws:username");
    CHECK_FALSE(text.variables[0].fallback);
    CHECK(text.variables[1].key == "k");
    CHECK(text.variables[1].fallback == "a}b");
    CHECK(text.pattern.pieces()[3].hole == 1);
}

TEST_CASE("policy texts: what is a letter", "[pattern]") {
    CHECK(read_policy_text("${*}${?}${$}", {true, 0}).pattern == [] {
        Pattern letters;
        letters.add_letters("*?$");
        return letters;
    }());
    CHECK(read_policy_text("a*${b}", {false, std::nullopt}).pattern.pieces().size() == 1);
    CHECK(read_policy_text("${b", {true, 0}).variables.empty());
    const PolicyText later = read_policy_text("${a}${b}", {true, 4});
    REQUIRE(later.variables.size() == 1);
    CHECK(later.variables[0].key == "b");
}

TEST_CASE("policy texts: where a variable ends", "[pattern]") {
    CHECK(variable_size("${a}b}") == 4);
    CHECK(variable_size("${a, '}'}b") == 9);
    CHECK(variable_size("${a, '}") == 7); // a quote that is never closed
    CHECK(variable_size("${a") == 0);
    CHECK(variable_size("a${b}") == 0);
    CHECK(variable_size("") == 0);
}
