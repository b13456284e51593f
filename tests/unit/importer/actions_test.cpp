#include "compiler/importer/clauses.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc;

namespace {

std::vector<model::ActionName> actions(const std::vector<std::string>& names) {
    std::vector<model::ActionName> all;
    for (const std::string& name : names) {
        all.push_back({name, {}});
    }
    return all;
}

model::Rule rule(const std::vector<std::string>& names, const std::vector<std::string>& resources) {
    model::Rule made;
    made.actions = actions(names);
    for (const std::string& resource : resources) {
        made.resources.push_back(model::literal(resource, {}));
    }
    return made;
}

std::string on(const model::Rule& rule) {
    return on_clause(rule, catalog::built_in(), {}, importer::TextPlace::policy);
}

} // namespace

TEST_CASE("neighbours of one service are a group, and no action moves", "[importer]") {
    CHECK(importer::action_list(actions({"logs:CreateLogStream", "logs:PutLogEvents"})) ==
          "logs:{CreateLogStream, PutLogEvents}");
    CHECK(importer::action_list(actions({"s3:Get*", "logs:PutLogEvents", "s3:Put*", "s3:List*"})) ==
          "s3:Get*, logs:PutLogEvents, s3:{Put*, List*}");
    CHECK(importer::action_list(actions({"*", "*", "s3:*"})) == "*, *, s3:*");
    CHECK(importer::action_list(actions({"s3:Get", "S3:Put"})) == "s3:Get, S3:Put");
}

TEST_CASE("all actions but some are an exception", "[importer]") {
    CHECK(importer::action_clause(actions({"iam:Get*", "iam:List*"}), true) == "* except iam:{Get*, List*}");
    CHECK(importer::action_clause(actions({"iam:Get*"}), false) == "iam:Get*");
}

TEST_CASE("resources are strings, and everything is a star", "[importer]") {
    CHECK(on(rule({"s3:GetObject"}, {"arn:aws:s3:::a/*", "*"})) == "on \"arn:aws:s3:::a/*\", *");
    model::Rule all_but = rule({"s3:GetObject"}, {"arn:aws:s3:::a/*"});
    all_but.not_resources = true;
    CHECK(on(all_but) == "on * except \"arn:aws:s3:::a/*\"");
}

TEST_CASE("resources are left out where no action takes any", "[importer]") {
    CHECK(on(rule({"comprehend:DetectSentiment", "sts:GetCallerIdentity"}, {"*"})).empty());
    CHECK(on(rule({"comprehend:DetectSentiment", "s3:GetObject"}, {"*"})) == "on *");
    CHECK(on(rule({"comprehend:DetectSentiment"}, {"arn:aws:s3:::a"})) == "on \"arn:aws:s3:::a\"");
    CHECK(on(rule({"comprehend:*"}, {"*"})) == "on *");
    CHECK(on(rule({"nobody:Knows"}, {"*"})) == "on *");
    model::Rule all_but = rule({"sts:GetCallerIdentity"}, {"*"});
    all_but.not_actions = true;
    CHECK(on(all_but) == "on *");
}
