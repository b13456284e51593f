#include "compiler/testing/run.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/testing/running.hpp"

using namespace slrc;
using iam::Decision;
using test::Ran;
using test::shop_role;

namespace {

/// The decisions of the only test, request by request.
std::vector<Decision> decisions(const Ran& ran) {
    std::vector<Decision> all;
    REQUIRE(ran.report.tests.size() == 1);
    for (const testing::ExpectationResult& expectation : ran.report.tests.front().expectations) {
        for (const testing::Outcome& outcome : expectation.outcomes) {
            all.push_back(outcome.answer.decision);
        }
    }
    return all;
}

std::vector<std::string> names(const testing::Report& report) {
    std::vector<std::string> all;
    for (const testing::TestResult& test : report.tests) {
        all.push_back(test.name());
    }
    return all;
}

} // namespace

TEST_CASE("a test asks the permissions that its capabilities make", "[testing]") {
    const Ran ran = test::run_tests(shop_role(R"(test "t" {
        with logs("arn:{partition}:s3:::own")
        expect allow polly:SynthesizeSpeech
        expect allow s3:PutObject on "{bucket}/logs/a" if aws:SecureTransport == true
        expect deny  s3:PutObject on "{bucket}/logs/a" if aws:SecureTransport == false
        expect deny  s3:PutObject on "{bucket}/logs/secret/a" if aws:SecureTransport == true
        expect deny  s3:PutObject on "{bucket}/a", "arn:aws:s3:::other/logs/a" if aws:SecureTransport == true
        expect deny  s3:GetObject on "{bucket}/logs/a"
    })"));
    CHECK(ran.errors().empty());
    CHECK(decisions(ran) == std::vector<Decision>{Decision::allowed, Decision::allowed,
                                                  Decision::implicitly_denied, Decision::explicitly_denied,
                                                  Decision::implicitly_denied, Decision::implicitly_denied,
                                                  Decision::implicitly_denied});
    CHECK(ran.report.passed() == 1);
    CHECK(ran.report.failed() == 0);
}

TEST_CASE("each expectation that is not met makes its test fail", "[testing]") {
    const std::vector<std::pair<std::string, bool>> all{
        {"expect allow polly:SynthesizeSpeech", true},
        {"expect deny polly:SynthesizeSpeech", false},
        {"expect deny polly:DescribeVoices", true},
        {"expect allow polly:DescribeVoices", false},
        {"expect allow polly:SynthesizeSpeech, polly:DescribeVoices", false},
        {"expect deny polly:DescribeVoices, polly:SynthesizeSpeech", false},
        {R"(with logs("arn:aws:s3:::own") expect allow s3:PutObject on "{bucket}/logs/secret/a")", false},
        {R"(with logs("arn:aws:s3:::own") expect deny s3:PutObject on "{bucket}/logs/secret/a")", true},
        {R"(expect allow polly:SynthesizeSpeech expect deny polly:SynthesizeSpeech)", false},
    };
    for (const auto& [items, passes] : all) {
        INFO(items);
        const Ran ran = test::run_tests(shop_role("test \"t\" { " + items + " }\n"));
        CHECK(ran.errors().empty());
        REQUIRE(ran.report.tests.size() == 1);
        CHECK(ran.report.tests.front().passed() == passes);
        CHECK(ran.report.passed() == (passes ? 1 : 0));
        CHECK(ran.report.failed() == (passes ? 0 : 1));
    }
}

TEST_CASE("a decision names its rule", "[testing]") {
    const Ran ran = test::run_tests(shop_role(R"(test "t" {
        with logs("arn:aws:s3:::own")
        expect allow polly:SynthesizeSpeech
        expect deny  s3:PutObject on "{bucket}/logs/secret/a" if aws:SecureTransport == true
        expect deny  s3:GetObject on "{bucket}/a"
    })"));
    REQUIRE(ran.report.tests.size() == 1);
    const auto& expectations = ran.report.tests.front().expectations;
    REQUIRE(expectations.size() == 3);
    const auto cause = [&](std::size_t index) { return expectations[index].outcomes.at(0).answer.rule; };
    REQUIRE(cause(0));
    CHECK(ran.files().text(cause(0)->span) == "allow polly:SynthesizeSpeech on * as Speak");
    CHECK(cause(0)->sid == "Speak");
    CHECK(cause(0)->when.empty());
    REQUIRE(cause(1));
    CHECK(ran.files().text(cause(1)->span) == R"(deny s3:PutObject on "{bucket}/{prefix}secret/*")");
    CHECK(cause(1)->when == "logs");
    // Of an implicit deny it is the rule that comes nearest.
    REQUIRE(cause(2));
    CHECK(expectations[2].outcomes.at(0).answer.missing.size() == 1);
}

TEST_CASE("one value of a list is a list in a test, too", "[testing]") {
    const auto passes = [](const std::string& quantifier, const std::string& expected) {
        const Ran ran =
            test::run_tests(test::tested_role("    allow sqs:TagQueue on * if " + quantifier +
                                              "aws:TagKeys == \"cost\"\n    test \"tags\" { expect " +
                                              expected + " sqs:TagQueue if aws:TagKeys == \"cost\" }\n"));
        return ran.errors().empty() && ran.report.tests.at(0).passed();
    };
    CHECK(passes("", "deny"));
    CHECK(passes("any ", "allow"));
    CHECK(passes("all ", "allow"));
}

TEST_CASE("an unexpected deny says what would allow it", "[testing]") {
    const auto missing = [](const std::string& items) {
        const Ran ran = test::run_tests(shop_role("test \"t\" { " + items + " }\n"));
        CHECK(ran.report.failed() == 1);
        std::vector<std::string> messages;
        for (const reasons::Missing& one :
             ran.report.tests.at(0).expectations.at(0).outcomes.at(0).answer.missing) {
            messages.push_back(one.message);
        }
        return messages;
    };
    CHECK(
        missing(R"(expect allow s3:PutObject on "arn:aws:s3:::own/logs/a" if aws:SecureTransport == true)") ==
        std::vector<std::string>{"turn on `logs` (takes `bucket`)"});
    CHECK(missing(R"(with logs("arn:aws:s3:::own") expect allow s3:PutObject on "{bucket}/logs/a")") ==
          std::vector<std::string>{
              "`Bool` on `aws:SecureTransport` wants `true`; the request does not have the key"});
    CHECK(missing("expect allow lambda:ListFunctions") ==
          std::vector<std::string>{"no rule allows an action of `lambda`"});
}

TEST_CASE("tests are chosen by a part of their name", "[testing]") {
    const std::string text = shop_role(
        "test \"one\" { expect deny s3:GetObject on \"arn:aws:s3:::a/b\" }\n"
        "test \"Two\" { expect deny s3:GetObject on \"arn:aws:s3:::a/b\" }\n");
    const std::string role = "AWSServiceRoleForTested: ";
    const auto chosen = [&](const std::string& filter) {
        const Ran ran = test::run_tests(text, {filter, {}});
        CHECK(ran.there_are == 2);
        return names(ran.report);
    };
    CHECK(chosen("") == std::vector<std::string>{role + "one", role + "Two"});
    CHECK(chosen("one") == std::vector<std::string>{role + "one"});
    CHECK(chosen("Tested: T") == std::vector<std::string>{role + "Two"});
    CHECK(chosen("two").empty());
    CHECK(chosen("*").empty());
}

TEST_CASE("what does not fit a test is reported at the test, and fails it", "[testing]") {
    const Ran ran = test::run_tests(shop_role(R"(test "wrong" {
        with logs("arn:aws-cn:s3:::own")
        expect deny s3:GetObject on "arn:aws:s3:::a/b"
    }
    test "right" { expect deny s3:GetObject on "arn:aws:s3:::a/b" }
)"));
    CHECK(ran.errors() == std::vector<std::string>{
                              "SLR0710 `arn:aws-cn:s3:::own` is of the partition `aws-cn`, and the role is "
                              "compiled for `aws` (`with`)"});
    REQUIRE(ran.report.tests.size() == 2);
    const testing::TestResult& wrong = ran.report.tests.front();
    CHECK(!wrong.passed());
    CHECK(wrong.expectations.empty());
    REQUIRE(wrong.problems.size() == 1);
    CHECK(ran.files().text(*wrong.problems.front().span).starts_with("test \"wrong\" {"));
    REQUIRE(wrong.problems.front().related.size() == 1);
    CHECK(ran.files().text(*wrong.problems.front().related.front().span).starts_with("bucket: s3:bucket"));
    CHECK(ran.report.tests.back().passed());
}

TEST_CASE("an error of the compilation is the test's", "[testing]") {
    // The value is a string that fits, and no ARN once it is filled in.
    const Ran ran = test::run_tests(test::tested_role(R"(    capability own(where: string)
    when own: allow s3:GetObject on "{where}"
    test "t" { with own("nowhere") expect deny s3:GetObject on "arn:aws:s3:::a/b" }
    test "u" { with own("arn:aws:s3:::a/*") expect allow s3:GetObject on "arn:aws:s3:::a/b" }
)"));
    CHECK(ran.errors() ==
          std::vector<std::string>{"SLR0409 `nowhere` is no resource: neither `*` nor an ARN"});
    CHECK(ran.report.passed() == 1);
    CHECK(ran.report.failed() == 1);
}

TEST_CASE("a test that expects nothing does not pass", "[testing]") {
    const Ran ran = test::run_tests(shop_role("test \"t\" { }\n"));
    CHECK(ran.errors().empty()); // the review warns of it, and that is said once
    CHECK(ran.compilation->sink.all().front().kind == diagnostics::Kind::test_without_effect);
    CHECK(ran.report.failed() == 1);
    // Nor one that made no request, however that may have come about.
    testing::TestResult hollow;
    hollow.expectations.emplace_back();
    CHECK(!hollow.passed());
}

TEST_CASE("no test runs where the specification or the place is wrong", "[testing]") {
    const std::string good = shop_role("test \"t\" { expect allow polly:SynthesizeSpeech }\n");
    CHECK(test::run_tests(good + "role\n").report.tests.empty());
    CHECK(test::run_tests(good, {}, {"Nobody"}).report.tests.empty());
    testing::Options moon;
    moon.place.partition = "aws-moon";
    const Ran ran = test::run_tests(good, moon);
    CHECK(ran.report.tests.empty());
    REQUIRE(ran.errors().size() == 1);
    CHECK(ran.errors().front().starts_with("SLR0710 there is no partition `aws-moon`"));
}

TEST_CASE("only the roles that are asked for are tested", "[testing]") {
    const std::string two =
        "role One { path \"/\" trust service lambda.amazonaws.com\n"
        "test \"a\" { expect deny polly:DescribeVoices } }\n"
        "role Two { path \"/\" trust service lambda.amazonaws.com\n"
        "test \"b\" { expect deny polly:DescribeVoices } }\n";
    CHECK(names(test::run_tests(two).report) == std::vector<std::string>{"One: a", "Two: b"});
    CHECK(names(test::run_tests(two, {}, {"Two"}).report) == std::vector<std::string>{"Two: b"});
}
