// Requests that IAM never makes.
#include "compiler/review/requests.hpp"

#include "tests/unit/catch.hpp"

#include <vector>

using namespace slrc;

namespace {

using Told = std::vector<std::string>;

Told told(std::vector<std::string> actions, std::vector<std::string> resources,
          std::vector<std::string> keys = {}) {
    const catalog::Catalog& catalog = catalog::built_in();
    review::Lookups lookups(catalog);
    diagnostics::Sink sink;
    review_asked({std::move(actions), std::move(resources), std::move(keys), {}, "request"}, catalog, lookups,
                 sink);
    Told all;
    for (const diagnostics::Diagnostic& found : sink.all()) {
        all.push_back(std::string(diagnostics::facts(found.kind).code) + " " + found.message);
    }
    return all;
}

std::string code(const Told& all) {
    return all.size() == 1 ? all.front().substr(0, 7) : std::to_string(all.size()) + " findings";
}

} // namespace

TEST_CASE("asked: an action takes resources of its own types", "[review]") {
    CHECK(
        told({"s3:GetObject"}, {"arn:aws:s3:::reports"}) ==
        Told{
            "SLR0207 `s3:GetObject` does not take `arn:aws:s3:::reports`, but what is in it: IAM makes no such "
            "request"});
    const std::vector<std::pair<std::string, std::string>> never{
        {"s3:ListBucket", "arn:aws:s3:::reports/2026/a.csv"},
        {"kms:Decrypt", "arn:aws:kms:eu-central-1:111122223333:alias/reports"},
        {"sqs:SendMessage", "arn:aws:sns:eu-central-1:111122223333:reports"},
        {"lambda:InvokeFunction", "arn:aws:iam::111122223333:role/reports"},
        {"iam:PassRole", "arn:aws:iam::111122223333:user/ann"},
        {"logs:PutLogEvents", "arn:aws:ec2:eu-central-1:111122223333:instance/i-0123456789abcdef0"},
    };
    for (const auto& [action, resource] : never) {
        CAPTURE(action, resource);
        CHECK(code(told({action}, {resource})) == "SLR0207");
    }
}

TEST_CASE("asked: what IAM asks is not told", "[review]") {
    const std::vector<std::pair<std::string, std::string>> made{
        {"s3:GetObject", "arn:aws:s3:::reports/2026/a.csv"},
        {"s3:ListBucket", "arn:aws:s3:::reports"},
        {"kms:Decrypt", "arn:aws:kms:eu-central-1:111122223333:key/1234abcd"},
        {"kms:CreateAlias", "arn:aws:kms:eu-central-1:111122223333:alias/reports"},
        {"sqs:SendMessage", "arn:aws:sqs:eu-central-1:111122223333:orders"},
        {"s3:GetObject", "*"},
        {"ec2:DescribeInstances", "*"},
        {"elasticloadbalancing:CreateTargetGroup",
         "arn:aws:elasticloadbalancing:eu-central-1:111122223333:targetgroup/orders/*"},
        {"madeup:Thing", "arn:aws:madeup:eu-central-1:111122223333:thing/1"},
    };
    for (const auto& [action, resource] : made) {
        CAPTURE(action, resource);
        CHECK(told({action}, {resource}).empty());
    }
}

TEST_CASE("asked: an action without resources is asked on none", "[review]") {
    CHECK(code(told({"sqs:ListQueues"}, {"arn:aws:sqs:eu-central-1:111122223333:orders"})) == "SLR0209");
}

TEST_CASE("asked: of several each needs one of the others", "[review]") {
    CHECK(
        told({"s3:ListBucket", "s3:GetObject"}, {"arn:aws:s3:::reports", "arn:aws:s3:::reports/a"}).empty());
    CHECK(told({"s3:ListBucket", "s3:GetObject"}, {"arn:aws:s3:::reports/a"}) ==
          Told{"SLR0208 none of the request's resources is one that `s3:ListBucket` takes: IAM makes no such "
               "request"});
    // What an unknown action takes nobody knows.
    CHECK(told({"s3:GetObject", "madeup:Thing"}, {"arn:aws:s3:::reports"}).empty());
}

TEST_CASE("asked: keys are those that requests for the action have", "[review]") {
    CHECK(told({"s3:GetObject"}, {"arn:aws:s3:::reports/a"}, {"s3:prefix", "aws:SourceIp"}) ==
          Told{"SLR0211 requests for `s3:GetObject` have no `s3:prefix`: IAM makes no such request"});
    CHECK(told({"s3:ListBucket"}, {"arn:aws:s3:::reports"}, {"S3:Prefix"}).empty());
    CHECK(told({"sqs:SendMessage"}, {}, {"ec2:InstanceType"}).size() == 1);
    CHECK(told({"s3:ListBucket", "s3:GetObject"}, {}, {"s3:prefix"}) ==
          Told{"SLR0211 requests for `s3:GetObject` have no `s3:prefix`: IAM makes no such request"});
    CHECK(told({"sts:AssumeRole"}, {}, {"sts:ExternalId", "aws:PrincipalArn"}).empty());
    CHECK(told({"s3:GetObject"}, {}, {"madeup:Key"}).empty());
}
