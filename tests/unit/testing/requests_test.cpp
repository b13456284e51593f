#include "compiler/testing/requests.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/testing/running.hpp"

using namespace slrc;
using iam::Request;
using test::Ran;

namespace {

/// The requests of the only expectation of the only test.
std::vector<Request> requests_of(const Ran& ran) {
    std::vector<Request> all;
    REQUIRE(ran.report.tests.size() == 1);
    REQUIRE(ran.report.tests.front().expectations.size() == 1);
    for (const testing::Outcome& outcome : ran.report.tests.front().expectations.front().outcomes) {
        all.push_back(outcome.request);
    }
    return all;
}

Ran expecting(const std::string& expectation) {
    return test::run_tests(
        test::shop_role("test \"t\" { with logs(\"arn:aws:s3:::own\") " + expectation + " }\n"));
}

} // namespace

TEST_CASE("an expectation is a request for each action and resource", "[testing]") {
    const Ran ran =
        expecting(R"(expect deny s3:{GetObject, GetObjectAcl} on "{bucket}/a", "arn:aws:s3:::b/c")");
    CHECK(ran.errors().empty());
    CHECK(requests_of(ran) == std::vector<Request>{{"s3:GetObject", "arn:aws:s3:::own/a", {}, {}},
                                                   {"s3:GetObject", "arn:aws:s3:::b/c", {}, {}},
                                                   {"s3:GetObjectAcl", "arn:aws:s3:::own/a", {}, {}},
                                                   {"s3:GetObjectAcl", "arn:aws:s3:::b/c", {}, {}}});
}

TEST_CASE("without `on` the resource is everything", "[testing]") {
    CHECK(requests_of(expecting("expect deny polly:DescribeVoices")) ==
          std::vector<Request>{{"polly:DescribeVoices", "*", {}, {}}});
    CHECK(requests_of(expecting("expect deny polly:DescribeVoices on *")) ==
          std::vector<Request>{{"polly:DescribeVoices", "*", {}, {}}});
}

TEST_CASE("`if` gives the context, with all values of a key", "[testing]") {
    const Ran ran = expecting(
        "expect deny ec2:CreateTags on * if aws:TagKeys in [\"a\", \"b\"] and "
        "aws:SecureTransport == true and \"aws:RequestTag/{prefix}\" == \"{account}\"");
    CHECK(ran.errors().empty());
    const std::vector<iam::ContextEntry> context{{"aws:TagKeys", {"a", "b"}},
                                                 {"aws:SecureTransport", {"true"}},
                                                 {"aws:RequestTag/logs/", {"111122223333"}}};
    CHECK(requests_of(ran) == std::vector<Request>{{"ec2:CreateTags", "*", context, {}}});
}

TEST_CASE("what is no request is reported at its expectation", "[testing]") {
    const std::vector<std::pair<std::string, std::string>> all{
        {R"(expect deny s3:GetObject on "{bucket}/*")",
         "SLR0510 `arn:aws:s3:::own/*` is a pattern, and a request is on one resource"},
        {R"(expect deny s3:GetObject on "{bucket}/a?")",
         "SLR0510 `arn:aws:s3:::own/a?` is a pattern, and a request is on one resource"},
        {R"(expect deny s3:GetObject on "{bucket}/${aws:username}")",
         "SLR0510 a request has values, and `arn:aws:s3:::own/${aws:username}` holds one of IAM's variables"},
        {R"(expect deny polly:DescribeVoices if aws:userid == "${aws:username}")",
         "SLR0510 a request has values, and `${aws:username}` holds one of IAM's variables"},
        {R"(expect deny s3:GetObject on "{prefix}")",
         "SLR0510 `logs/` is no ARN: it is `arn:partition:service:region:account:resource`, or `*` for an action that works on no single resource"},
        {R"(expect deny ec2:CreateTags on * if "aws:RequestTag/{prefix}" == "a" and aws:RequestTag/Logs/ == "b")",
         "SLR0510 `aws:RequestTag/Logs/` is given twice: several values of one key are written with `in`"},
    };
    for (const auto& [expectation, message] : all) {
        const Ran ran = expecting(expectation);
        CHECK(ran.errors() == std::vector<std::string>{message});
        CHECK(ran.report.failed() == 1);
        REQUIRE(ran.report.tests.size() == 1);
        REQUIRE(ran.report.tests.front().problems.size() == 1);
        CHECK(ran.files().text(*ran.report.tests.front().problems.front().span) == expectation);
    }
}

TEST_CASE("other expectations of the test are still held", "[testing]") {
    const Ran ran =
        expecting(R"(expect deny s3:GetObject on "{bucket}/*" expect deny polly:SynthesizeSpeech)");
    REQUIRE(ran.report.tests.size() == 1);
    REQUIRE(ran.report.tests.front().expectations.size() == 2);
    CHECK(ran.report.tests.front().expectations[0].outcomes.empty());
    CHECK(ran.report.tests.front().expectations[1].outcomes.at(0).answer.decision == iam::Decision::allowed);
}

TEST_CASE("an expectation makes a limited number of requests", "[testing]") {
    std::string resources;
    for (int index = 0; index < 200; ++index) {
        resources += (index == 0 ? "" : ", ") + ("\"arn:aws:s3:::b/" + std::to_string(index) + "\"");
    }
    const auto with_actions = [&](int count) {
        std::string actions = "polly:DescribeVoices";
        for (int index = 1; index < count; ++index) {
            actions += ", polly:DescribeVoices";
        }
        return expecting("expect deny " + actions + " on " + resources);
    };
    CHECK(requests_of(with_actions(50)).size() == 10'000);
    CHECK(with_actions(51).errors() ==
          std::vector<std::string>{"SLR0509 the expectation makes more than 10000 requests"});
}
