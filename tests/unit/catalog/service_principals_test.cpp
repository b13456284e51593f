#include "compiler/catalog/service_principals.hpp"

#include "tests/unit/catch.hpp"

#include <algorithm>

using namespace slrc;
using catalog::divide_service_principal;
using catalog::is_service_principal;

TEST_CASE("service principals: of AWS's documentation, and of services of the catalogue", "[catalog]") {
    CHECK(is_service_principal("lexv2.amazonaws.com"));
    CHECK(is_service_principal("channels.lexv2.amazonaws.com"));
    CHECK(is_service_principal("sqs.amazonaws.com"));
    CHECK_FALSE(is_service_principal("mobiletargeting.amazonaws.com"));
    CHECK_FALSE(is_service_principal("lexv3.amazonaws.com"));
    CHECK_FALSE(is_service_principal("Lexv2.amazonaws.com"));
    CHECK_FALSE(is_service_principal("amazonaws.com"));
    CHECK_FALSE(is_service_principal(".amazonaws.com"));
    CHECK_FALSE(is_service_principal("us-east-1.amazonaws.com"));
    CHECK_FALSE(is_service_principal(""));
}

TEST_CASE("service principals: of a service that a specification declares", "[catalog]") {
    catalog::Catalog more;
    more.add_service("quux");
    CHECK(is_service_principal("quux.amazonaws.com", more));
    CHECK_FALSE(is_service_principal("quux.amazonaws.com"));
}

TEST_CASE("service principals: what people write in the place of one", "[catalog]") {
    const auto meant = [](std::string_view written) {
        return catalog::principal_meant(written, catalog::built_in()).value_or("");
    };
    CHECK(meant("ec2") == "ec2.amazonaws.com");
    CHECK(meant("EC2") == "ec2.amazonaws.com");
    CHECK(meant("Amazon EC2") == "ec2.amazonaws.com");
    CHECK(meant("AWS Lambda") == "lambda.amazonaws.com");
    CHECK(meant("Step Functions") == "states.amazonaws.com");
    CHECK(meant("AWS Step Functions") == "states.amazonaws.com");
    CHECK(meant("efs") == "elasticfilesystem.amazonaws.com");
    CHECK(meant("https://ec2.amazonaws.com") == "ec2.amazonaws.com");
    CHECK(meant("AWS").empty());
    CHECK(meant("nohost").empty());
    CHECK(meant("").empty());
}

TEST_CASE("service principals: regions and partitions", "[catalog]") {
    CHECK(is_service_principal("logs.eu-west-1.amazonaws.com"));
    CHECK(is_service_principal("ec2.amazonaws.com.cn"));
    CHECK(is_service_principal("rds.c2s.ic.gov"));
    CHECK_FALSE(is_service_principal("ec2.amazonaws.com.de"));
    const auto parts = divide_service_principal("codedeploy.cn-north-1.amazonaws.com.cn");
    REQUIRE(parts);
    CHECK(parts->name == "codedeploy");
    CHECK(parts->region == "cn-north-1");
    CHECK(parts->suffix == "amazonaws.com.cn");
    CHECK_FALSE(divide_service_principal("xamazonaws.com"));
}

TEST_CASE("service principals: names to choose from", "[catalog]") {
    const auto names = catalog::service_principal_names(catalog::built_in());
    CHECK(std::is_sorted(names.begin(), names.end()));
    CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
    CHECK(catalog::acts_for("mobiletargeting") == "pinpoint");
    for (const std::string_view name : names) {
        CAPTURE(name);
        CHECK(catalog::is_service_name(name));
        CHECK_FALSE(catalog::acts_for(name));
    }
}
