#include "compiler/emit/cloudformation/parameters.hpp"
#include "tests/unit/catch.hpp"

#include <utility>

using namespace slrc;
using emit::cloudformation::description_of;

namespace {

std::string of(model::Type type) {
    plan::PlannedParameter parameter;
    parameter.name = "team";
    parameter.type = std::move(type);
    return description_of(parameter);
}

std::string of_resource(const std::string& service, const std::string& resource) {
    return of(model::resource_type(service, resource));
}

} // namespace

TEST_CASE("descriptions: resources, as people call their services", "[emit]") {
    CHECK(of_resource("kms", "key") == "The ARN of a KMS key");
    CHECK(of_resource("s3", "bucket") == "The ARN of an S3 bucket");
    CHECK(of_resource("sns", "topic") == "The ARN of an SNS topic");
    CHECK(of_resource("iam", "role") == "The ARN of an IAM role");
    CHECK(of_resource("logs", "log-group") == "The ARN of a CloudWatch Logs log group");
    CHECK(of_resource("lambda", "function") == "The ARN of a Lambda function");
    CHECK(of_resource("acm", "certificate") == "The ARN of an ACM certificate");
    CHECK(of_resource("ecs", "cluster") == "The ARN of an ECS cluster");
    CHECK(of_resource("events", "rule") == "The ARN of an EventBridge rule");
    CHECK(of_resource("dynamodb", "table") == "The ARN of a DynamoDB table");
    CHECK(of_resource("example", "thing") == "The ARN of an example thing");
}

TEST_CASE("descriptions: other types, and lists", "[emit]") {
    CHECK(of({.base = model::BaseType::account}) == "An AWS account, 12 digits");
    CHECK(of({.base = model::BaseType::region}) == "A region such as us-east-1");
    CHECK(of({.base = model::BaseType::arn}) == "An ARN");
    CHECK(of({.base = model::BaseType::string}) == "The text team");
    CHECK(of({.base = model::BaseType::string, .expression = "[a-z]+"}) ==
          "The text team, which matches [a-z]+");
    model::Type keys = model::resource_type("kms", "key");
    keys.list = true;
    CHECK(of(keys) == "The ARN of a KMS key, or several with commas between");
}
