// The policy for the people who look after a role, statement by statement.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using slrc::iam::Condition;
using slrc::iam::Effect;
using slrc::iam::Statement;
using namespace slrc::test;

namespace {

using Texts = std::vector<std::string>;

Statement expected(const char* sid, Texts actions, const char* arn, std::vector<Condition> conditions = {}) {
    Statement statement;
    statement.sid = sid;
    statement.actions = std::move(actions);
    statement.resources = {arn};
    statement.conditions = std::move(conditions);
    return statement;
}

} // namespace

TEST_CASE("administrator: of a service-linked role", "[model]") {
    const char* arn = "arn:aws:iam::*:role/aws-service-role/test.amazonaws.com/AWSServiceRoleForTest_*";
    const Compiled compiled = compile_text(
        "role AWSServiceRoleForTest_{suffix} { trust service test.amazonaws.com\n"
        "lifecycle { one per thing passed by t:Pass editable description } }");
    const std::vector<Statement> statements{
        expected("CreateRole", {"iam:CreateServiceLinkedRole"}, arn,
                 {{"StringEquals", "iam:AWSServiceName", {"test.amazonaws.com"}}}),
        expected("AddCapabilities", {"iam:AttachRolePolicy", "iam:PutRolePolicy"}, arn),
        expected("SeeRole",
                 {"iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"},
                 arn),
        expected("EditDescription", {"iam:UpdateRoleDescription", "iam:UpdateRole"}, arn),
        expected("PassRole", {"iam:PassRole"}, arn,
                 {{"StringEquals", "iam:PassedToService", {"test.amazonaws.com"}}}),
        expected("DeleteRole", {"iam:DeleteServiceLinkedRole", "iam:GetServiceLinkedRoleDeletionStatus"},
                 arn)};
    CHECK(compiled.admin().statements == statements);
}

TEST_CASE("administrator: nobody edits or passes what the lifecycle does not say", "[model]") {
    const auto statements = compile_text(linked_role("lifecycle { one per thing }")).admin().statements;
    Texts sids;
    for (const Statement& statement : statements) {
        sids.push_back(statement.sid);
    }
    CHECK(sids == Texts{"CreateRole", "AddCapabilities", "SeeRole", "DeleteRole"});
}

TEST_CASE("administrator: of a plain role with tags and a boundary", "[model]") {
    const char* arn = "arn:aws:iam::*:role/team/Monitor";
    const auto statements =
        compile_text(
            "role Monitor { path \"/team/\" trust account \"123456789012\"\ntags { team: \"a\" }\n"
            "boundary \"arn:aws:iam::123456789012:policy/limit\" }")
            .admin()
            .statements;
    REQUIRE(statements.size() == 6);
    CHECK(statements[0] ==
          expected("CreateRole", {"iam:CreateRole"}, arn,
                   {{"ArnEquals", "iam:PermissionsBoundary", {"arn:aws:iam::123456789012:policy/limit"}}}));
    CHECK(statements[1] == expected("TagRole", {"iam:TagRole"}, arn));
    CHECK(statements[2] == expected("AddCapabilities", {"iam:AttachRolePolicy", "iam:PutRolePolicy"}, arn));
    CHECK(statements[5] ==
          expected("DeleteRole", {"iam:DeleteRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy"}, arn));
}
