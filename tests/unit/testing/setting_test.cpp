#include "compiler/catalog/partitions.hpp"
#include "compiler/testing/requests.hpp"
#include "compiler/testing/writers.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/testing/running.hpp"

using namespace slrc;
using test::Ran;

namespace {

testing::Options at(std::optional<std::string> partition, std::optional<std::string> region = {}) {
    testing::Options options;
    options.place.partition = std::move(partition);
    options.place.region = std::move(region);
    return options;
}

/// A role that allows one call on an ARN made of everything that is built in.
std::string built_in_role(std::string_view arn) {
    return test::tested_role(
        "    allow lambda:InvokeFunction on \"arn:{partition}:lambda:{region}:{account}:function:{suffix}\"\n"
        "    test \"t\" { expect allow lambda:InvokeFunction on \"" +
        std::string(arn) + "\" }\n");
}

} // namespace

TEST_CASE("tests have values for everything that is built in", "[testing]") {
    CHECK(
        test::run_tests(built_in_role("arn:aws:lambda:us-east-1:111122223333:function:A1")).report.passed() ==
        1);
    CHECK(test::run_tests(built_in_role("arn:{partition}:lambda:{region}:{account}:function:{suffix}"))
              .report.passed() == 1);
    CHECK(
        test::run_tests(built_in_role("arn:aws:lambda:us-east-1:111122223333:function:A2")).report.failed() ==
        1);
}

TEST_CASE("the run may be of another place", "[testing]") {
    testing::Options options = at("aws-cn", "cn-northwest-1");
    options.place.account = "444455556666";
    options.place.suffix = "B2";
    const std::string arn = "arn:aws-cn:lambda:cn-northwest-1:444455556666:function:B2";
    CHECK(test::run_tests(built_in_role(arn), options).report.passed() == 1);
    CHECK(test::run_tests(built_in_role(arn)).report.failed() == 1);
}

TEST_CASE("the region is one of the partition", "[testing]") {
    const auto region = [](std::optional<std::string> partition, std::optional<std::string> given = {}) {
        return testing::with_test_values(at(std::move(partition), std::move(given)).place).region;
    };
    CHECK(region({}) == "us-east-1");
    CHECK(region("aws") == "us-east-1");
    CHECK(region("aws-cn") == "cn-north-1");
    CHECK(region("aws-us-gov") == "us-gov-east-1");
    CHECK(region("aws-us-gov", "us-gov-west-1") == "us-gov-west-1");
    CHECK(region("aws-moon") == std::nullopt);
    for (const catalog::Partition& partition : catalog::partitions()) {
        const auto chosen = region(std::string(partition.name));
        REQUIRE(chosen);
        CHECK(catalog::partition_of_region(*chosen)->name == partition.name);
    }
}

TEST_CASE("the partition follows a region that is given", "[testing]") {
    CHECK(test::run_tests(built_in_role("arn:aws-cn:lambda:cn-north-1:111122223333:function:A1"),
                          at({}, "cn-north-1"))
              .report.passed() == 1);
}

TEST_CASE("values may use what is built in, defaults and the role's own parameters", "[testing]") {
    const Ran ran = test::run_tests(test::tested_role(R"(    param stage: string
    capability logs(bucket: s3:bucket, prefix: string = "{account}/", folder: string = "")
    when logs: allow s3:PutObject on "{bucket}/{prefix}{folder}*"
    test "t" {
        with logs("arn:{partition}:s3:::logs-{account}-{stage}", folder: "{stage}/"), stage: "beta"
        expect allow s3:PutObject on "arn:aws:s3:::logs-111122223333-beta/111122223333/beta/a"
        expect deny  s3:PutObject on "arn:aws:s3:::logs-111122223333-beta/111122223333/gamma/a"
    })"));
    INFO(testing::write_text(ran.report, ran.files()));
    CHECK(ran.errors().empty());
    CHECK(ran.report.passed() == 1);
}

TEST_CASE("a list gets all of its values", "[testing]") {
    const Ran ran = test::run_tests(test::shop_role(R"(test "t" {
        with logs("arn:aws:s3:::own")
        with lists(queues: ["arn:aws:sqs:us-east-1:111122223333:a", "arn:aws:sqs:us-east-1:111122223333:b"])
        expect allow sqs:TagQueue on queues if aws:TagKeys in ["b", "a"]
        expect deny  sqs:TagQueue on queues if aws:TagKeys in ["b", "c"]
        expect deny  sqs:TagQueue on "arn:aws:sqs:us-east-1:111122223333:c" if aws:TagKeys == "a"
    })"));
    CHECK(ran.errors().empty());
    REQUIRE(ran.report.tests.size() == 1);
    CHECK(ran.report.tests.front().passed());
    CHECK(ran.report.tests.front().expectations.at(0).outcomes.size() == 2);
}
