// Requests that IAM never makes.
#include "compiler/review/requests.hpp"

#include "tests/unit/catch.hpp"

#include <vector>

using namespace slrc;

namespace {

using Told = std::vector<std::string>;

using Context = std::vector<iam::ContextEntry>;

Told told(std::vector<std::string> actions, std::vector<std::string> resources, Context context = {},
          std::string_view partition = {}) {
    const catalog::Catalog& catalog = catalog::built_in();
    review::Lookups lookups(catalog);
    diagnostics::Sink sink;
    review_asked({std::move(actions), std::move(resources), std::move(context), {}, "request", partition},
                 catalog, lookups, sink);
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
    const Context prefix{{"s3:prefix", {"a"}}};
    CHECK(told({"s3:GetObject"}, {"arn:aws:s3:::reports/a"},
               {prefix.front(), {"aws:SourceIp", {"203.0.113.9"}}}) ==
          Told{"SLR0211 requests for `s3:GetObject` have no `s3:prefix`: IAM makes no such request"});
    CHECK(told({"s3:ListBucket"}, {"arn:aws:s3:::reports"}, {{"S3:Prefix", {"a"}}}).empty());
    CHECK(told({"sqs:SendMessage"}, {}, {{"ec2:InstanceType", {"t3.micro"}}}).size() == 1);
    CHECK(told({"s3:ListBucket", "s3:GetObject"}, {}, prefix) ==
          Told{"SLR0211 requests for `s3:GetObject` have no `s3:prefix`: IAM makes no such request"});
    CHECK(told({"sts:AssumeRole"}, {},
               {{"sts:ExternalId", {"abc"}}, {"aws:PrincipalArn", {"arn:aws:iam::111122223333:role/a"}}})
              .empty());
    CHECK(told({"sts:AssumeRole", "sts:AssumeRoleWithSAML"}, {}, {{"saml:aud", {"a"}}}).size() == 1);
    CHECK(told({"s3:GetObject"}, {}, {{"madeup:Key", {"a"}}}).empty());
}

TEST_CASE("asked: values are those that requests have", "[review]") {
    const Context never{{"aws:ResourceAccount", {"1234"}},
                        {"aws:SourceIp", {"10.0.0.999"}},
                        {"aws:SourceIp", {"10.0.0.0/8"}},
                        {"aws:SecureTransport", {"yes"}},
                        {"aws:CurrentTime", {"yesterday"}},
                        {"aws:MultiFactorAuthAge", {"old"}},
                        {"aws:PrincipalArn", {"arn:aws:sts::111122223333:assumed-role/a/b"}},
                        {"aws:SourceArn", {"inbox"}},
                        {"aws:RequestedRegion", {"eu-west1"}},
                        {"aws:PrincipalTag/team", {"a", "b"}},
                        {"aws:username", {"ann", "bob"}}};
    for (const iam::ContextEntry& entry : never) {
        CAPTURE(entry.key, entry.values);
        CHECK(code(told({"s3:GetObject"}, {}, {entry})) == "SLR0219");
    }
    CHECK(told({"s3:GetObject"}, {}, {{"aws:username", {"ann", "bob"}}}) ==
          Told{"SLR0219 `aws:username` has one value, and this has 2: IAM makes no such request"});
    CHECK(told({"s3:GetObject"}, {}, {{"aws:SourceIp", {"10.0.0.999"}}}).front().find("no request has") !=
          std::string::npos);
    CHECK(told({"s3:GetObject"}, {},
               {{"aws:SourceIp", {"2001:db8::1"}},
                {"aws:SecureTransport", {"True"}},
                {"aws:CurrentTime", {"2026-01-31T00:00:00Z"}},
                {"aws:SourceArn", {"arn:aws:s3:::inbox"}},
                {"aws:CalledVia", {"athena.amazonaws.com", "cloudformation.amazonaws.com"}}})
              .empty());
}

TEST_CASE("asked: nothing is reached in another partition, and no bucket without a name", "[review]") {
    CHECK(
        told({"s3:GetObject"}, {"arn:aws-cn:s3:::reports/a"}, {}, "aws") ==
        Told{
            "SLR0710 `arn:aws-cn:s3:::reports/a` is in the partition `aws-cn`, and the role in `aws`: IAM makes "
            "no such request"});
    CHECK(told({"s3:GetObject"}, {"arn:aws-cn:s3:::reports/a"}, {}, "aws-cn").empty());
    CHECK(told({"s3:GetObject"}, {"arn:aws-cn:s3:::reports/a"}).empty());
    CHECK(code(told({"s3:GetObject"}, {"arn:aws:s3:::/a"})) == "SLR0210");
    CHECK(code(told({"sqs:SendMessage"}, {"arn:aws:sqs:eu-central-1::orders"})) == "SLR0210");
}
