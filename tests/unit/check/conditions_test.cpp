// Each comparison on each type of key gives exactly one of IAM's operators.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using slrc::iam::Condition;
using namespace slrc::test;

namespace {

using Texts = std::vector<std::string>;

Compiled with_condition(const std::string& condition) {
    return compile_text(plain_role("allow a:B on * if " + condition));
}

std::vector<Condition> conditions(const std::string& condition) {
    INFO(condition);
    return with_condition(condition).permissions().statements.at(0).conditions;
}

/// The operator that a comparison with one value becomes, or the code of what is wrong with it.
std::string operator_of(const std::string& condition) {
    const Compiled compiled = with_condition(condition);
    return compiled.codes.empty() ? compiled.permissions().statements.at(0).conditions.at(0).operation
                                  : compiled.codes.front();
}

struct Row {
    std::string key;
    std::string value;
    /// For `==`, `!=`, `like`, `not like`, `<`, `<=`, `>`, `>=`.
    std::vector<std::string> operators;
};

const std::vector<Row>& rows() {
    static const std::vector<Row> all{
        {"x:String",
         "\"a\"",
         {"StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "SLR0508", "SLR0508", "SLR0508",
          "SLR0508"}},
        {"x:Number",
         "5",
         {"StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "NumericLessThan",
          "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals"}},
        {"x:Day",
         "\"2026-01-31\"",
         {"StringEquals", "StringNotEquals", "StringLike", "StringNotLike", "DateLessThan",
          "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals"}},
        {"aws:SourceArn",
         "\"arn:aws:s3:::b\"",
         {"ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike", "SLR0507", "SLR0507", "SLR0507", "SLR0507"}},
        {"aws:MultiFactorAuthAge",
         "5",
         {"NumericEquals", "NumericNotEquals", "SLR0507", "SLR0507", "NumericLessThan",
          "NumericLessThanEquals", "NumericGreaterThan", "NumericGreaterThanEquals"}},
        {"aws:CurrentTime",
         "\"2026-01-31T00:00:00Z\"",
         {"DateEquals", "DateNotEquals", "SLR0507", "SLR0507", "DateLessThan", "DateLessThanEquals",
          "DateGreaterThan", "DateGreaterThanEquals"}},
        {"aws:SecureTransport",
         "true",
         {"Bool", "BoolIfExists", "SLR0507", "SLR0507", "SLR0507", "SLR0507", "SLR0507", "SLR0507"}},
        {"aws:SourceIp",
         "\"203.0.113.0/24\"",
         {"IpAddress", "NotIpAddress", "SLR0507", "SLR0507", "SLR0507", "SLR0507", "SLR0507", "SLR0507"}}};
    return all;
}

} // namespace

TEST_CASE("conditions: each comparison on each type of key", "[check]") {
    const Texts comparisons{"==", "!=", "like", "not like", "<", "<=", ">", ">="};
    for (const Row& row : rows()) {
        for (std::size_t index = 0; index < comparisons.size(); ++index) {
            const std::string condition = row.key + " " + comparisons[index] + " " + row.value;
            INFO(condition);
            CHECK(operator_of(condition) == row.operators[index]);
        }
        CHECK(operator_of(row.key + " in [" + row.value + "]") == row.operators[0]);
        CHECK(operator_of(row.key + " not in [" + row.value + "]") == row.operators[1]);
        CHECK(conditions(row.key + " exists") == std::vector<Condition>{{"Null", row.key, {"false"}}});
        CHECK(conditions(row.key + " not exists") == std::vector<Condition>{{"Null", row.key, {"true"}}});
    }
}

TEST_CASE("conditions: quantifiers and `?` are IAM's prefixes and suffix", "[check]") {
    CHECK(operator_of("any aws:TagKeys in [\"a\"]") == "ForAnyValue:StringEquals");
    CHECK(operator_of("all aws:TagKeys not like \"a\"") == "ForAllValues:StringNotLike");
    CHECK(operator_of("aws:SourceIp? == \"10.0.0.0/8\"") == "IpAddressIfExists");
    CHECK(operator_of("any aws:TagKeys? != \"a\"") == "ForAnyValue:StringNotEqualsIfExists");
    CHECK(conditions("any aws:ViaAWSService? != true") ==
          std::vector<Condition>{{"ForAnyValue:Bool", "aws:ViaAWSService", {"false"}}});
    CHECK(conditions("any aws:ViaAWSService != true") ==
          std::vector<Condition>{{"ForAnyValue:Bool", "aws:ViaAWSService", {"false"}}});
}

TEST_CASE("conditions: IAM's own operators by name", "[check]") {
    CHECK(operator_of("x:Y StringEqualsIgnoreCase \"a\"") == "StringEqualsIgnoreCase");
    CHECK(operator_of("x:Y ForAllValues:StringLikeIfExists [\"a\", \"b\"]") ==
          "ForAllValues:StringLikeIfExists");
    CHECK(operator_of("any x:Y? DateEquals \"2026\"") == "ForAnyValue:DateEqualsIfExists");
    CHECK(operator_of("any x:Y ForAllValues:StringLike \"a\"") == "SLR0507");
    CHECK(operator_of("x:Y StringEqual \"a\"") == "SLR0313");
    CHECK(operator_of("x:Y Null true") == "Null");
    CHECK(operator_of("x:Y? Null true") == "SLR0507");
}

TEST_CASE("conditions: a form that an operator does not have", "[check]") {
    CHECK(operator_of("x:Y == [\"a\"]") == "SLR0507");
    CHECK(operator_of("x:Y in \"a\"") == "SLR0507");
    CHECK(operator_of("x:Y? exists") == "SLR0507");
    CHECK(operator_of("any x:Y exists") == "SLR0507");
    CHECK(operator_of("\"nocolon\" == \"a\"") == "SLR0507");
    CHECK(operator_of("aws:SecureTransport == \"yes\"") == "SLR0508");
    CHECK(operator_of("x:Y NumericEquals \"a\"") == "SLR0508");
}

TEST_CASE("conditions: an empty list of values can be written with IAM's own operators alone", "[check]") {
    CHECK(operator_of("x:Y StringEquals []") == "StringEquals");
    for (const char* condition : {"x:Y in []", "x:Y not in []", "x:Y like []", "any x:Y in []"}) {
        INFO(condition);
        CHECK(operator_of(condition) == "SLR0514");
    }
    CHECK(compile_text("let no = []\n" + plain_role("allow a:B on * if x:Y in no")).codes ==
          Texts{"SLR0514"});
}

TEST_CASE("conditions: IAM's own operators take an empty list, as IAM does", "[check]") {
    CHECK(conditions("x:Y StringEquals []") == std::vector<Condition>{{"StringEquals", "x:Y", {}}});
    CHECK(conditions("not (x:Y? NumericLessThan [])") == std::vector<Condition>{{"Null", "x:Y", {"false"}}});
}

TEST_CASE("conditions: `<` on a key of unknown type with a value that is filled in later", "[check]") {
    const Compiled compiled =
        compile_text(plain_role("param most: string = \"5\"\nallow a:B on * if x:Y < most"));
    CHECK(compiled.codes == Texts{"SLR0507"});
    CHECK(compile_text(
              plain_role("param most: string = \"5\"\nallow a:B on * if s3:max-keys NumericLessThan most"))
              .permissions()
              .statements[0]
              .conditions == std::vector<Condition>{{"NumericLessThan", "s3:max-keys", {"5"}}});
}

TEST_CASE("conditions: keys in quotes may have spaces and holes", "[check]") {
    CHECK(conditions("\"aws:RequestTag/Cost Center\" == \"a\"") ==
          std::vector<Condition>{{"StringEquals", "aws:RequestTag/Cost Center", {"a"}}});
    CHECK(
        compile_text("let tag = \"Team\"\n" + plain_role("allow a:B on * if \"aws:RequestTag/{tag}\" exists"))
            .permissions()
            .statements[0]
            .conditions == std::vector<Condition>{{"Null", "aws:RequestTag/Team", {"false"}}});
}
