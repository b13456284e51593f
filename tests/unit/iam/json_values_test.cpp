// Single elements of a policy, written and read.
#include "compiler/iam/json.hpp"
#include "tests/unit/catch.hpp"

#include <string>

using namespace slrc::iam;

namespace {

Document with(Statement statement) {
    statement.actions = {"a:B"};
    return Document{"2012-10-17", "", {std::move(statement)}};
}

std::string text_of(const std::string& elements) {
    return R"({"Version":"2012-10-17","Statement":[{)" + elements + "}]}\n";
}

} // namespace

TEST_CASE("policy values: letters outside of ASCII stay as they are", "[iam]") {
    Statement statement;
    statement.resources = {"\u00FCber/\u20AC\"\\\n"};
    const std::string text =
        text_of("\"Effect\":\"Allow\",\"Action\":\"a:B\",\"Resource\":\"\u00FCber/\u20AC\\\"\\\\\\n\"");
    CHECK(to_text(with(statement), true) == text);
    CHECK(read_document(text) == with(statement));
    // An escape is read as the letter that it stands for.
    CHECK(read_document(text_of(R"("Effect":"Allow","Action":"a:B","Resource":"\u00fcber/\u20ac\"\\\n")")) ==
          with(statement));
}

TEST_CASE("policy values: NotPrincipal, NotAction and NotResource are written", "[iam]") {
    Statement statement;
    statement.principals = {{"AWS", {"x"}}};
    statement.resources = {"y"};
    statement.not_principals = statement.not_actions = statement.not_resources = true;
    CHECK(to_text(with(statement), true) ==
          text_of(R"("Effect":"Allow","NotPrincipal":{"AWS":"x"},"NotAction":"a:B","NotResource":"y")"));
}

TEST_CASE("policy values: the principal * is everybody of AWS", "[iam]") {
    Statement statement;
    statement.principals = {{"AWS", {"*"}}};
    CHECK(read_document(text_of(R"("Effect":"Allow","Principal":"*","Action":"a:B")")) == with(statement));
    CHECK(read_document(text_of(R"("Effect":"Allow","Principal":{"AWS":"*"},"Action":"a:B")")) ==
          with(statement));
}

TEST_CASE("policy values: booleans and numbers are read as their text", "[iam]") {
    Statement statement;
    statement.sid = "7";
    statement.principals = {{"AWS", {"111122223333"}}};
    statement.conditions = {{"Null", "b", {"false", "true"}}, {"NumericEquals", "c", {"-3", "1.5"}}};
    CHECK(read_document(
              text_of(R"("Sid":7,"Effect":"Allow","Principal":{"AWS":111122223333},"Action":"a:B",)"
                      R"("Condition":{"Null":{"b":[false,"true"]},"NumericEquals":{"c":[-3,1.5]}})")) ==
          with(statement));
}

TEST_CASE("policy values: order of values is kept", "[iam]") {
    Statement statement;
    statement.principals = {{"Service", {"b", "a"}}, {"AWS", {"x"}}};
    statement.resources = {"z", "y", "z"};
    CHECK(to_text(with(statement), true) ==
          text_of(R"("Effect":"Allow","Principal":{"Service":["b","a"],"AWS":"x"},"Action":"a:B",)"
                  R"("Resource":["z","y","z"])"));
}
