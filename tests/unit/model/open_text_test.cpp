#include "compiler/model/open_text.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::model;

TEST_CASE("template: neighbouring literals become one", "[model]") {
    OpenText value = literal("a", {});
    append(value, Literal{"b"});
    append(value, BuiltIn::region);
    append(value, literal("c", {}));
    REQUIRE(value.parts.size() == 3);
    CHECK(std::get<Literal>(value.parts[0]).text == "ab");
    CHECK_FALSE(is_literal(value));
}

TEST_CASE("template: IAM's variables are no holes", "[model]") {
    OpenText value = literal("a/", {});
    append(value, Variable{"${aws:username}"});
    CHECK(is_literal(value));
    CHECK(literal_text(value) == "a/${aws:username}");
    CHECK(is_literal(OpenText{}));
}

TEST_CASE("template: text as in the source", "[model]") {
    OpenText value = literal("{a}", {});
    append(value, Variable{"${x:y}"});
    append(value, BuiltIn::partition);
    append(value, ParameterUse{1});
    append(value, ParameterUse{7});
    CHECK(source_text(value, {"p", "q"}) == "{{a}}${x:y}{partition}{q}{…}");
}

TEST_CASE("template: equality looks at the parts, not at the place", "[model]") {
    OpenText left = literal("a", {});
    OpenText right = literal("a", slrc::source::Span{{}, 1, 2});
    CHECK(left == right);
    CHECK_FALSE(left == literal("b", {}));
    CHECK_FALSE(literal("${a:b}", {}) == OpenText{{Variable{"${a:b}"}}, {}});
}
