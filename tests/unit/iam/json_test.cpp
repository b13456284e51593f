#include "compiler/iam/json.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::iam;

namespace {

Document one(Statement statement) {
    Document document;
    document.statements.push_back(std::move(statement));
    return document;
}

} // namespace

TEST_CASE("policy JSON: keys in IAM's order, one value bare, four spaces, one newline", "[iam]") {
    Statement statement;
    statement.sid = "First";
    statement.principals = {{"Service", {"a.amazonaws.com"}}, {"AWS", {"1", "2"}}};
    statement.actions = {"a:B"};
    statement.resources = {"r1", "r2"};
    statement.conditions = {
        {"StringEquals", "k:a", {"x"}}, {"Bool", "k:b", {"true"}}, {"StringEquals", "k:c", {"y", "z"}}};
    Document document = one(statement);
    document.id = "Name";
    CHECK(to_text(document, false) == R"({
    "Version": "2012-10-17",
    "Id": "Name",
    "Statement": [
        {
            "Sid": "First",
            "Effect": "Allow",
            "Principal": {
                "Service": "a.amazonaws.com",
                "AWS": [
                    "1",
                    "2"
                ]
            },
            "Action": "a:B",
            "Resource": [
                "r1",
                "r2"
            ],
            "Condition": {
                "StringEquals": {
                    "k:a": "x",
                    "k:c": [
                        "y",
                        "z"
                    ]
                },
                "Bool": {
                    "k:b": "true"
                }
            }
        }
    ]
}
)");
}

TEST_CASE("policy JSON: minified without white space, but with its newline", "[iam]") {
    Statement statement;
    statement.effect = Effect::deny;
    statement.actions = {"iam:*"};
    statement.not_actions = true;
    statement.resources = {"r"};
    statement.not_resources = true;
    CHECK(to_text(one(statement), true) ==
          R"({"Version":"2012-10-17","Statement":[{"Effect":"Deny","NotAction":"iam:*","NotResource":"r"}]})"
          "\n");
    CHECK(to_text(Document{}, true) == R"({"Version":"2012-10-17","Statement":[]})"
                                       "\n");
}

TEST_CASE("policy JSON: all forms that IAM takes are read", "[iam]") {
    const Document document = read_document(R"({"Statement": {"Effect": "Deny", "NotPrincipal": "*",
        "NotAction": ["a:B", "a:C"], "NotResource": "r", "Condition": {"Bool": {"k:b": true},
        "NumericEquals": {"k:n": [1, 2.5]}}}})")
                                  .value();
    REQUIRE(document.statements.size() == 1);
    const Statement& statement = document.statements.front();
    CHECK(document.version == "2008-10-17");
    CHECK(statement.effect == Effect::deny);
    CHECK(statement.principals == std::vector<Principals>{{"AWS", {"*"}}});
    CHECK(statement.not_principals);
    CHECK(statement.actions == std::vector<std::string>{"a:B", "a:C"});
    CHECK(statement.not_actions);
    CHECK(statement.resources == std::vector<std::string>{"r"});
    CHECK(statement.not_resources);
    CHECK(statement.conditions ==
          std::vector<Condition>{{"Bool", "k:b", {"true"}}, {"NumericEquals", "k:n", {"1", "2.5"}}});
}

TEST_CASE("policy JSON: what is written is read back", "[iam]") {
    Statement statement;
    statement.sid = "A";
    statement.principals = {{"AWS", {"*"}}};
    statement.not_principals = true;
    statement.actions = {"a:B", "a:C"};
    statement.resources = {"quote \" and \xC3\xA9"};
    statement.conditions = {{"Null", "k:a", {"true"}}};
    Document document = one(statement);
    document.id = "I";
    for (const bool minify : {false, true}) {
        CHECK(read_document(to_text(document, minify)) == document);
    }
}
