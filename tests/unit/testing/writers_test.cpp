#include "compiler/testing/writers.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/testing/running.hpp"

#include <nlohmann/json.hpp>

using namespace slrc;
using Json = nlohmann::ordered_json;
using test::Ran;

namespace {

/// A test that fails in three ways, and one that passes; titles with what the formats give a meaning.
Ran sample() {
    return test::run_tests(R"(role AWSServiceRoleForSample {
    trust service lambda.amazonaws.com
    capability logs(bucket: s3:bucket)
    allow polly:SynthesizeSpeech on *
    when logs: allow s3:PutObject on "{bucket}/*" as Put
    test "<a> & \"b\" # c \\ d" {
        with logs("arn:aws:s3:::own")
        expect deny s3:PutObject on "{bucket}/a" if aws:SecureTransport == true and aws:CalledVia in ["sns.amazonaws.com", "sqs.amazonaws.com"]
        expect allow s3:GetObject on "{bucket}/a"
        expect deny s3:PutObject on "{bucket}/*"
    }
    test "right" { expect deny s3:PutObject on "arn:aws:s3:::own/a" expect allow polly:SynthesizeSpeech }
}
)");
}

} // namespace

TEST_CASE("text has a line for each test, what failed, and a count at the end", "[testing]") {
    const Ran ran = sample();
    CHECK(testing::write_text(ran.report, ran.files()) ==
          R"x(FAILED  AWSServiceRoleForSample: <a> & "b" # c \ d
    main.slr:8:9: expected deny, and it is allowed: s3:PutObject on arn:aws:s3:::own/a if aws:SecureTransport == "true" and aws:CalledVia in ["sns.amazonaws.com", "sqs.amazonaws.com"]
         --> main.slr:5:16
          |
        5 |     when logs: allow s3:PutObject on "{bucket}/*" as Put
          |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ allowed by this rule
          = when: `logs`
          = Sid: Put
    main.slr:9:9: expected allow, and it is implicitly denied: s3:GetObject on arn:aws:s3:::own/a
         --> main.slr:5:16
          |
        5 |     when logs: allow s3:PutObject on "{bucket}/*" as Put
          |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the nearest rule
          = when: `logs`
          = Sid: Put
          = action: `s3:GetObject` is not allowed: the rule is for `s3:PutObject`
    main.slr:10:9: error[SLR0510]: `arn:aws:s3:::own/*` is a pattern, and a request is on one resource
ok      AWSServiceRoleForSample: right
1 passed, 1 failed
)x");
    CHECK(testing::write_text({}, ran.files()) == "0 passed, 0 failed\n");
}

TEST_CASE("text in colour tells what passed from what failed, and colours the reasons", "[testing]") {
    const Ran ran = sample();
    const std::string text = testing::write_text(ran.report, ran.files(), true);
    CHECK(text.starts_with("\x1b[1;31mFAILED\x1b[0m  AWSServiceRoleForSample: <a>"));
    CHECK(text.find("\x1b[1;32mok\x1b[0m      AWSServiceRoleForSample: right\n") != std::string::npos);
    CHECK(text.find(" allowed by this rule\x1b[0m\n") != std::string::npos);
    CHECK(text.ends_with("\x1b[1;31m1 passed, 1 failed\x1b[0m\n"));
    CHECK(testing::write_text({}, ran.files(), true) == "\x1b[1;32m0 passed, 0 failed\x1b[0m\n");
}

TEST_CASE("JUnit has a suite for each role and a case for each test", "[testing]") {
    const Ran ran = sample();
    CHECK(testing::write_junit(ran.report, ran.files()) ==
          R"x(<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="slrc test" tests="2" failures="1" errors="0" skipped="0">
  <testsuite name="AWSServiceRoleForSample" tests="2" failures="1" errors="0" skipped="0">
    <testcase name="&lt;a&gt; &amp; &quot;b&quot; # c \ d" classname="AWSServiceRoleForSample" file="main.slr" line="6">
      <failure message="expected deny, and it is allowed: s3:PutObject on arn:aws:s3:::own/a if aws:SecureTransport == &quot;true&quot; and aws:CalledVia in [&quot;sns.amazonaws.com&quot;, &quot;sqs.amazonaws.com&quot;]" type="problem">main.slr:8:9: expected deny, and it is allowed: s3:PutObject on arn:aws:s3:::own/a if aws:SecureTransport == &quot;true&quot; and aws:CalledVia in [&quot;sns.amazonaws.com&quot;, &quot;sqs.amazonaws.com&quot;]
     --&gt; main.slr:5:16
      |
    5 |     when logs: allow s3:PutObject on &quot;{bucket}/*&quot; as Put
      |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ allowed by this rule
      = when: `logs`
      = Sid: Put
main.slr:9:9: expected allow, and it is implicitly denied: s3:GetObject on arn:aws:s3:::own/a
     --&gt; main.slr:5:16
      |
    5 |     when logs: allow s3:PutObject on &quot;{bucket}/*&quot; as Put
      |                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the nearest rule
      = when: `logs`
      = Sid: Put
      = action: `s3:GetObject` is not allowed: the rule is for `s3:PutObject`
main.slr:10:9: error[SLR0510]: `arn:aws:s3:::own/*` is a pattern, and a request is on one resource
</failure>
    </testcase>
    <testcase name="right" classname="AWSServiceRoleForSample" file="main.slr" line="12"/>
  </testsuite>
</testsuites>
)x");
}

TEST_CASE("JUnit counts each role on its own", "[testing]") {
    const Ran ran = test::run_tests(
        "role One { path \"/\" trust service lambda.amazonaws.com\n"
        "test \"a\" { expect allow polly:DescribeVoices } }\n"
        "role Two { path \"/\" trust service lambda.amazonaws.com\n"
        "test \"b\" { expect deny polly:DescribeVoices }\n"
        "test \"c\" { expect deny polly:DescribeVoices } }\n");
    const std::string text = testing::write_junit(ran.report, ran.files());
    CHECK(text.find(R"(<testsuites name="slrc test" tests="3" failures="1" )") != std::string::npos);
    CHECK(text.find(R"(<testsuite name="One" tests="1" failures="1" )") != std::string::npos);
    CHECK(text.find(R"(<testsuite name="Two" tests="2" failures="0" )") != std::string::npos);
    CHECK(text.find(R"( type="decision">)") != std::string::npos);
}

TEST_CASE("TAP has a point for each test, and YAML for one that failed", "[testing]") {
    const Ran ran = sample();
    CHECK(testing::write_tap(ran.report, ran.files()) ==
          R"x(TAP version 14
1..2
not ok 1 - AWSServiceRoleForSample: <a> & "b" \# c \\ d
  ---
  at:
    file: "main.slr"
    line: 6
    column: 5
  failures:
    - message: "expected deny, and it is allowed: s3:PutObject on arn:aws:s3:::own/a if aws:SecureTransport == \"true\" and aws:CalledVia in [\"sns.amazonaws.com\", \"sqs.amazonaws.com\"]"
      file: "main.slr"
      line: 8
      column: 9
      rule:
        file: "main.slr"
        line: 5
        column: 16
    - message: "expected allow, and it is implicitly denied: s3:GetObject on arn:aws:s3:::own/a"
      file: "main.slr"
      line: 9
      column: 9
      rule:
        file: "main.slr"
        line: 5
        column: 16
      missing:
        - "`s3:GetObject` is not allowed: the rule is for `s3:PutObject`"
    - message: "error[SLR0510]: `arn:aws:s3:::own/*` is a pattern, and a request is on one resource"
      file: "main.slr"
      line: 10
      column: 9
  ...
ok 2 - AWSServiceRoleForSample: right
)x");
}

TEST_CASE("JSON is one object with stable keys", "[testing]") {
    const Ran ran = sample();
    const Json all = Json::parse(testing::write_json(ran.report, ran.files()));
    REQUIRE(all.at("tests").size() == 2);
    const Json expected = Json::parse(R"({
        "role": "AWSServiceRoleForSample", "title": "<a> & \"b\" # c \\ d",
        "file": "main.slr", "line": 6, "column": 5, "passed": false,
        "problems": [{"file": "main.slr", "line": 10, "column": 9, "code": "SLR0510",
            "message": "`arn:aws:s3:::own/*` is a pattern, and a request is on one resource"}],
        "expectations": [
            {"file": "main.slr", "line": 8, "column": 9, "requests": [
                {"action": "s3:PutObject", "resource": "arn:aws:s3:::own/a",
                 "context": {"aws:SecureTransport": ["true"], "aws:CalledVia": ["sns.amazonaws.com", "sqs.amazonaws.com"]},
                 "expected": "deny", "decision": "allowed",
                 "rule": {"file": "main.slr", "line": 5, "column": 16, "sid": "Put", "when": "logs"},
                 "missing": [], "passed": false}]},
            {"file": "main.slr", "line": 9, "column": 9, "requests": [
                {"action": "s3:GetObject", "resource": "arn:aws:s3:::own/a", "context": {},
                 "expected": "allow", "decision": "implicitly denied",
                 "rule": {"file": "main.slr", "line": 5, "column": 16, "sid": "Put", "when": "logs"},
                 "missing": [{"part": "action",
                     "message": "`s3:GetObject` is not allowed: the rule is for `s3:PutObject`"}],
                 "passed": false}]},
            {"file": "main.slr", "line": 10, "column": 9, "requests": []}
        ]
    })");
    // As text, so that the order of the keys counts, too.
    CHECK(all.at("tests").at(0).dump(4) == expected.dump(4));
    CHECK(all.at("tests").at(1).at("passed") == true);
    CHECK(all.at("passed") == 1);
    CHECK(all.at("failed") == 1);
}

TEST_CASE("no title breaks a format", "[testing]") {
    // A line end, a bell, a character that turns the line round, a noncharacter.
    const Ran ran =
        test::run_tests(test::tested_role("    test \"a\\nb\\u{7}c\\u{202E}d\\u{FFFF}e\\u{FFFE}f]]>\" "
                                          "{ expect allow polly:DescribeVoices }\n"));
    const std::string shown = "a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf]]";
    CHECK(ran.errors().empty());
    for (const std::string& text :
         {write_text(ran.report, ran.files()), write_tap(ran.report, ran.files())}) {
        CHECK(text.find(": " + shown + ">\n") != std::string::npos);
    }
    CHECK(testing::write_junit(ran.report, ran.files()).find("\"" + shown + "&gt;\"") != std::string::npos);
    CHECK(Json::parse(testing::write_json(ran.report, ran.files())).at("tests").at(0).at("title") ==
          "a\nb\ac\u202Ed\uFFFFe\uFFFEf]]>");
}
