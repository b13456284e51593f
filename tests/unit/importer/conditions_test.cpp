#include "compiler/importer/clauses.hpp"
#include "tests/unit/catch.hpp"

#include <string>
#include <vector>

using namespace slrc;

namespace {

std::string written(const std::string& operation, const std::string& key,
                    const std::vector<std::string>& values) {
    model::ConditionTest test{*iam::parse_operator(operation), model::literal(key, {}), {}, {}};
    for (const std::string& value : values) {
        test.values.push_back(model::with_variables(value, {}));
    }
    return test_text(test, catalog::built_in(), {}, importer::TextPlace::policy);
}

} // namespace

TEST_CASE("the operator of the key's type is ==, and its opposite !=", "[importer]") {
    CHECK(written("StringEquals", "aws:RequestedRegion", {"us-east-1"}) ==
          "aws:RequestedRegion == \"us-east-1\"");
    CHECK(written("StringNotEquals", "aws:RequestedRegion", {"a", "b"}) ==
          "aws:RequestedRegion not in [\"a\", \"b\"]");
    CHECK(written("ArnEquals", "aws:SourceArn", {"arn:aws:sns:::a"}) ==
          "aws:SourceArn == \"arn:aws:sns:::a\"");
    CHECK(written("ArnNotEquals", "aws:SourceArn", {"a", "b"}) == "aws:SourceArn not in [\"a\", \"b\"]");
    CHECK(written("NumericEquals", "s3:max-keys", {"10"}) == "s3:max-keys == 10");
    CHECK(written("DateNotEquals", "aws:CurrentTime", {"2026-01-31"}) == "aws:CurrentTime != \"2026-01-31\"");
    CHECK(written("Bool", "aws:SecureTransport", {"true"}) == "aws:SecureTransport == true");
    CHECK(written("Bool", "aws:SecureTransport", {"true", "false"}) ==
          "aws:SecureTransport in [true, false]");
    CHECK(written("IpAddress", "aws:SourceIp", {"10.0.0.0/8"}) == "aws:SourceIp == \"10.0.0.0/8\"");
    CHECK(written("NotIpAddress", "aws:SourceIp", {"10.0.0.0/8"}) == "aws:SourceIp != \"10.0.0.0/8\"");
}

TEST_CASE("patterns are like, of strings and of ARNs", "[importer]") {
    CHECK(written("StringLike", "s3:prefix", {"home/*"}) == "s3:prefix like \"home/*\"");
    CHECK(written("StringNotLike", "s3:prefix", {"a*", "b*"}) == "s3:prefix not like [\"a*\", \"b*\"]");
    CHECK(written("ArnLike", "aws:SourceArn", {"arn:*"}) == "aws:SourceArn like \"arn:*\"");
    CHECK(written("ArnNotLike", "aws:SourceArn", {"arn:*"}) == "aws:SourceArn not like \"arn:*\"");
}

TEST_CASE("an operator of another type keeps IAM's name", "[importer]") {
    CHECK(written("StringLike", "aws:SourceArn", {"arn:*"}) == "aws:SourceArn StringLike \"arn:*\"");
    CHECK(written("StringEquals", "aws:SecureTransport", {"true"}) ==
          "aws:SecureTransport StringEquals \"true\"");
    CHECK(written("Bool", "aws:PrincipalTag/a", {"true"}) == "aws:PrincipalTag/a Bool true");
    CHECK(written("StringEqualsIgnoreCase", "aws:PrincipalTag/a", {"b", "c"}) ==
          "aws:PrincipalTag/a StringEqualsIgnoreCase [\"b\", \"c\"]");
    CHECK(written("ArnEquals", "aws:PrincipalTag/a", {"arn:*"}) == "aws:PrincipalTag/a ArnEquals \"arn:*\"");
}

TEST_CASE("numbers and dates are compared by signs where it is known which they are", "[importer]") {
    CHECK(written("NumericLessThan", "s3:max-keys", {"10"}) == "s3:max-keys < 10");
    CHECK(written("NumericGreaterThanEquals", "s3:max-keys", {"10"}) == "s3:max-keys >= 10");
    CHECK(written("DateLessThanEquals", "aws:CurrentTime", {"2026-01-31"}) ==
          "aws:CurrentTime <= \"2026-01-31\"");
    CHECK(written("DateGreaterThan", "aws:CurrentTime", {"1700000000"}) ==
          "aws:CurrentTime > \"1700000000\"");
    CHECK(written("NumericLessThan", "aws:CurrentTime", {"1"}) == "aws:CurrentTime NumericLessThan 1");
    CHECK(written("NumericLessThan", "aws:PrincipalTag/a", {"1"}) == "aws:PrincipalTag/a < 1");
    CHECK(written("DateLessThan", "aws:PrincipalTag/a", {"2026-01-31"}) ==
          "aws:PrincipalTag/a < \"2026-01-31\"");
    CHECK(written("DateLessThan", "aws:PrincipalTag/a", {"1"}) == "aws:PrincipalTag/a DateLessThan \"1\"");
    CHECK(written("NumericLessThan", "s3:max-keys", {"10", "20"}) == "s3:max-keys NumericLessThan [10, 20]");
}

TEST_CASE("Null asks for one thing where it has one value", "[importer]") {
    CHECK(written("Null", "aws:SourceVpc", {"false"}) == "aws:SourceVpc exists");
    CHECK(written("Null", "aws:SourceVpc", {"true"}) == "aws:SourceVpc not exists");
    CHECK(written("Null", "aws:SourceVpc", {"true", "false"}) == "aws:SourceVpc Null [true, false]");
    CHECK(written("ForAnyValue:Null", "aws:TagKeys", {"true"}) == "any aws:TagKeys Null true");
}

TEST_CASE("prefixes and suffixes have words", "[importer]") {
    CHECK(written("StringEqualsIfExists", "aws:SourceVpc", {"v"}) == "aws:SourceVpc? == \"v\"");
    CHECK(written("ForAnyValue:StringLike", "aws:TagKeys", {"a*"}) == "any aws:TagKeys like \"a*\"");
    CHECK(written("ForAllValues:StringNotEqualsIfExists", "aws:TagKeys", {"a", "b"}) ==
          "all aws:TagKeys? not in [\"a\", \"b\"]");
    CHECK(written("ForAllValues:StringEqualsIgnoreCaseIfExists", "aws:TagKeys", {"a"}) ==
          "all aws:TagKeys? StringEqualsIgnoreCase \"a\"");
}

TEST_CASE("a test without values keeps IAM's name, which takes none", "[importer]") {
    CHECK(written("StringEquals", "aws:SourceVpc", {}) == "aws:SourceVpc StringEquals []");
    CHECK(written("ForAllValues:StringLike", "aws:TagKeys", {}) == "all aws:TagKeys StringLike []");
    CHECK(written("Null", "aws:SourceVpc", {}) == "aws:SourceVpc Null []");
}

TEST_CASE("keys stand in quotes where a bare one would be read otherwise", "[importer]") {
    CHECK(written("StringEquals", "aws:RequestTag/cost centre", {"a"}) ==
          "\"aws:RequestTag/cost centre\" == \"a\"");
    CHECK(written("StringEquals", "aws:RequestTag/a:b+c@d", {"a"}) == "aws:RequestTag/a:b+c@d == \"a\"");
    CHECK(written("StringEquals", "aws:RequestTag/a=b", {"a"}) == "\"aws:RequestTag/a=b\" == \"a\"");
    CHECK(written("StringEquals", "aws:RequestTag/{a}", {"a"}) == "\"aws:RequestTag/{{a}}\" == \"a\"");
    CHECK(written("StringEquals", "not:key", {"a"}) == "\"not:key\" == \"a\"");
    CHECK(written("StringEquals", "accounts.google.com:aud", {"a"}) == "accounts.google.com:aud == \"a\"");
}
