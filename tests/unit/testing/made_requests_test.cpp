// Tests whose requests IAM never makes say nothing.
#include "tests/unit/catch.hpp"
#include "tests/unit/testing/running.hpp"

using namespace slrc;

namespace {

using Told = std::vector<std::string>;

test::Ran ran_with(const std::string& expectations) {
    return test::run_tests(test::tested_role(
        R"(    allow s3:GetObject on "arn:{partition}:s3:::reports/*"
    allow s3:ListBucket on "arn:{partition}:s3:::reports" if s3:prefix == "a/"
    allow kms:Decrypt on "arn:{partition}:kms:eu-central-1:111122223333:key/1"
    allow ec2:DescribeInstances
    test "t" { )" +
        expectations + " }\n"));
}

Told errors(const std::string& expectations) {
    const test::Ran ran = ran_with(expectations);
    CHECK(ran.report.passed() == (ran.errors().empty() ? 1 : 0));
    return ran.errors();
}

/// The same without running the tests.
Told warnings(const std::string& expectations) {
    const test::Ran ran = ran_with(expectations);
    diagnostics::Sink sink;
    testing::report_unmade(ran.compilation->program, sink);
    Told all;
    for (const diagnostics::Diagnostic& found : sink.all()) {
        CHECK(found.severity == diagnostics::Severity::warning);
        all.push_back(std::string(diagnostics::facts(found.kind).code) + " " + found.message);
    }
    return all;
}

} // namespace

TEST_CASE("a request that IAM never makes is a warning where tests are not run", "[testing]") {
    const std::string on_bucket = R"(expect deny s3:GetObject on "arn:aws:s3:::reports")";
    CHECK(warnings(on_bucket) == errors(on_bucket));
    CHECK(warnings(on_bucket).size() == 1);
    CHECK(warnings(R"(expect deny s3:GetObject on "arn:{partition}:s3:::other/a")").empty());
    // A run may be in another partition, and says itself what makes no request.
    CHECK(warnings(R"(expect deny s3:GetObject on "arn:aws-cn:s3:::other/a")").empty());
    CHECK(warnings(R"(expect deny s3:GetObject on "arn:aws:s3:::other/*")").empty());
}

TEST_CASE("a request that IAM never makes is an error in a test", "[testing]") {
    CHECK(
        errors(R"(expect deny s3:GetObject on "arn:aws:s3:::reports")") ==
        Told{
            "SLR0207 `s3:GetObject` does not take `arn:aws:s3:::reports`, but what is in it: IAM makes no such "
            "request"});
    CHECK(errors(R"(expect deny kms:Decrypt on "arn:aws:kms:eu-central-1:111122223333:alias/a")").size() ==
          1);
    CHECK(errors(R"(expect deny kms:Decrypt on "arn:aws:s3:::reports/a")").size() == 1);
    CHECK(errors(R"(expect deny s3:GetObject on "arn:aws:s3:::reports/a" if s3:prefix == "a")").size() == 1);
    CHECK(
        errors(R"(expect deny s3:GetObject, s3:ListBucket on "arn:aws:s3:::other/a")") ==
        Told{
            "SLR0208 none of the expectation's resources is one that `s3:ListBucket` takes: IAM makes no such "
            "request"});
    CHECK(
        errors(R"(expect deny ec2:DescribeInstances on "arn:aws:ec2:eu-central-1:111122223333:instance/i-1")")
            .size() == 1);
}

TEST_CASE("a value that no request has is an error in a test", "[testing]") {
    const std::string deny = R"(expect deny s3:GetObject on "arn:aws:s3:::other/a" if )";
    for (const char* test : {R"(aws:ResourceAccount == "1234")", R"(aws:SourceIp == "10.0.0.999")",
                             R"(aws:username in ["ann", "bob"])", R"(aws:SecureTransport == "yes")"}) {
        CAPTURE(test);
        CHECK(errors(deny + test).size() == 1);
    }
    CHECK(errors(deny + R"(aws:ResourceAccount == "111122223333")").empty());
    CHECK(
        errors(R"(expect deny s3:GetObject on "arn:aws-cn:s3:::reports/a")").front().starts_with("SLR0710"));
    CHECK(errors(R"(expect deny s3:GetObject on "arn:aws:s3:::/a")").size() == 1);
}

TEST_CASE("a deny that is met for want of a resource alone does not pass", "[testing]") {
    CHECK(
        errors("expect deny s3:GetObject") ==
        Told{
            "SLR0212 `s3:GetObject` takes resources, and the expectation does not say which: it is denied on `*`, "
            "and a rule allows it on others"});
    CHECK(errors("expect deny kms:Decrypt").size() == 1);
    // The condition keeps it from being allowed as well.
    CHECK(errors("expect deny s3:ListBucket").empty());
    CHECK(errors(R"(expect deny s3:ListBucket if s3:prefix == "a/")").size() == 1);
    // No rule is for it, whatever the resource.
    CHECK(errors("expect deny s3:PutObject, kms:Encrypt, sqs:ListQueues").empty());
}

TEST_CASE("requests that IAM makes are decided", "[testing]") {
    CHECK(errors(R"(
        expect allow s3:GetObject on "arn:aws:s3:::reports/a"
        expect deny  s3:GetObject on "arn:aws:s3:::other/a"
        expect deny  s3:GetObject, s3:ListBucket on "arn:aws:s3:::other/a", "arn:aws:s3:::other"
        expect allow s3:ListBucket on "arn:aws:s3:::reports" if s3:prefix == "a/" and aws:SecureTransport == true
        expect deny  kms:Decrypt on "arn:aws:kms:eu-central-1:111122223333:key/2"
        expect allow ec2:DescribeInstances
    )")
              .empty());
}
