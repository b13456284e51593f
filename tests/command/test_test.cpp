// `slrc test`: statuses, options, formats.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

using namespace slrc::test;
using Json = nlohmann::json;

namespace {

std::string role_of_items(const std::string& name, const std::string& items) {
    return "role " + name + " {\n    path \"/\"\n    trust service lambda.amazonaws.com\n" + items + "}\n";
}

const std::string good_role =
    role_of_items("Good",
                  "    allow polly:SynthesizeSpeech on *\n"
                  "    test \"speaks\" { expect allow polly:SynthesizeSpeech }\n"
                  "    test \"is not heard\" { expect deny polly:DescribeVoices }\n");
const std::string bad_role =
    role_of_items("Bad", "    test \"speaks\" {\n        expect allow polly:SynthesizeSpeech\n    }\n");

Outcome test_text(const std::string& text, std::vector<std::string> options = {}) {
    options.insert(options.begin(), {"test", "-"});
    return run_slrc(std::move(options), {}, text);
}

} // namespace

TEST_CASE("test ends with a count, and 0 where all passed", "[command]") {
    const Outcome outcome = test_text(good_role);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out == "ok      Good: speaks\nok      Good: is not heard\n2 passed, 0 failed\n");
}

TEST_CASE("test ends with 1 where a test failed, in every format", "[command]") {
    for (const std::string format : {"text", "json", "junit", "tap"}) {
        const Outcome outcome = test_text(good_role + bad_role, {"--format", format});
        INFO(format << outcome.out);
        CHECK(outcome.status == 1);
        CHECK(outcome.err.empty());
        CHECK(outcome.out.find("expected") != std::string::npos);
        CHECK(test_text(good_role, {"--format", format}).status == 0);
    }
    CHECK(test_text(good_role + bad_role).out.ends_with("\n2 passed, 1 failed\n"));
}

TEST_CASE("test ends with 1 where the specification is wrong, and runs nothing", "[command]") {
    const Outcome outcome = test_text(good_role + "role\n");
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.find("error[SLR0101]") != std::string::npos);
    CHECK(test_text(good_role, {"--role", "Better"}).status == 1);
    CHECK(test_text(good_role, {"--region", "moon-east-1"}).status == 1);
}

TEST_CASE("what does not fit a test fails it, and is a finding", "[command]") {
    const std::string text =
        role_of_items("Odd", "    test \"reads\" { expect deny s3:GetObject on \"arn:aws:s3:::a/*\" }\n");
    const Outcome outcome = test_text(text + good_role, {"--diagnostics", "json"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.ends_with("\n2 passed, 1 failed\n"));
    const Json finding = Json::parse(outcome.err);
    CHECK(finding.at("code") == "SLR0510");
    CHECK(finding.at("line") == 4);
    CHECK(finding.at("column") == 20);
}

TEST_CASE("a warning fails the run where it is an error, and the tests are still run", "[command]") {
    const std::string text = "let unused = \"a\"\n" + good_role;
    CHECK(test_text(text).status == 0);
    const Outcome outcome = test_text(text, {"-W", "error"});
    CHECK(outcome.status == 1);
    CHECK(outcome.out.ends_with("\n2 passed, 0 failed\n"));
    CHECK(outcome.err.find("error[SLR0810]") != std::string::npos);
}

TEST_CASE("a run without tests is not a good one", "[command]") {
    const Outcome none = test_text(role_of_items("None", "    allow polly:SynthesizeSpeech on *\n"));
    CHECK(none.status == 1);
    CHECK(none.out.empty());
    CHECK(none.err == "slrc: there is no test: `test \"…\" { … }` stands in a role\n");
    // One role's tests do not stand for another's.
    CHECK(test_text(good_role + role_of_items("None", ""), {"--role", "None"}).err == none.err);

    const Outcome filtered = test_text(good_role, {"--filter", "SPEAKS"});
    CHECK(filtered.status == 2);
    CHECK(filtered.out.empty());
    CHECK(filtered.err == "slrc: --filter: none of 2 tests has `SPEAKS` in its `ROLE: TITLE`\n");
    CHECK(test_text(bad_role, {"--filter", "x"}).err ==
          "slrc: --filter: the one test does not have `x` in its `ROLE: TITLE`\n");
}

TEST_CASE("tests are chosen by --filter and --role", "[command]") {
    CHECK(test_text(good_role + bad_role, {"--filter", "Good: sp"}).out ==
          "ok      Good: speaks\n1 passed, 0 failed\n");
    CHECK(test_text(good_role + bad_role, {"--filter", "heard"}).status == 0);
    CHECK(test_text(good_role + bad_role, {"--filter", "speaks"}).out.ends_with("\n1 passed, 1 failed\n"));
    CHECK(test_text(good_role + bad_role, {"--role", "Good"}).status == 0);
    CHECK(test_text(good_role + bad_role, {"--role", "Good", "--role", "Bad"}).status == 1);
}

TEST_CASE("several specifications are tested, and imports are found", "[command]") {
    const TemporaryFolder folder;
    folder.write("shared/voice.slr",
                 "let voice = [polly:SynthesizeSpeech]\n" +
                     role_of_items("Imported", "    test \"t\" { expect allow polly:DescribeVoices }\n"));
    folder.write(
        "one.slr",
        "import \"voice.slr\"\n" +
            role_of_items("One", "    allow voice on *\n    test \"speaks\" { expect allow voice }\n"));
    folder.write("two.slr", good_role);
    const Outcome outcome = run_slrc({"test", "one.slr", "two.slr", "-I", "shared"}, folder.path());
    INFO(outcome.err);
    CHECK(outcome.status == 0);
    CHECK(outcome.out ==
          "ok      One: speaks\nok      Good: speaks\nok      Good: is not heard\n3 passed, 0 failed\n");
    CHECK(run_slrc({"test", "one.slr", "no.slr"}, folder.path()).status == 2);
}

TEST_CASE("the place of the run can be chosen", "[command]") {
    const std::string text = role_of_items(
        "Placed",
        "    allow s3:GetObject on \"arn:{partition}:s3:::b-{region}-{account}/*\"\n"
        "    test \"t\" { expect allow s3:GetObject on \"arn:aws-cn:s3:::b-cn-north-1-444455556666/x\" }\n");
    CHECK(test_text(text).status == 1);
    CHECK(test_text(text, {"--partition", "aws-cn", "--account", "444455556666"}).status == 0);
    CHECK(test_text(text, {"--region", "cn-north-1", "--account", "444455556666"}).status == 0);
    CHECK(test_text(text, {"--region", "cn-northwest-1", "--account", "444455556666"}).status == 1);
}

TEST_CASE("test says where its results cannot be written", "[command]") {
    Call call;
    call.arguments = {"test", "-"};
    call.input = good_role;
    call.output = Output::full_device;
    CHECK(run(call).status == 2);
}
