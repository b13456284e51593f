// `not`, pushed into the operators; joining in one statement; `or` as several. What it means is the property test's
// subject, condition_semantics_test.cpp; here is what it looks like.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using slrc::iam::Condition;
using namespace slrc::test;

namespace {

using Texts = std::vector<std::string>;
using Statements = std::vector<std::vector<Condition>>;

Statements statements(const std::string& condition) {
    Statements all;
    for (const auto& statement :
         compile_text(plain_role("allow a:B on * if " + condition)).permissions().statements) {
        all.push_back(statement.conditions);
    }
    return all;
}

Texts codes_if(const std::string& condition) {
    return compile_text(plain_role("allow a:B on * if " + condition)).codes;
}

} // namespace

TEST_CASE("negation: to the opposite operator", "[check]") {
    CHECK(statements("not x:Y == \"a\"") == Statements{{{"StringNotEquals", "x:Y", {"a"}}}});
    CHECK(statements("not not x:Y == \"a\"") == Statements{{{"StringEquals", "x:Y", {"a"}}}});
    CHECK(statements("not x:Y exists") == Statements{{{"Null", "x:Y", {"true"}}}});
    CHECK(statements("not x:Y < 5") == Statements{{{"NumericGreaterThanEqualsIfExists", "x:Y", {"5"}}}});
    CHECK(statements("not x:Y? < 5") == Statements{{{"NumericGreaterThanEquals", "x:Y", {"5"}}}});
    CHECK(statements("not aws:SecureTransport == true") ==
          Statements{{{"BoolIfExists", "aws:SecureTransport", {"false"}}}});
    CHECK(statements("not x:Y? == \"a\"") ==
          Statements{{{"StringNotEquals", "x:Y", {"a"}}, {"Null", "x:Y", {"false"}}}});
    CHECK(statements("not any x:Y == \"a\"") == Statements{{{"ForAllValues:StringNotEquals", "x:Y", {"a"}}}});
    // Without the key neither holds: IfExists says nothing beside ForAnyValue.
    CHECK(statements("not any x:Y? == \"a\"") ==
          Statements{{{"ForAllValues:StringNotEquals", "x:Y", {"a"}}}});
    CHECK(statements("not all x:Y == \"a\"") == Statements{{{"ForAnyValue:StringNotEquals", "x:Y", {"a"}}}});
}

TEST_CASE("negation: De Morgan", "[check]") {
    CHECK(statements("not (x:A == \"1\" and x:B == \"2\")") ==
          Statements{{{"StringNotEquals", "x:A", {"1"}}}, {{"StringNotEquals", "x:B", {"2"}}}});
    CHECK(statements("not (x:A == \"1\" or x:B == \"2\")") ==
          Statements{{{"StringNotEquals", "x:A", {"1"}}, {"StringNotEquals", "x:B", {"2"}}}});
}

TEST_CASE("negation: what IAM has no operator for", "[check]") {
    CHECK(codes_if("not x:Y BinaryEquals \"QQ==\"") == Texts{"SLR0504"});
    CHECK(codes_if("not all x:Y NumericLessThan [1, 2]") == Texts{"SLR0504"});
    CHECK(codes_if("not x:Y ForAnyValue:Null true") == Texts{"SLR0504"});
}

TEST_CASE("negation: the other boolean has to be known", "[check]") {
    const auto codes_with = [](const std::string& condition) {
        return compile_text(plain_role("param flag: string = \"true\"\nparam flags: [string] = [\"true\"]\n"
                                       "allow a:B on * if " +
                                       condition))
            .codes;
    };
    CHECK(codes_with("aws:SecureTransport == flag and aws:ViaAWSService in flags").empty());
    CHECK(codes_with("aws:SecureTransport != flag and aws:ViaAWSService in flags") == Texts{"SLR0504"});
    CHECK(codes_with("not aws:SecureTransport? == flag and aws:ViaAWSService in flags") == Texts{"SLR0504"});
    CHECK(codes_with("aws:SecureTransport == flag and not all aws:ViaAWSService in flags") ==
          Texts{"SLR0504"});
    CHECK(codes_if("aws:SecureTransport not in [\"true\", \"false\"]") == Texts{"SLR0504"});
    CHECK(codes_if("aws:SecureTransport? not in [\"false\", \"true\"]") == Texts{"SLR0504"});
    CHECK(codes_if("aws:SecureTransport not in [\"yes\"]") == Texts{"SLR0508"});
}

TEST_CASE("join: tests of one operator and key share one place", "[check]") {
    CHECK(statements("x:Y != \"a\" and X:y != \"b\"") ==
          Statements{{{"StringNotEquals", "x:Y", {"a", "b"}}}});
    CHECK(statements("x:Y == \"a\" and x:Y == \"a\"") == Statements{{{"StringEquals", "x:Y", {"a"}}}});
    CHECK(statements("x:Y in [\"a\", \"b\"] and x:Y in [\"b\", \"c\"] and x:Y in [\"c\", \"b\"]") ==
          Statements{{{"StringEquals", "x:Y", {"a", "b"}}, {"StringEqualsIfExists", "x:Y", {"b", "c"}}}});
    CHECK(statements("x:Y exists and not (x:Y not exists)") == Statements{{{"Null", "x:Y", {"false"}}}});
    CHECK(codes_if("x:Y in [\"a\", \"b\"] and x:Y in [\"b\", \"c\"] and x:Y in [\"b\", \"d\"]") ==
          Texts{"SLR0505"});
}

TEST_CASE("join: a contradiction is one, whatever there is no room for", "[check]") {
    CHECK(codes_if("x:Y == \"a\" and x:Y == \"b\"") == Texts{"SLR0506"});
    CHECK(codes_if("x:Y exists and x:Y not exists") == Texts{"SLR0506"});
    CHECK(statements("(x:Y == \"a\" or x:Z == \"1\") and x:Y == \"b\"") ==
          Statements{{{"StringEquals", "x:Z", {"1"}}, {"StringEquals", "x:Y", {"b"}}}});
}

TEST_CASE("join: a variable's value is not known, so that it contradicts nothing", "[check]") {
    const Statements both{
        {{"StringEquals", "x:Y", {"${aws:userid}"}}, {"StringEqualsIfExists", "x:Y", {"1"}}}};
    CHECK(statements("x:Y == \"${aws:userid}\" and x:Y == \"1\"") == both);
    // The same by way of a group's argument.
    const Compiled compiled =
        compile_text("permissions g(who: string) { allow a:B on * if x:Y == who and x:Y == \"1\" }\n" +
                     plain_role("include g(\"${aws:userid}\")"));
    REQUIRE(compiled.codes.empty());
    CHECK(compiled.permissions().statements[0].conditions == both[0]);
}

TEST_CASE("alternatives: `or` makes statements in order, each once, with numbered Sids", "[check]") {
    const auto document =
        compile_text(plain_role("allow a:B on * if x:Y == \"1\" or x:Z == \"2\" or x:Y == \"1\" as Some"))
            .permissions();
    REQUIRE(document.statements.size() == 2);
    CHECK(document.statements[0].sid == "Some1");
    CHECK(document.statements[0].conditions == std::vector<Condition>{{"StringEquals", "x:Y", {"1"}}});
    CHECK(document.statements[1].sid == "Some2");
    CHECK(document.statements[1].conditions == std::vector<Condition>{{"StringEquals", "x:Z", {"2"}}});
}

TEST_CASE("alternatives: a thousand statements, and no more", "[check]") {
    const auto ors = [](std::size_t count) {
        std::string text;
        for (std::size_t index = 0; index < count; ++index) {
            text += (index == 0 ? "" : " or ") + std::string("x:Y == \"") + std::to_string(index) + "\"";
        }
        return text;
    };
    CHECK(statements(ors(1'000)).size() == 1'000);
    CHECK(codes_if(ors(1'001)) == Texts{"SLR0503"});
}

TEST_CASE("alternatives: a long `and` times a wide `or` is refused before it is worked out", "[check]") {
    std::string text = "(x:Y == \"0\"";
    for (int index = 1; index < 900; ++index) {
        text += " or x:Y == \"" + std::to_string(index) + "\"";
    }
    text += ")";
    for (int index = 0; index < 900; ++index) {
        text += " and k" + std::to_string(index) + ":x == \"1\"";
    }
    CHECK(codes_if(text) == Texts{"SLR0503"});
}

TEST_CASE("negation: of several written numbers the one that decides is left", "[check]") {
    const auto condition = [](const std::string& test) {
        return compile_text(plain_role("allow a:B on * if " + test))
            .permissions()
            .statements.at(0)
            .conditions;
    };
    CHECK(condition("not s3:max-keys NumericLessThan [\"2\", \"10\", \"1\"]") ==
          std::vector<slrc::iam::Condition>{{"NumericGreaterThanEqualsIfExists", "s3:max-keys", {"10"}}});
    CHECK(condition("not s3:max-keys? NumericGreaterThan [5, 3]") ==
          std::vector<slrc::iam::Condition>{{"NumericLessThanEquals", "s3:max-keys", {"3"}}});
}
