#include "compiler/iam/evaluate.hpp"

#include "compiler/iam/json.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc::iam;

namespace {

Document allow(const std::string& actions, const std::string& resources, const std::string& rest = {}) {
    return read_document(R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", )" + actions + ", " +
                         resources + rest + "}]}")
        .value();
}

Decision decide(const Document& document, const std::string& action, const std::string& resource,
                std::vector<ContextEntry> context = {}) {
    return Evaluator(document).decide({action, resource, std::move(context), std::nullopt}).decision;
}

struct ResourceRow {
    const char* pattern;
    const char* resource;
    bool allowed;
};

} // namespace

TEST_CASE("evaluate: names of actions ignore letter case", "[iam]") {
    const Document document = allow(R"("Action": ["s3:Get*", "EC2:runInstances"])", R"("Resource": "*")");
    CHECK(decide(document, "S3:getObject", "arn:aws:s3:::b/o") == Decision::allowed);
    CHECK(decide(document, "ec2:RunInstances", "*") == Decision::allowed);
    CHECK(decide(document, "s3:PutObject", "arn:aws:s3:::b/o") == Decision::implicitly_denied);
}

TEST_CASE("evaluate: resources as whole texts", "[iam]") {
    const std::vector<ResourceRow> rows{
        {"*", "*", true},
        {"arn:aws:s3:::b/*", "arn:aws:s3:::b/o", true},
        {"arn:aws:s3:::B/*", "arn:aws:s3:::b/o", false},
        {"arn:aws:s3:::b/*", "*", false},
        {"arn:aws:ec2:*:instance/i", "arn:aws:ec2:eu-west-1:111122223333:instance/i", true},
        {"arn:aws:sqs", "arn:aws:sqs:eu-west-1:111122223333:q", true},
        {"arn:aws:sqs:eu-west-1", "arn:aws:sqs:eu-west-2:111122223333:q", false},
        {"arn:aws:s3:::${aws:username}/*", "arn:aws:s3:::ann/o", true},
        {"arn:aws:s3:::${aws:username}/*", "arn:aws:s3:::bob/o", false},
        {"arn:aws:s3:::${aws:userid}/*", "arn:aws:s3:::bob/o", false},
        {"arn:aws:s3:::*${aws:userid}*", "arn:aws:s3:::bob/o", false},
        {"arn:aws:s3:::${aws:userid, 'bob'}/*", "arn:aws:s3:::bob/o", true},
        {"arn:aws:${aws:username}:::b", "arn:aws:ann:::b", false},
        {"arn:aws:${aws:username}:::b", "arn:aws:${aws:username}:::b", true}};
    for (const ResourceRow& row : rows) {
        INFO(row.pattern << " on " << row.resource);
        const Document document =
            allow(R"("Action": "*")", R"("Resource": ")" + std::string(row.pattern) + '"');
        const bool allowed =
            decide(document, "s3:GetObject", row.resource, {{"aws:username", {"ann"}}}) == Decision::allowed;
        CHECK(allowed == row.allowed);
    }
}

TEST_CASE("evaluate: NotAction and NotResource", "[iam]") {
    const Document actions = allow(R"("NotAction": ["iam:*", "sts:*"])", R"("Resource": "*")");
    CHECK(decide(actions, "s3:GetObject", "*") == Decision::allowed);
    CHECK(decide(actions, "IAM:PassRole", "*") == Decision::implicitly_denied);
    const Document resources = allow(R"("Action": "*")", R"("NotResource": "arn:aws:s3:::b/*")");
    CHECK(decide(resources, "s3:GetObject", "arn:aws:s3:::c/o") == Decision::allowed);
    CHECK(decide(resources, "s3:GetObject", "arn:aws:s3:::b/o") == Decision::implicitly_denied);
}

TEST_CASE("evaluate: a variable without a value in NotResource leaves the statement out", "[iam]") {
    const std::string home = R"("arn:aws:s3:::b/${aws:username}/*")";
    const std::vector<ContextEntry> ann{{"aws:username", {"ann"}}};
    const std::vector<ContextEntry> list{{"aws:username", {"ann"}, true}};
    for (const std::string effect : {"Allow", "Deny"}) {
        const auto applies = [&](const std::string& resources, const std::vector<ContextEntry>& context) {
            const Document document =
                read_document(R"({"Version": "2012-10-17", "Statement": [{"Effect": ")" + effect +
                              R"(", "Action": "*", "NotResource": )" + resources + "}]}")
                    .value();
            return Evaluator(document).decide({"s3:GetObject", "arn:aws:s3:::c/o", context, std::nullopt}) !=
                   Verdict{};
        };
        INFO(effect);
        CHECK(applies(home, ann));
        CHECK_FALSE(applies(home, {}));
        CHECK_FALSE(applies(home, list));
        CHECK_FALSE(applies(R"(["arn:aws:s3:::d/*", )" + home + "]", {}));
        CHECK(applies(R"("arn:aws:s3:::b/${aws:username, 'all'}/*")", {}));
        CHECK(applies(R"("arn:aws:s3:::b/${*}")", {}));
        CHECK_FALSE(applies(R"("arn:aws:s3:::c/*")", ann));
    }
}

TEST_CASE("evaluate: a variable without a value in Resource takes that resource alone", "[iam]") {
    const std::string home = R"("arn:aws:s3:::b/${aws:username}/*")";
    const Document both = allow(R"("Action": "*")", R"("Resource": [)" + home + R"(, "arn:aws:s3:::c/*"])");
    CHECK(decide(both, "s3:GetObject", "arn:aws:s3:::c/o") == Decision::allowed);
    CHECK(decide(both, "s3:GetObject", "arn:aws:s3:::b/ann/o") == Decision::implicitly_denied);
    Document deny = allow(R"("Action": "*")", R"("Resource": )" + home);
    deny.statements.front().effect = Effect::deny;
    CHECK(decide(deny, "s3:GetObject", "arn:aws:s3:::b/ann/o") == Decision::implicitly_denied);
    CHECK(decide(deny, "s3:GetObject", "arn:aws:s3:::b/ann/o", {{"aws:username", {"ann"}}}) ==
          Decision::explicitly_denied);
}

TEST_CASE("evaluate: a variable without a value in a condition", "[iam]") {
    for (const bool denies : {false, true}) {
        const auto applies = [&](const std::string& operation) {
            Document document = allow(R"("Action": "*")", R"("Resource": "*")",
                                      R"(, "Condition": {")" + operation +
                                          R"(": {"s3:ExistingObjectTag/team": "${aws:PrincipalTag/team}"}})");
            document.statements.front().effect = denies ? Effect::deny : Effect::allow;
            const Request request{
                "s3:GetObject", "arn:aws:s3:::b/o", {{"s3:ExistingObjectTag/team", {"red"}}}, std::nullopt};
            return Evaluator(document).decide(request) != Verdict{};
        };
        CHECK_FALSE(applies("StringEquals"));
        CHECK_FALSE(applies("StringLike"));
        CHECK_FALSE(applies("StringEqualsIfExists"));
        CHECK(applies("StringNotEquals"));
        CHECK(applies("StringNotLike"));
    }
}

TEST_CASE("evaluate: on a list a test for one value neither allows nor denies", "[iam]") {
    const Document document = read_document(R"({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "sqs:*", "Resource": "*"},
        {"Effect": "Deny", "Action": "sqs:TagQueue", "Resource": "*",
         "Condition": {"StringEquals": {"aws:TagKeys": "cost"}}},
        {"Effect": "Allow", "Action": "sns:TagResource", "Resource": "*",
         "Condition": {"StringEquals": {"aws:TagKeys": "cost"}}}]})")
                                  .value();
    const auto tags = [](std::vector<std::string> values, bool list) {
        return std::vector<ContextEntry>{{"aws:TagKeys", std::move(values), list}};
    };
    CHECK(decide(document, "sqs:TagQueue", "*", tags({"cost", "team"}, false)) == Decision::allowed);
    CHECK(decide(document, "sqs:TagQueue", "*", tags({"cost"}, true)) == Decision::allowed);
    CHECK(decide(document, "sqs:TagQueue", "*", tags({"cost"}, false)) == Decision::explicitly_denied);
    CHECK(decide(document, "sns:TagResource", "*", tags({"cost"}, true)) == Decision::implicitly_denied);
}

TEST_CASE("evaluate: all tests of a condition have to hold", "[iam]") {
    const Document document =
        allow(R"("Action": "*")", R"("Resource": "*")",
              R"(, "Condition": {"StringEquals": {"a": "1", "b": ["1", "2"]}, "Bool": {"c": true}})");
    CHECK(decide(document, "s3:A", "*", {{"A", {"1"}}, {"b", {"2"}}, {"c", {"true"}}}) == Decision::allowed);
    CHECK(decide(document, "s3:A", "*", {{"A", {"1"}}, {"b", {"3"}}, {"c", {"true"}}}) ==
          Decision::implicitly_denied);
    CHECK(decide(document, "s3:A", "*", {{"A", {"1"}}, {"b", {"2"}}}) == Decision::implicitly_denied);
}

TEST_CASE("evaluate: a deny wins wherever it stands, and the first statement is named", "[iam]") {
    const Document document = read_document(R"({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"},
        {"Effect": "Allow", "Action": "s3:*", "Resource": "*"},
        {"Effect": "Deny", "Action": "s3:*Acl", "Resource": "*"},
        {"Effect": "Deny", "Action": "s3:GetObjectAcl", "Resource": "*"}]})")
                                  .value();
    const Evaluator evaluator(document);
    const auto decide_on_all = [&](const char* action) {
        return evaluator.decide({action, "*", {}, std::nullopt});
    };
    CHECK(decide_on_all("s3:GetObject") == Verdict{Decision::allowed, 0});
    CHECK(decide_on_all("s3:PutObject") == Verdict{Decision::allowed, 1});
    CHECK(decide_on_all("s3:GetObjectAcl") == Verdict{Decision::explicitly_denied, 2});
    CHECK(decide_on_all("ec2:RunInstances") == Verdict{Decision::implicitly_denied, std::nullopt});
    CHECK(decide(Document{}, "s3:GetObject", "*") == Decision::implicitly_denied);
}

TEST_CASE("evaluate: how one statement stands to a request", "[iam]") {
    const Document document = read_document(R"({"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Principal": {"Service": "lex.amazonaws.com"}, "Action": "sts:AssumeRole",
         "Condition": {"StringEquals": {"a": "1"}, "Null": {"b": "true"}}}]})")
                                  .value();
    const Evaluator evaluator(document);
    const Fit fit = evaluator.fit(
        0, {"sts:TagSession", "*", {{"b", {"x"}}, {"a", {"1"}}}, Caller{"Service", "lex.amazonaws.com"}});
    CHECK(fit.principal);
    CHECK_FALSE(fit.action);
    CHECK(fit.resource);
    CHECK(fit.conditions == std::vector<bool>{true, false});
    CHECK_FALSE(fit.applies());
    CHECK(evaluator.fit(0, {"sts:AssumeRole", "*", {{"a", {"1"}}}, Caller{"Service", "lex.amazonaws.com"}})
              .applies());
}

TEST_CASE("evaluate: 2008-10-17 has no variables", "[iam]") {
    Document document = allow(R"("Action": "*")", R"("Resource": "arn:aws:s3:::${aws:username}")");
    document.version = "2008-10-17";
    CHECK(decide(document, "s3:A", "arn:aws:s3:::ann", {{"aws:username", {"ann"}}}) ==
          Decision::implicitly_denied);
    CHECK(decide(document, "s3:A", "arn:aws:s3:::${aws:username}") == Decision::allowed);
}
