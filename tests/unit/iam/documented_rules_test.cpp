// What the pages of IAM's guide say of examples, in other words and with other values: each row holds for compiler/iam
// and for the second reading of the rules (guide.hpp, which names the pages).
#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/json.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/iam/guide.hpp"

#include <string>
#include <vector>

using namespace slrc;
using iam::Decision;

namespace {

using Context = std::vector<iam::ContextEntry>;

struct ConditionRow {
    std::string operation;
    std::vector<std::string> values;
    /// Of the key `k:key`, and of others by name.
    std::vector<std::string> in_request;
    bool holds = false;
    Context others = {};
};

void check_conditions(const std::vector<ConditionRow>& rows, const std::string& version = "2012-10-17") {
    for (const ConditionRow& row : rows) {
        const iam::Condition condition{row.operation, "k:key", row.values};
        iam::Request request{"s3:GetObject", "*", row.others, std::nullopt};
        if (!row.in_request.empty()) {
            request.context.push_back({"k:key", row.in_request});
        }
        iam::Statement statement;
        statement.actions = {"*"};
        statement.resources = {"*"};
        statement.conditions = {condition};
        const iam::Document document{version, "", {statement}};
        INFO(iam::to_text(document, true) << ::Catch::Detail::stringify(row.in_request));
        CHECK(test::guide::holds(condition, {request, test::guide::has_variables(document)}) == row.holds);
        CHECK(iam::Evaluator(document).fit(0, request).conditions.front() == row.holds);
    }
}

struct DecisionRow {
    iam::Request request;
    Decision decision = Decision::implicitly_denied;
};

/// Statements as JSON, without the brackets around them.
void check_decisions(const std::string& statements, const std::vector<DecisionRow>& rows) {
    const auto document = iam::read_document(R"({"Version":"2012-10-17","Statement":[)" + statements + "]}");
    REQUIRE(document.has_value());
    for (const DecisionRow& row : rows) {
        INFO(statements << "\n"
                        << row.request.action << " on " << row.request.resource << " by "
                        << (row.request.caller ? row.request.caller->value : "nobody"));
        CHECK(test::guide::decide(*document, row.request).decision == row.decision);
        CHECK(iam::Evaluator(*document).decide(row.request).decision == row.decision);
    }
}

iam::Request get(const std::string& resource, Context context = {}) {
    return {"s3:GetObject", resource, std::move(context), std::nullopt};
}

iam::Request assume(const std::string& caller, const std::string& kind = "AWS") {
    return {"sts:AssumeRole", "*", {}, iam::Caller{kind, caller}};
}

constexpr Decision is_allowed = Decision::allowed;
constexpr Decision is_denied = Decision::explicitly_denied;
constexpr Decision is_not_allowed = Decision::implicitly_denied;

} // namespace

// OPERATORS, "String condition operators"; CONDITION.
TEST_CASE("documented: strings", "[iam]") {
    check_conditions({
        {"StringEquals", {"gardener"}, {"gardener"}, true},
        {"StringEquals", {"gardener"}, {"Gardener"}, false},
        {"StringEquals", {"gardener"}, {}, false},
        {"StringEquals", {"garden*"}, {"gardener"}, false},
        {"StringNotEquals", {"gardener"}, {"cook"}, true},
        {"StringNotEquals", {"gardener"}, {}, true},
        {"StringEqualsIgnoreCase", {"storage", "kitchen"}, {"KitChen"}, true},
        {"StringEqualsIgnoreCase", {"café"}, {"CAFÉ"}, true},
        {"StringNotEqualsIgnoreCase", {"café"}, {"CAFÉ"}, false},
        {"StringLike", {"", "plants/", "plants/*"}, {"plants/rose"}, true},
        {"StringLike", {"plants"}, {"plants/rose"}, false},
        {"StringLike", {"pl?nts"}, {"plants"}, true},
        {"StringNotLike", {"plants/*"}, {"herbs/sage"}, true},
    });
}

// OPERATORS, "Numeric …", "Date …", "Boolean …" and "Binary condition operators".
TEST_CASE("documented: numbers, dates, booleans, bytes", "[iam]") {
    check_conditions({
        {"NumericLessThanEquals", {"10"}, {"10"}, true},
        {"NumericLessThanEquals", {"10"}, {"10.5"}, false},
        {"NumericLessThanEquals", {"10"}, {}, false},
        {"NumericEquals", {"10"}, {"10.0"}, true},
        {"NumericGreaterThan", {"9"}, {"10"}, true},
        {"DateGreaterThan", {"2021-03-01T00:00:01Z"}, {"2021-03-01T00:00:01Z"}, false},
        {"DateGreaterThan", {"2021-03-01T00:00:01Z"}, {"2021-03-01T00:00:02Z"}, true},
        {"DateGreaterThan", {"2021-03-01T00:00:01Z"}, {}, false},
        {"DateLessThan", {"2021-06-30"}, {"1612137600"}, true},
        {"DateEquals", {"2021-03-01T02:00:00+02:00"}, {"2021-03-01T00:00:00Z"}, true},
        {"Bool", {"false"}, {"false"}, true},
        {"Bool", {"false"}, {"true"}, false},
        {"Bool", {"false"}, {}, false},
        {"BinaryEquals", {"Um9zZXM="}, {"Um9zZXM="}, true},
        {"BinaryEquals", {"Um9zZXM="}, {"VHVsaXBz"}, false},
        {"BinaryEquals", {"Um9zZXM="}, {}, false},
    });
}

// OPERATORS, "IP address condition operators"; CHECKS, IMPROVE_IP_RANGE.
TEST_CASE("documented: addresses", "[iam]") {
    check_conditions({
        {"IpAddress", {"198.51.100.0/24"}, {"198.51.100.7"}, true},
        {"IpAddress", {"198.51.100.0/24"}, {"198.51.101.7"}, false},
        {"IpAddress", {"198.51.100.0/24"}, {}, false},
        {"IpAddress", {"198.51.100.7"}, {"198.51.100.7"}, true},
        {"IpAddress", {"198.51.100.7"}, {"198.51.100.8"}, false},
        {"IpAddress", {"198.51.100.99/24"}, {"198.51.100.7"}, true},
        {"IpAddress", {"198.51.100.0/24", "2001:DB8:77::/48"}, {"2001:db8:77:1::5"}, true},
        {"IpAddress", {"198.51.100.0/24"}, {"2001:db8:77:1::5"}, false},
        {"NotIpAddress", {"198.51.100.0/24"}, {"2001:db8:77:1::5"}, true},
        {"NotIpAddress", {"198.51.100.0/24", "203.0.113.0/24"}, {"203.0.113.9"}, false},
    });
}

// OPERATORS, "Amazon Resource Name (ARN) condition operators".
TEST_CASE("documented: ARNs", "[iam]") {
    const std::string topic = "arn:aws:sns:eu-west-3:444455556666:seeds";
    check_conditions({
        {"ArnEquals", {topic}, {topic}, true},
        {"ArnEquals", {"arn:aws:sns:eu-west-3:*:se?ds"}, {topic}, true},
        {"ArnLike", {"arn:aws:sns:eu-west-3:*:se?ds"}, {topic}, true},
        {"ArnEquals", {topic}, {"arn:aws:sns:eu-west-3:111122223333:seeds"}, false},
        {"ArnEquals", {topic}, {"arn:aws:sns:eu-west-3:444455556666:Seeds"}, false},
        {"ArnEquals", {topic}, {}, false},
        {"ArnLike", {"arn:aws:sns:*:seeds"}, {topic}, false},
        {"ArnLike", {"arn:aws:sns:eu-west-3:444455556666:*"}, {topic + ":letters"}, true},
        {"ArnNotLike", {"arn:aws:sns:*:*:herbs", "arn:aws:sns:*:*:roots"}, {topic}, true},
        {"ArnNotLike", {"arn:aws:sns:*:*:herbs", "arn:aws:sns:*:*:seeds"}, {topic}, false},
        {"ArnNotEquals", {topic}, {}, true},
        {"ForAllValues:ArnLike",
         {"arn:aws:sns:*:*:s*"},
         {topic, "arn:aws:sns:eu-west-3:444455556666:soil"},
         true},
        {"ForAllValues:ArnLike",
         {"arn:aws:sns:*:*:s*"},
         {topic, "arn:aws:sns:eu-west-3:444455556666:herbs"},
         false},
        {"ForAllValues:ArnLike", {"arn:aws:sns:*:*:s*"}, {}, true},
    });
}

// OPERATORS, "…IfExists condition operators" and "Condition operator to check existence of condition keys"; CHECKS,
// NULL_WITH_QUALIFIER.
TEST_CASE("documented: keys that are not in the request", "[iam]") {
    check_conditions({
        {"StringLikeIfExists", {"t3.*", "m6.*"}, {"t3.small"}, true},
        {"StringLikeIfExists", {"t3.*", "m6.*"}, {"c7.large"}, false},
        {"StringLikeIfExists", {"t3.*", "m6.*"}, {}, true},
        {"StringNotEqualsIfExists", {"t3.small"}, {}, true},
        {"NumericLessThanIfExists", {"5"}, {}, true},
        {"BoolIfExists", {"true"}, {}, true},
        {"Null", {"true"}, {}, true},
        {"Null", {"true"}, {"t3.small"}, false},
        {"Null", {"false"}, {}, false},
        {"Null", {"false"}, {"t3.small"}, true},
        {"Null", {"false"}, {"t3.small", "m6.large"}, true},
        {"ForAllValues:Null", {"true"}, {"t3.small"}, true},
        {"ForAllValues:Null", {"false"}, {}, true},
        {"ForAnyValue:Null", {"true"}, {}, false},
        {"ForAnyValue:Null", {"false"}, {"t3.small"}, false},
    });
}

// SETS; OPERATORS, "Multivalued string condition operators".
TEST_CASE("documented: keys of several values", "[iam]") {
    check_conditions({
        {"ForAllValues:StringEquals", {"bed", "row"}, {"bed"}, true},
        {"ForAllValues:StringEquals", {"bed", "row"}, {"bed", "row"}, true},
        {"ForAllValues:StringEquals", {"bed", "row"}, {"bed", "crop"}, false},
        {"ForAllValues:StringEquals", {"bed", "row"}, {}, true},
        {"ForAllValues:StringEquals", {"bed", "row"}, {""}, true},
        {"ForAnyValue:StringEquals", {"bed", "row"}, {"bed", "crop"}, true},
        {"ForAnyValue:StringEquals", {"bed", "row"}, {"crop"}, false},
        {"ForAnyValue:StringEquals", {"bed", "row"}, {"Bed"}, false},
        {"ForAnyValue:StringEquals", {"bed", "row"}, {}, false},
        {"ForAllValues:StringNotEquals", {"bed", "row"}, {"crop", "field"}, true},
        {"ForAllValues:StringNotEquals", {"bed", "row"}, {"crop", "row"}, false},
        {"ForAllValues:StringNotLike", {"bed/*"}, {}, true},
        {"ForAnyValue:StringNotEquals", {"bed", "row"}, {"crop", "row"}, true},
        {"ForAnyValue:StringNotEquals", {"bed", "row"}, {"bed", "row"}, false},
        {"ForAnyValue:StringNotEquals", {"bed", "row"}, {}, false},
    });
}

// EXAMPLES: a Deny with a set operator, and Allows whose conditions are in two statements.
TEST_CASE("documented: policies for tags", "[iam]") {
    const auto tag = [](const std::vector<std::string>& keys) {
        return iam::Request{"iam:TagRole", "*", {{"aws:TagKeys", keys}}, std::nullopt};
    };
    const iam::Request none{"iam:UntagRole", "*", {}, std::nullopt};
    const std::string all = R"({"Effect":"Allow","Action":"*","Resource":"*"},)";
    check_decisions(all + R"({"Effect":"Deny","Action":["iam:Tag*","iam:UnTag*"],"Resource":["*"],
                             "Condition":{"ForAllValues:StringNotLike":{"aws:TagKeys":["bed*","row*"]}}})",
                    {{tag({"bed:north"}), is_allowed},
                     {tag({"bed:north", "bed:south"}), is_allowed},
                     {tag({"bed:north", "row:1"}), is_allowed},
                     {tag({"crop:leek"}), is_denied},
                     {none, is_denied}});
    check_decisions(all + R"({"Effect":"Deny","Action":"iam:*","Resource":"*",
                             "Condition":{"ForAnyValue:StringEquals":{"aws:TagKeys":"shed"}}})",
                    {{tag({"shed"}), is_denied},
                     {tag({"bed", "shed", "row"}), is_denied},
                     {tag({"bed", "row"}), is_allowed},
                     {none, is_allowed}});
    check_decisions(
        R"({"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"StringLike":{"k:crop":"*"}}},
                       {"Effect":"Allow","Action":"s3:*","Resource":"*",
                        "Condition":{"StringNotEquals":{"k:bed":"glass"}}})",
        {{get("*", {{"k:crop", {"leek"}}, {"k:bed", {"glass"}}}), is_allowed},
         {get("*", {{"k:bed", {"glass"}}}), is_not_allowed},
         {get("*", {{"k:bed", {"open"}}}), is_allowed},
         {get("*"), is_allowed}});
}

// SETS ("Multivalued context keys require a condition set operator"); EXTENDDB, VALIDATOR, SIMULATE.
TEST_CASE("documented: several values without a set operator never match", "[iam]") {
    check_conditions({
        {"StringEquals", {"bed", "row"}, {"bed", "row"}, false},
        {"StringLike", {"*"}, {"bed", "row"}, false},
        {"StringNotEquals", {"crop"}, {"bed", "row"}, false},
        {"StringNotLike", {"crop"}, {"bed", "row"}, false},
        {"StringEqualsIfExists", {"bed"}, {"bed", "row"}, false},
        {"StringNotEqualsIfExists", {"crop"}, {"bed", "row"}, false},
        {"Bool", {"true"}, {"true", "true"}, false},
        {"NumericNotEquals", {"3"}, {"1", "2"}, false},
        {"ArnNotLike", {"arn:aws:sns:*:*:x"}, {"arn:aws:sns:::y", "arn:aws:sns:::z"}, false},
    });
}

// SETS ("if the key does not exist, the condition returns false"); SIMULATE.
TEST_CASE("documented: ForAnyValue with IfExists does not match without the key", "[iam]") {
    check_conditions({
        {"ForAnyValue:StringEqualsIfExists", {"bed"}, {}, false},
        {"ForAnyValue:StringNotEqualsIfExists", {"bed"}, {}, false},
        {"ForAnyValue:BoolIfExists", {"true"}, {}, false},
        {"ForAnyValue:StringEqualsIfExists", {"bed"}, {"bed", "row"}, true},
        {"ForAllValues:StringEqualsIfExists", {"bed"}, {}, true},
    });
}

// SEVERAL; CHECKS, REDUNDANT_CONDITION_VALUE_NUM and EMPTY_ARRAY_CONDITION_….
TEST_CASE("documented: several values in a policy, or none", "[iam]") {
    check_conditions({
        {"StringEquals", {"bed", "row"}, {"row"}, true},
        {"StringNotEquals", {"bed", "row"}, {"row"}, false},
        {"StringNotEquals", {"bed", "row"}, {"crop"}, true},
        {"NumericLessThan", {"2700", "3600"}, {"3000"}, true},
        {"NumericGreaterThan", {"2700", "3600"}, {"3000"}, true},
        {"ForAllValues:StringEquals", {}, {"row"}, false},
        {"ForAllValues:StringEquals", {}, {}, true},
        {"ForAllValues:StringNotEquals", {}, {"row"}, false},
        {"ForAnyValue:StringEquals", {}, {"row"}, false},
        {"ForAnyValue:StringNotEquals", {}, {"row"}, false},
        {"ForAnyValue:StringEquals", {}, {}, false},
        {"StringEqualsIfExists", {}, {"row"}, false},
        {"StringNotEqualsIfExists", {}, {"row"}, false},
        {"StringEqualsIfExists", {}, {}, true},
    });
    check_decisions(
        R"({"Effect":"Allow","Action":"*","Resource":"*","Condition":{
                        "StringEquals":{"k:bed":["a","b"],"k:row":"1"},"ArnNotLike":{"k:arn":"arn:aws:sns:*:*:x"}}})",
        {{get("*", {{"k:bed", {"b"}}, {"K:Row", {"1"}}, {"k:arn", {"arn:aws:sns:::y"}}}), is_allowed},
         {get("*", {{"k:bed", {"c"}}, {"k:row", {"1"}}, {"k:arn", {"arn:aws:sns:::y"}}}), is_not_allowed},
         {get("*", {{"k:bed", {"b"}}, {"k:arn", {"arn:aws:sns:::y"}}}), is_not_allowed},
         {get("*", {{"k:bed", {"b"}}, {"k:row", {"1"}}, {"k:arn", {"arn:aws:sns:::x"}}}), is_not_allowed}});
}

// VARIABLES.
TEST_CASE("documented: variables in conditions", "[iam]") {
    const Context team{{"k:team", {"rose"}}};
    check_conditions({
        {"StringEquals", {"${k:team}"}, {"rose"}, true, team},
        {"StringEquals", {"${K:Team}"}, {"rose"}, true, team},
        {"StringLike", {"plants/${k:team}/*"}, {"plants/rose/1"}, true, team},
        {"StringLike", {"plants/${k:team}/*"}, {"plants/tulip/1"}, false, team},
        {"ArnEquals", {"arn:aws:sns:::${k:team}"}, {"arn:aws:sns:::rose"}, true, team},
        {"StringEquals", {"${k:team}"}, {"rose"}, false},
        {"StringLike", {"${k:team}*"}, {"rose"}, false},
        {"StringNotEquals", {"${k:team}"}, {"rose"}, true},
        {"StringNotLike", {"${k:team}*"}, {"rose"}, true},
        {"StringNotEquals", {"${k:team}", "rose"}, {"rose"}, false},
        {"StringEquals", {"${k:team}"}, {"rose"}, false, {{"k:team", {"rose", "tulip"}}}},
        {"StringEquals", {"${k:team, 'all'}"}, {"all"}, true},
        {"StringEquals", {"${k:team, 'all'}"}, {"all"}, false, team},
        {"StringEquals", {"${k:team, 'all'}"}, {"rose"}, true, team},
        {"StringLike", {"a${*}b"}, {"a*b"}, true},
        {"StringLike", {"a${*}b"}, {"axb"}, false},
        {"StringLike", {"a${?}b"}, {"axb"}, false},
        {"StringEquals", {"${$}{k:team}"}, {"${k:team}"}, true, team},
    });
    check_conditions({{"StringEquals", {"${k:team}"}, {"${k:team}"}, true, team},
                      {"StringEquals", {"${k:team}"}, {"rose"}, false, team}},
                     "2008-10-17");
}

// VARIABLES, "Resource element", "Policy variables with no value" and "Specifying default values".
TEST_CASE("documented: variables in resources", "[iam]") {
    const Context team{{"k:team", {"rose"}}};
    const std::string rose = "arn:aws:s3:::garden-rose/leaf";
    const std::string other = "arn:aws:s3:::garden-tulip/leaf";
    check_decisions(
        R"({"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::garden-${k:team}/*"})",
        {{get(rose, team), is_allowed}, {get(other, team), is_not_allowed}, {get(rose), is_not_allowed}});
    check_decisions(
        R"({"Effect":"Allow","Action":"*","Resource":["arn:aws:s3:::x/${k:team}","arn:aws:s3:::garden-rose/*"]})",
        {{get(rose), is_allowed}, {get("arn:aws:s3:::x/rose"), is_not_allowed}});
    check_decisions(
        R"({"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::garden-${k:team, 'tulip'}/*"})",
        {{get(rose, team), is_allowed}, {get(other, team), is_not_allowed}, {get(other), is_allowed}});
    check_decisions(R"({"Effect":"Allow","Action":"*","Resource":"*"},
                       {"Effect":"Deny","Action":"*","NotResource":"arn:aws:s3:::garden-${k:team}/*"})",
                    {{get(rose, team), is_allowed}, {get(other, team), is_denied}, {get(other), is_allowed}});
    check_decisions(
        R"({"Effect":"Allow","Action":"*","NotResource":["arn:aws:s3:::garden-${k:team}/*","arn:aws:s3:::x"]})",
        {{get(rose, team), is_not_allowed}, {get(other, team), is_allowed}, {get(other), is_not_allowed}});
}

// ACTION; CHECKS, EMPTY_ARRAY_ACTION; LOGIC.
TEST_CASE("documented: actions, and what wins", "[iam]") {
    check_decisions(R"({"Effect":"Allow","Action":["S3:getobject","iam:*AccessKey*"],"Resource":"*"})",
                    {{get("*"), is_allowed},
                     {{"iam:UpdateAccessKey", "*", {}, std::nullopt}, is_allowed},
                     {{"iam:ListAccessKeys", "*", {}, std::nullopt}, is_allowed},
                     {{"iam:ListUsers", "*", {}, std::nullopt}, is_not_allowed}});
    check_decisions(R"({"Effect":"Allow","NotAction":"iam:*","Resource":"*"})",
                    {{get("*"), is_allowed}, {{"iam:ListUsers", "*", {}, std::nullopt}, is_not_allowed}});
    check_decisions(
        R"({"Effect":"Allow","Action":"*","Resource":"*"},{"Effect":"Deny","NotAction":"s3:Get?bject","Resource":"*"})",
        {{get("*"), is_allowed}, {{"iam:ListUsers", "*", {}, std::nullopt}, is_denied}});
    check_decisions(
        R"({"Effect":"Deny","Action":"s3:Get*","Resource":"*"},
                       {"Effect":"Allow","Action":"s3:GetObject","Resource":"*"})",
        {{get("*"), is_denied}, {{"s3:PutObject", "*", {}, std::nullopt}, is_not_allowed}});
}

// RESOURCE.
TEST_CASE("documented: resources", "[iam]") {
    check_decisions(R"({"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::garden/*/map/*"})",
                    {{get("arn:aws:s3:::garden/a/map/rose.png"), is_allowed},
                     {get("arn:aws:s3:::garden/a/b/map/c/rose.png"), is_allowed},
                     {get("arn:aws:s3:::garden/a///map///rose.png"), is_allowed},
                     {get("arn:aws:s3:::garden//map/rose.png"), is_allowed},
                     {get("arn:aws:s3:::garden/a/map/"), is_allowed},
                     {get("arn:aws:s3:::garden/a-map/rose.png"), is_not_allowed},
                     {get("arn:aws:s3:::garden/map/rose.png"), is_not_allowed},
                     {get("arn:aws:s3:::garden/a/b/map.png"), is_not_allowed}});
    check_decisions(R"({"Effect":"Allow","Action":"*","Resource":"arn:aws:iam::444455556666:user/Rose"})",
                    {{get("arn:aws:iam::444455556666:user/Rose"), is_allowed},
                     {get("arn:aws:iam::444455556666:user/rose"), is_not_allowed}});
    check_decisions(R"({"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::*"})",
                    {{get("arn:aws:s3:::garden/a:b"), is_allowed}, {get("*"), is_not_allowed}});
    check_decisions(
        R"({"Effect":"Allow","Action":"*","Resource":"*"},
                       {"Effect":"Deny","Action":"s3:*","NotResource":["arn:aws:s3:::garden/wage",
                           "arn:aws:s3:::garden/wage/*"]})",
        {{get("arn:aws:s3:::garden/wage/may"), is_allowed},
         {get("arn:aws:s3:::garden/map"), is_denied},
         {get("*"), is_denied},
         {{"sqs:SendMessage", "arn:aws:sqs:eu-west-3:444455556666:seeds", {}, std::nullopt}, is_allowed}});
    check_decisions(R"({"Effect":"Deny","Action":"*","NotResource":"*"})",
                    {{get("arn:aws:s3:::garden"), is_not_allowed}, {get("*"), is_not_allowed}});
}

// PRINCIPAL.
TEST_CASE("documented: principals", "[iam]") {
    const std::string session = "arn:aws:sts::444455556666:assumed-role/gardener/anna";
    for (const std::string account : {"444455556666", "arn:aws:iam::444455556666:root"}) {
        check_decisions(R"({"Effect":"Allow","Action":"*","Principal":{"AWS":")" + account + R"("}})",
                        {{assume("arn:aws:iam::444455556666:user/anna"), is_allowed},
                         {assume("arn:aws:iam::444455556666:role/gardener"), is_allowed},
                         {assume(session), is_allowed},
                         {assume("arn:aws:iam::444455556666:root"), is_allowed},
                         {assume("arn:aws:sts::444455556666:federated-user/guest"), is_allowed},
                         {assume("arn:aws:iam::111122223333:user/anna"), is_not_allowed},
                         {assume("lambda.amazonaws.com", "Service"), is_not_allowed}});
    }
    check_decisions(
        R"({"Effect":"Allow","Action":"*","Principal":{"AWS":["arn:aws:iam::444455556666:role/team/gardener"]}})",
        {{assume(session), is_allowed},
         {assume("arn:aws:iam::444455556666:role/team/gardener"), is_allowed},
         {assume("arn:aws:sts::444455556666:assumed-role/cook/anna"), is_not_allowed},
         {assume("arn:aws:sts::111122223333:assumed-role/gardener/anna"), is_not_allowed}});
    check_decisions(R"({"Effect":"Allow","Action":"*","Principal":{"AWS":")" + session + R"("}})",
                    {{assume(session), is_allowed},
                     {assume("arn:aws:sts::444455556666:assumed-role/gardener/bob"), is_not_allowed}});
    check_decisions(
        R"({"Effect":"Allow","Action":"*","Principal":{"AWS":"arn:aws:iam::444455556666:user/Anna"}})",
        {{assume("arn:aws:iam::444455556666:user/Anna"), is_allowed},
         {assume("arn:aws:iam::444455556666:user/anna"), is_not_allowed}});
    check_decisions(
        R"({"Effect":"Allow","Action":"*","Principal":{"AWS":"arn:aws:iam::444455556666:user/*"}})",
        {{assume("arn:aws:iam::444455556666:user/anna"), is_not_allowed}});
    check_decisions(
        R"({"Effect":"Allow","Action":"*","Principal":{"Service":["ecs.amazonaws.com","lambda.amazonaws.com"]}})",
        {{assume("lambda.amazonaws.com", "Service"), is_allowed},
         {assume("ec2.amazonaws.com", "Service"), is_not_allowed}});
    check_decisions(R"({"Effect":"Allow","Action":"*","Principal":{"Federated":"accounts.google.com"}})",
                    {{assume("accounts.google.com", "Federated"), is_allowed},
                     {assume("graph.facebook.com", "Federated"), is_not_allowed}});
    check_decisions(R"({"Effect":"Allow","Action":"*","Principal":"*"})",
                    {{assume(session), is_allowed}, {assume("lambda.amazonaws.com", "Service"), is_allowed}});
}

// NOTPRINCIPAL.
TEST_CASE("documented: everybody but some", "[iam]") {
    const std::string all = R"({"Effect":"Allow","Action":"*","Principal":"*"},)";
    const std::string bob = "arn:aws:iam::444455556666:user/Bob";
    const std::string session = "arn:aws:sts::444455556666:assumed-role/gardener/anna";
    check_decisions(
        all + R"({"Effect":"Deny","Action":"*","NotPrincipal":{"AWS":[")" + bob + R"(","444455556666"]}})",
        {{assume(bob), is_allowed},
         {assume("arn:aws:iam::444455556666:user/Eve"), is_denied},
         {assume(session), is_denied}});
    check_decisions(all + R"({"Effect":"Deny","Action":"*","NotPrincipal":{"AWS":")" + bob + R"("}})",
                    {{assume(bob), is_denied}});
    check_decisions(all + R"({"Effect":"Deny","Action":"*","NotPrincipal":{"AWS":["444455556666",
                            "arn:aws:iam::444455556666:role/gardener",")" +
                        session + R"("]}})",
                    {{assume(session), is_allowed},
                     {assume("arn:aws:sts::444455556666:assumed-role/gardener/bob"), is_denied}});
    check_decisions(all + R"({"Effect":"Deny","Action":"*","NotPrincipal":{"AWS":["444455556666",")" +
                        session + R"("]}})",
                    {{assume(session), is_denied}});
    check_decisions(
        all +
            R"({"Effect":"Deny","Action":"*","NotPrincipal":{"AWS":["arn:aws:iam::444455556666:role/gardener",")" +
            session + R"("]}})",
        {{assume(session), is_denied}});
    check_decisions(
        all + R"({"Effect":"Deny","Action":"*","NotPrincipal":{"Service":"lambda.amazonaws.com"}})",
        {{assume("lambda.amazonaws.com", "Service"), is_allowed},
         {assume("ecs.amazonaws.com", "Service"), is_denied}});
}
