#include "compiler/importer/clauses.hpp"
#include "tests/unit/catch.hpp"

#include <string>
#include <vector>

using namespace slrc;

namespace {

std::string name(const std::string& operation, const std::string& key,
                 const std::vector<std::string>& values) {
    model::ConditionTest test{*iam::parse_operator(operation), model::literal(key, {}), {}, {}};
    for (const std::string& value : values) {
        test.values.push_back(model::with_variables(value, {}));
    }
    return importer::test_name(test);
}

} // namespace

TEST_CASE("conditions of the standard library have its names", "[importer]") {
    CHECK(name("StringEquals", "aws:ResourceAccount", {"${aws:PrincipalAccount}"}) == "same_account");
    CHECK(name("StringEqualsIfExists", "aws:ResourceAccount", {"${aws:PrincipalAccount}"}) ==
          "same_account_if_present");
    CHECK(name("StringEquals", "aws:ResourceOrgID", {"${aws:PrincipalOrgID}"}) == "same_organization");
    CHECK(name("Bool", "aws:SecureTransport", {"true"}) == "secure_transport");
    CHECK(name("StringNotEquals", "aws:ResourceAccount", {"${aws:PrincipalAccount}"}) ==
          "not_resource_account");
}

TEST_CASE("other conditions are named from key and value", "[importer]") {
    CHECK(name("StringEquals", "iam:PassedToService", {"lambda.amazonaws.com"}) == "passed_to_lambda");
    CHECK(name("StringEquals", "cloudwatch:namespace", {"AWS/Usage"}) == "namespace_aws_usage");
    CHECK(name("Null", "aws:ResourceTag/Owner", {"false"}) == "has_resource_tag_owner");
    CHECK(name("Null", "aws:ResourceTag/Owner", {"true"}) == "no_resource_tag_owner");
    CHECK(name("StringEquals", "aws:ResourceTag/Managed", {"true"}) == "resource_tag_managed");
    CHECK(name("StringEquals", "aws:ResourceTag/Managed", {"false"}) == "not_resource_tag_managed");
    CHECK(name("StringNotEquals", "aws:ResourceTag/Managed", {"true"}) == "not_resource_tag_managed");
    CHECK(name("StringLike", "s3:prefix", {"home/*"}) == "prefix");
    CHECK(name("StringEquals", "aws:RequestedRegion", {"us-east-1", "eu-west-1"}) == "requested_region");
    CHECK(name("ForAllValues:StringEquals", "aws:TagKeys", {"a", "b"}) == "only_tag_keys");
    CHECK(name("StringNotEquals", "aws:PrincipalTag/Team", {""}) == "principal_tag_team_not_empty");
}
