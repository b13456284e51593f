#include "compiler/iam/prepared_statement.hpp"
#include "tests/unit/catch.hpp"

#include <vector>

using namespace slrc::iam;

namespace {

using Values = std::vector<std::string>;

struct Row {
    const char* operation;
    Values policy;
    /// Of the key in the request; none where it is missing.
    Values request;
    bool holds;
    bool list = false;
};

void check(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        INFO(row.operation << ", the first of the policy " << (row.policy.empty() ? "-" : row.policy.front())
                           << ", of the request " << (row.request.empty() ? "-" : row.request.front()));
        const PreparedCondition condition({row.operation, "k:Key", row.policy}, true);
        const std::vector<ContextEntry> context{{"K:key", row.request, row.list}, {"k:user", {"ann"}}};
        CHECK(condition.holds(context) == row.holds);
    }
}

} // namespace

TEST_CASE("condition: one value", "[iam]") {
    check({{"StringEquals", {"a", "b"}, {"b"}, true},
           {"StringEquals", {"a"}, {"A"}, false},
           {"StringEquals", {"a*"}, {"ab"}, false},
           {"StringEquals", {"${k:user}"}, {"ann"}, true},
           {"StringEquals", {"a${*}"}, {"a*"}, true},
           {"StringNotEquals", {"a", "b"}, {"b"}, false},
           {"StringNotEquals", {"a", "b"}, {"c"}, true},
           {"StringNotEquals", {"${k:none}"}, {"c"}, true},
           {"StringEqualsIgnoreCase", {"aB"}, {"Ab"}, true},
           {"StringNotEqualsIgnoreCase", {"aB"}, {"Ab"}, false},
           {"StringLike", {"a*"}, {"ab"}, true},
           {"StringLike", {"A*"}, {"ab"}, false},
           {"StringNotLike", {"a?"}, {"ab"}, false},
           {"NumericEquals", {"1.50"}, {"1.5"}, true},
           {"NumericNotEquals", {"1"}, {"x"}, true},
           {"NumericLessThan", {"x", "2"}, {"1"}, true},
           {"NumericLessThan", {"1"}, {"1"}, false},
           {"NumericLessThanEquals", {"1"}, {"1"}, true},
           {"NumericGreaterThan", {"9"}, {"10"}, true},
           {"NumericGreaterThanEquals", {"10"}, {"9.99"}, false},
           {"DateEquals", {"2026-01-01"}, {"1767225600"}, true},
           {"DateNotEquals", {"2026-01-01"}, {"2026"}, false},
           {"DateLessThan", {"2026-01-01T00:00:00Z"}, {"2026-01-01T00:59:00+01:00"}, true},
           {"DateLessThanEquals", {"2026"}, {"2026"}, true},
           {"DateGreaterThan", {"2026"}, {"2025-12-31T23:59:59.999Z"}, false},
           {"DateGreaterThanEquals", {"soon"}, {"2026"}, false},
           {"Bool", {"true"}, {"true"}, true},
           {"Bool", {"True"}, {"TRUE"}, true},
           {"Bool", {"true"}, {"false"}, false},
           {"Bool", {"yes"}, {"yes"}, false},
           {"BinaryEquals", {"QQ=="}, {"QQ=="}, true},
           {"BinaryEquals", {"QQ=="}, {"Qg=="}, false},
           {"IpAddress", {"10.0.0.0/8"}, {"10.1.2.3"}, true},
           {"NotIpAddress", {"10.0.0.0/8"}, {"10.1.2.3"}, false},
           {"NotIpAddress", {"10.0.0.0/8"}, {"2001:db8::1"}, true}});
}

TEST_CASE("condition: ARNs, part by part", "[iam]") {
    const std::string topic = "arn:aws:sns:eu-west-1:111122223333:topic";
    check({{"ArnEquals", {"arn:aws:sns:*:*:topic"}, {topic}, true},
           {"ArnLike", {"arn:aws:sns:*:topic"}, {topic}, false},
           {"ArnLike", {"arn:aws:sns:eu-*"}, {topic}, false},
           {"ArnLike", {"arn:aws:sns:eu-west-?:1*3:t*"}, {topic}, true},
           {"ArnLike", {"arn:aws:sns:*:*:*"}, {topic + ":sub:scription"}, true},
           {"ArnLike", {"*"}, {topic}, false},
           {"ArnLike", {"arn:aws:sns:*:*:Topic"}, {topic}, false},
           {"ArnLike", {"arn:aws:sns:*:*:topic"}, {"topic"}, false},
           {"ArnNotEquals", {"arn:aws:sns:*:*:topic"}, {topic}, false},
           {"ArnLike", {"arn:aws:iam::*:user/${k:user}"}, {"arn:aws:iam::111122223333:user/ann"}, true}});
}

TEST_CASE("condition: a missing key", "[iam]") {
    check({{"StringEquals", {"a"}, {}, false},
           {"StringNotEquals", {"a"}, {}, true},
           {"NotIpAddress", {"10.0.0.0/8"}, {}, true},
           {"StringEqualsIfExists", {"a"}, {}, true},
           {"StringEqualsIfExists", {"a"}, {"b"}, false},
           {"StringNotEqualsIfExists", {"a"}, {"a"}, false},
           {"BoolIfExists", {"true"}, {}, true},
           {"ForAllValues:StringEquals", {"a"}, {}, true},
           {"ForAnyValue:StringEquals", {"a"}, {}, false},
           {"ForAnyValue:StringNotEquals", {"a"}, {}, false},
           // IfExists is asked of each value: without one there is nothing to ask.
           {"ForAnyValue:StringEqualsIfExists", {"a"}, {}, false},
           {"ForAnyValue:StringNotEqualsIfExists", {"a"}, {}, false},
           {"ForAnyValue:BoolIfExists", {"true"}, {}, false},
           {"ForAnyValue:NotIpAddressIfExists", {"10.0.0.0/8"}, {}, false},
           {"ForAnyValue:StringEqualsIfExists", {"a"}, {"b", "a"}, true},
           {"ForAllValues:StringEqualsIfExists", {"a"}, {}, true},
           {"ForAllValues:StringNotEqualsIfExists", {"a"}, {"a"}, false},
           {"Null", {"true"}, {}, true},
           {"Null", {"false"}, {}, false},
           {"Null", {"true"}, {"a"}, false},
           {"Null", {"false"}, {"a"}, true},
           {"Null", {"false"}, {""}, true},
           {"Null", {"true", "false"}, {"a"}, true},
           // With a quantifier it does not ask.
           {"ForAllValues:Null", {"false"}, {}, true},
           {"ForAllValues:Null", {"true"}, {"a"}, true},
           {"ForAnyValue:Null", {"false"}, {"a"}, false},
           {"ForAnyValue:Null", {"true"}, {}, false}});
}

TEST_CASE("condition: several values", "[iam]") {
    check({{"ForAllValues:StringEquals", {"a", "b"}, {"a", "b", "a"}, true},
           {"ForAllValues:StringEquals", {"a"}, {"a", "b"}, false},
           {"ForAnyValue:StringEquals", {"a"}, {"b", "a"}, true},
           {"ForAnyValue:StringEquals", {"a"}, {"b", "c"}, false},
           {"ForAllValues:StringNotEquals", {"a"}, {"b", "c"}, true},
           {"ForAllValues:StringNotEquals", {"a"}, {"b", "a"}, false},
           {"ForAnyValue:StringNotEquals", {"a"}, {"b", "a"}, true},
           {"ForAnyValue:StringNotEquals", {"a"}, {"a", "a"}, false},
           // An empty string is a null data set to an operator of sets.
           {"ForAllValues:StringEquals", {"a"}, {""}, true},
           {"ForAnyValue:StringEquals", {""}, {""}, false},
           {"ForAllValues:StringEquals", {"a"}, {"", "a"}, false},
           {"ForAnyValue:StringEqualsIfExists", {"a"}, {""}, false},
           {"StringEquals", {""}, {""}, true}});
}

TEST_CASE("condition: operators for one value never hold on a list", "[iam]") {
    check({{"StringEquals", {"a"}, {"b", "a"}, false},
           {"StringEquals", {"a"}, {"a", "a"}, false},
           {"StringNotEquals", {"a"}, {"b", "a"}, false},
           {"StringNotEquals", {"a"}, {"b", "c"}, false},
           {"StringLike", {"*"}, {"b", "c"}, false},
           {"StringEqualsIfExists", {"a"}, {"b", "a"}, false},
           {"StringNotEqualsIfExists", {"a"}, {"b", "c"}, false},
           {"NumericLessThan", {"5"}, {"9", "1"}, false},
           {"DateNotEquals", {"2026-01-01"}, {"2025", "2024"}, false},
           {"Bool", {"true", "false"}, {"true", "false"}, false},
           {"NotIpAddress", {"10.0.0.0/8"}, {"203.0.113.7", "203.0.113.8"}, false},
           {"ArnLike", {"arn:*:*:*:*:*"}, {"arn:aws:s3:::a", "arn:aws:s3:::b"}, false},
           {"Null", {"false"}, {"b", "c"}, true}});
    // A list of one value is no value.
    check({{"StringEquals", {"a"}, {"a"}, false, true},
           {"StringNotEquals", {"a"}, {"b"}, false, true},
           {"StringEqualsIfExists", {"a"}, {"a"}, false, true},
           {"ForAnyValue:StringEquals", {"a"}, {"a"}, true, true},
           {"ForAllValues:StringEquals", {"a"}, {"a"}, true, true},
           {"Null", {"false"}, {"a"}, true, true},
           {"StringEqualsIfExists", {"a"}, {}, true, true},
           {"StringNotEquals", {"a"}, {}, true, true},
           {"StringEquals", {"a"}, {}, false, true}});
}

TEST_CASE("condition: a variable of a list has no value", "[iam]") {
    const std::vector<ContextEntry> context{{"k:one", {"a"}}, {"k:list", {"a"}, true}};
    const auto holds = [&](const std::string& operation, const std::string& value) {
        return PreparedCondition({operation, "k:one", {value}}, true).holds(context);
    };
    CHECK(holds("StringEquals", "${k:one}"));
    CHECK_FALSE(holds("StringEquals", "${k:list}"));
    CHECK(holds("StringNotEquals", "${k:list}"));
    CHECK(holds("StringEquals", "${k:list, 'a'}"));
}

TEST_CASE("condition: letter case is ignored in every script", "[iam]") {
    check({{"StringEqualsIgnoreCase", {"café"}, {"CAFÉ"}, true},
           {"StringEqualsIgnoreCase", {"CAFÉ"}, {"café"}, true},
           {"StringEqualsIgnoreCase", {"café"}, {"cafe"}, false},
           {"StringEqualsIgnoreCase", {"Ærø Ünder"}, {"ærø üNDER"}, true},
           {"StringNotEqualsIgnoreCase", {"café"}, {"CAFÉ"}, false},
           {"StringNotEqualsIgnoreCase", {"cafe"}, {"CAFÉ"}, true},
           {"ForAnyValue:StringEqualsIgnoreCase", {"été"}, {"a", "ÉTÉ"}, true},
           {"StringEqualsIgnoreCase", {"×"}, {"÷"}, false},
           {"StringEquals", {"café"}, {"CAFÉ"}, false},
           {"StringLike", {"caf?"}, {"CAFÉ"}, false}});
}

TEST_CASE("condition: between what are no ARNs there is no answer", "[iam]") {
    const std::string topic = "arn:aws:sns:eu-west-1:111122223333:topic";
    check({{"ArnNotLike", {topic}, {"topic"}, false},
           {"ArnNotEquals", {topic}, {"topic"}, false},
           {"ArnNotEquals", {topic}, {"arn:aws:sns:eu-west-1"}, false},
           {"ArnNotLike", {"*"}, {topic}, false},
           {"ArnNotLike", {"arn:aws:iam::111122223333:role/a", "role/b"}, {topic}, false},
           {"ArnNotLikeIfExists", {topic}, {"topic"}, false},
           {"ArnNotLikeIfExists", {topic}, {}, true},
           {"ForAllValues:ArnNotLike", {topic}, {"arn:aws:s3:::a", "b"}, false},
           {"ForAnyValue:ArnNotLike", {topic}, {"arn:aws:s3:::a", "b"}, true},
           {"ArnNotLike", {"arn:aws:iam::*:role/a"}, {topic}, true},
           // A variable without a value is equal to nothing.
           {"ArnNotLike", {"arn:aws:iam::*:role/${k:none}"}, {topic}, true},
           {"ArnNotLike", {"${k:none}"}, {topic}, true},
           {"ArnNotLike", {"${k:user}"}, {topic}, false}});
}

TEST_CASE("condition: without values, and with operators that there are not", "[iam]") {
    check({{"StringEquals", {}, {"a"}, false},
           {"StringNotEquals", {}, {"a"}, true},
           {"StringSounds", {"a"}, {"a"}, false},
           {"StringNotSounds", {"a"}, {}, false},
           {"stringequals", {"a"}, {"a"}, false},
           {"NullIfExists", {"true"}, {}, false}});
}

TEST_CASE("condition: the older language has no variables", "[iam]") {
    const PreparedCondition condition({"StringEquals", "k", {"${k:user}"}}, false);
    CHECK(condition.holds(std::vector<ContextEntry>{{"k", {"${k:user}"}}, {"k:user", {"ann"}}}));
    CHECK_FALSE(condition.holds(std::vector<ContextEntry>{{"k", {"ann"}}, {"k:user", {"ann"}}}));
}
