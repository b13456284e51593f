// What each operator is, one by one: operators_test.cpp has what holds for all of them.
#include "compiler/iam/operators.hpp"
#include "tests/unit/catch.hpp"

#include <vector>

using namespace slrc::iam;
using enum OperatorFamily;

TEST_CASE("operator facts: each of the 27 by name", "[iam]") {
    // name, family, negated, ordering, opposite; IAM User Guide, "Condition operators".
    const std::vector<OperatorFacts> expected{
        {"StringEquals", string, false, false, "StringNotEquals"},
        {"StringNotEquals", string, true, false, "StringEquals"},
        {"StringEqualsIgnoreCase", string, false, false, "StringNotEqualsIgnoreCase"},
        {"StringNotEqualsIgnoreCase", string, true, false, "StringEqualsIgnoreCase"},
        {"StringLike", string, false, false, "StringNotLike"},
        {"StringNotLike", string, true, false, "StringLike"},
        {"NumericEquals", numeric, false, false, "NumericNotEquals"},
        {"NumericNotEquals", numeric, true, false, "NumericEquals"},
        {"NumericLessThan", numeric, false, true, "NumericGreaterThanEquals"},
        {"NumericLessThanEquals", numeric, false, true, "NumericGreaterThan"},
        {"NumericGreaterThan", numeric, false, true, "NumericLessThanEquals"},
        {"NumericGreaterThanEquals", numeric, false, true, "NumericLessThan"},
        {"DateEquals", date, false, false, "DateNotEquals"},
        {"DateNotEquals", date, true, false, "DateEquals"},
        {"DateLessThan", date, false, true, "DateGreaterThanEquals"},
        {"DateLessThanEquals", date, false, true, "DateGreaterThan"},
        {"DateGreaterThan", date, false, true, "DateLessThanEquals"},
        {"DateGreaterThanEquals", date, false, true, "DateLessThan"},
        {"Bool", boolean, false, false, ""},
        {"BinaryEquals", binary, false, false, ""},
        {"IpAddress", ip_address, false, false, "NotIpAddress"},
        {"NotIpAddress", ip_address, true, false, "IpAddress"},
        {"ArnEquals", arn, false, false, "ArnNotEquals"},
        {"ArnNotEquals", arn, true, false, "ArnEquals"},
        {"ArnLike", arn, false, false, "ArnNotLike"},
        {"ArnNotLike", arn, true, false, "ArnLike"},
        {"Null", null, false, false, ""},
    };
    CHECK(expected.size() == operators().size());
    for (const OperatorFacts& row : expected) {
        INFO(row.name);
        const OperatorFacts* const found = find_operator(row.name);
        REQUIRE(found != nullptr);
        CHECK(found->name == row.name);
        CHECK(found->family == row.family);
        CHECK(found->negated == row.negated);
        CHECK(found->ordering == row.ordering);
        CHECK(found->opposite == row.opposite);
    }
}

TEST_CASE("operator facts: prefixes and suffix are read by their exact names", "[iam]") {
    const OperatorFacts* const like = find_operator("ArnLike");
    CHECK(parse_operator("ArnLike") == Operator{like, SetOperator::none, false});
    CHECK(parse_operator("ArnLikeIfExists") == Operator{like, SetOperator::none, true});
    CHECK(parse_operator("ForAnyValue:ArnLike") == Operator{like, SetOperator::for_any_value, false});
    CHECK(parse_operator("ForAllValues:ArnLikeIfExists") ==
          Operator{like, SetOperator::for_all_values, true});
    for (const char* text :
         {"ForAnyValues:ArnLike", "ForAllValue:ArnLike", "ForAnyValue: ArnLike", "ForAnyValueArnLike",
          "ArnLikeifexists", "ArnLikeIfExist", "ForAnyValue:NullIfExists", "ForAllValues:NullIfExists"}) {
        INFO(text);
        CHECK_FALSE(parse_operator(text));
    }
    CHECK(find_operator("ArnLikeIfExists") == nullptr);
    CHECK(find_operator("ForAnyValue:ArnLike") == nullptr);
}
