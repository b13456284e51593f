// `slrc eval`: what it shows, and its exit status.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace slrc::test;

namespace {

const std::string bots = R"(role AWSServiceRoleForBots_{suffix} {
    trust service lexv2.amazonaws.com
    capability sentiment                "sentiment"
    capability logs(bucket: s3:bucket)  "logs"
    allow polly:SynthesizeSpeech on *
    when sentiment: allow comprehend:DetectSentiment as Feels
    when logs:      allow s3:PutObject on "{bucket}/*" if aws:ResourceAccount == "{account}"
    // slrc: allow(wildcard-resource)
    deny s3:DeleteObject on *
}
)";

Outcome eval(std::vector<std::string> arguments, const std::string& specification = bots) {
    arguments.insert(arguments.begin(), {"eval", "-"});
    return run_slrc(arguments, {}, specification);
}

std::string read(const std::string& path) {
    std::ifstream stream(std::string(SLRC_SOURCE_DIR) + path);
    REQUIRE(stream);
    return {std::istreambuf_iterator<char>(stream), {}};
}

} // namespace

TEST_CASE("eval says which rule allows, and what let it in", "[command]") {
    const Outcome outcome = eval({"--action", "comprehend:DetectSentiment", "--with", "sentiment"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out ==
          "allowed: comprehend:DetectSentiment on *\n"
          " --> <stdin>:6:21\n"
          "  |\n"
          "6 |     when sentiment: allow comprehend:DetectSentiment as Feels\n"
          "  |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ allowed by this rule\n"
          "  = when: `sentiment`\n"
          "  = Sid: Feels\n");
}

TEST_CASE("eval names the capability that would let a rule in", "[command]") {
    const Outcome outcome = eval({"--action", "comprehend:DetectSentiment"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out ==
          "implicitly denied: comprehend:DetectSentiment on *\n"
          " --> <stdin>:6:21\n"
          "  |\n"
          "6 |     when sentiment: allow comprehend:DetectSentiment as Feels\n"
          "  |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ this rule would allow it\n"
          "  = when: `sentiment`\n"
          "  = Sid: Feels\n"
          "  = capability: turn on `sentiment`\n"
          "  = note: what else could deny it, and is not asked here: a session policy, "
          "the resource's policy where it has one\n");
}

TEST_CASE("eval fills in values, and holds a request to conditions", "[command]") {
    const std::vector<std::string> call{
        "--with",   "logs",         "--set",      "bucket=arn:aws:s3:::b", "--account", "111122223333",
        "--action", "s3:PutObject", "--resource", "arn:aws:s3:::b/key"};
    const Outcome without = eval(call);
    CHECK(without.status == 0);
    CHECK(without.out.starts_with("implicitly denied: s3:PutObject on arn:aws:s3:::b/key\n"));
    CHECK(without.out.ends_with(
        "  = condition: `StringEquals` on `aws:ResourceAccount` wants `111122223333`; the request "
        "does not have the key\n"
        "  = note: `aws:ResourceAccount` is set by IAM, from the resource: give it with `--context "
        "aws:ResourceAccount=111122223333`\n"
        "  = note: what else could deny it, and is not asked here: a session policy, "
        "the bucket's policy, the policy of the KMS key that encrypts it\n"));
    std::vector<std::string> whole = call;
    whole.insert(whole.end(), {"--context", "aws:resourceaccount=111122223333"});
    CHECK(eval(whole).out.starts_with("allowed: "));
    whole.back() = "aws:ResourceAccount=444455556666";
    CHECK(eval(whole).out.find("wants `111122223333`; the request has `444455556666`\n") !=
          std::string::npos);
}

TEST_CASE("eval gathers the values of a key that is given twice", "[command]") {
    const std::string text =
        "role acme {\npath \"/acme/\"\ntrust account 123456789012\n"
        "allow ec2:CreateTags on * if all aws:TagKeys in [\"a\", \"b\"]\n}\n";
    std::vector<std::string> call{"--action",      "ec2:CreateTags", "--context",
                                  "aws:TagKeys=a", "--context",      "AWS:TagKeys=b"};
    CHECK(eval(call, text).out.starts_with("allowed: "));
    call.back() = "AWS:TagKeys=c";
    CHECK(eval(call, text).out.find("the request has `a` and `c`\n") != std::string::npos);
}

TEST_CASE("eval --expect turns decisions into a status", "[command]") {
    const auto status = [](const std::string& action, const std::string& expected) {
        const std::string resource = action.starts_with("s3:") ? "arn:aws:s3:::b/k" : "*";
        const Outcome outcome = eval({"--action", action, "--resource", resource, "--expect", expected});
        CHECK_FALSE(outcome.out.empty());
        CHECK(outcome.err ==
              (outcome.status == 0 ? "" : "slrc: 1 of 1 decision is not `" + expected + "`\n"));
        return outcome.status;
    };
    CHECK(status("polly:SynthesizeSpeech", "allow") == 0);
    CHECK(status("polly:SynthesizeSpeech", "deny") == 1);
    CHECK(status("s3:DeleteObject", "deny") == 0); // explicitly
    CHECK(status("s3:DeleteObject", "allow") == 1);
    CHECK(status("s3:PutObject", "deny") == 0); // implicitly
    CHECK(status("s3:PutObject", "allow") == 1);
}

TEST_CASE("eval asks who may assume a role", "[command]") {
    const Outcome good =
        eval({"--document", "trust", "--action", "sts:AssumeRole", "--principal", "lexv2.amazonaws.com"});
    CHECK(good.status == 0);
    CHECK(good.out.starts_with("allowed: sts:AssumeRole on *\n --> <stdin>:2:5\n"));
    const Outcome wrong =
        eval({"--document", "trust", "--action", "sts:AssumeRole", "--principal", "AWS=lexv2.amazonaws.com"});
    CHECK(wrong.out.find("  = principal: `lexv2.amazonaws.com` is not trusted: the rule trusts "
                         "`lexv2.amazonaws.com`\n") != std::string::npos);
}

TEST_CASE("eval warns of names that nobody knows, and decides", "[command]") {
    const Outcome outcome = eval({"--action", "comprehend:DetectSentimant", "--context", "aws:SorceIp=1"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with("implicitly denied: "));
    CHECK(outcome.err.find(
              "warning[SLR0203]: `comprehend:DetectSentimant` is not an action of Amazon Comprehend: did you "
              "mean `comprehend:DetectSentiment`?\n") != std::string::npos);
    CHECK(outcome.err.find(
              "warning[SLR0204]: `aws:SorceIp` is no condition key that AWS documents: did you mean "
              "`aws:SourceIp`?\n") != std::string::npos);
    CHECK(eval({"--action", "comprehend:DetectSentimant", "-W", "error"}).status == 1);
    const Outcome known = eval({"--action", "foo:Bar"}, "extern action foo:Bar\n" + bots);
    CHECK(known.err.find("SLR0201") == std::string::npos);
}

TEST_CASE("eval shows no advice on a specification, and decides nothing by a wrong one", "[command]") {
    const std::string advised =
        "role acme {\npath \"/acme/\"\ntrust account 123456789012\nallow s3:* on *\n}\n";
    CHECK_FALSE(run_slrc({"check", "-"}, {}, advised).err.empty());
    CHECK(eval({"--action", "s3:GetObject"}, advised).err.empty());
    const Outcome wrong = eval({"--action", "s3:GetObject"},
                               "role acme {\npath \"/acme/\"\ntrust account "
                               "123456789012\nallow s3:GetObjekt on *\n}\n");
    CHECK(wrong.status == 1);
    CHECK(wrong.out.empty());
    CHECK(wrong.err.find("error[SLR0203]") != std::string::npos);
    CHECK(eval({"--action", "s3:PutObject", "--with", "logs"}).err.find("error[SLR0702]") !=
          std::string::npos);
    CHECK(eval({"--action", "s3:PutObject", "--with", "log"}).status == 1);
}

TEST_CASE("eval decides by a policy that IAM takes, and tells beside it what it cannot read", "[command]") {
    const auto ask = [](const std::string& condition, std::vector<std::string> rest) {
        std::vector<std::string> call{"eval", "--policy", "-", "--action", "sts:AssumeRole"};
        call.insert(call.end(), rest.begin(), rest.end());
        return run_slrc(
            call, {},
            R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "sts:AssumeRole",
"Resource": "*", "Condition": {)" +
                condition + "}}}");
    };
    const Outcome never = ask(R"("NumericLessThan": {"aws:MultiFactorAuthAge": "ten"})",
                              {"--context", "aws:MultiFactorAuthAge=5"});
    CHECK(never.status == 0);
    CHECK(never.out.starts_with("implicitly denied: "));
    CHECK(never.err.find("warning[SLR0508]: `ten` is not a number\n") != std::string::npos);
    CHECK(never.err.find("error") == std::string::npos);
    const Outcome other = ask(R"("NumericLessThan": {"aws:MultiFactorAuthAge": ["ten", "60"]})",
                              {"--context", "aws:MultiFactorAuthAge=5"});
    CHECK(other.out.starts_with("allowed: "));
    CHECK(ask(R"("DateGreaterThan": {"aws:CurrentTime": "soon"}, "Bool": {"aws:SecureTransport": "yes"})", {})
              .out.starts_with("implicitly denied: "));
    CHECK(ask(R"("NotIpAddress": {"aws:SourceIp": "office"})", {"--context", "aws:SourceIp=203.0.113.7"})
              .out.starts_with("allowed: "));
    CHECK(ask(R"("BinaryEqualsIfExists": {"aws:PrincipalTag/a": "?"})", {}).out.starts_with("allowed: "));
    // A variable where none is read is an error to IAM Access Analyzer, too.
    const Outcome variable =
        ask(R"("NumericLessThan": {"aws:MultiFactorAuthAge": "${aws:PrincipalTag/age}"})", {});
    CHECK(variable.status == 1);
    CHECK(variable.out.empty());
    CHECK(variable.err.find("error[SLR0508]") != std::string::npos);
}

TEST_CASE("eval tells of a test that no list meets, and decides", "[command]") {
    const std::string specification =
        "role acme {\npath \"/acme/\"\ntrust account 123456789012\n"
        "allow ec2:CreateTags on *\ndeny ec2:CreateTags on * if aws:TagKeys == \"cost\"\n}\n";
    CHECK(run_slrc({"check", "-"}, {}, specification).err.find("error[SLR0215]") != std::string::npos);
    const std::vector<std::string> call{"--action", "ec2:CreateTags", "--context", "aws:TagKeys=cost"};
    const Outcome outcome = eval(call, specification);
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with("allowed: "));
    CHECK(outcome.err.find("warning[SLR0215]: `aws:TagKeys` is a list of values") != std::string::npos);
}

TEST_CASE("eval needs a role where there are several", "[command]") {
    const std::vector<std::string> call{"eval", "std:lex/v2.slr", "--action", "polly:SynthesizeSpeech"};
    const Outcome outcome = run_slrc(call);
    CHECK(outcome.status == 1);
    CHECK(
        outcome.err.starts_with("error[SLR0303]: there are 2 roles: name one with --role, "
                                "`AWSServiceRoleForLexV2Bots` and `AWSServiceRoleForLexV2Channels`\n"));
    std::vector<std::string> named = call;
    named.insert(named.end(), {"--role", "AWSServiceRoleForLexV2Bots"});
    CHECK(run_slrc(named).out.starts_with("allowed: "));
    named.back() = "AWSServiceRoleForLexV2Bot";
    CHECK(run_slrc(named).err.find("did you mean `AWSServiceRoleForLexV2Bots`?") != std::string::npos);
    CHECK(eval({"--action", "s3:GetObject"}, "let a = \"b\"\n").status == 1);
}

TEST_CASE("eval answers the example's requests, each in its line", "[command]") {
    const Outcome outcome =
        run_slrc({"eval", "std:lex/v2.slr", "--role", "AWSServiceRoleForLexV2Bots", "--config",
                  "examples/lex/bot.json", "--requests", "examples/lex/requests.jsonl", "--format", "json"},
                 SLRC_SOURCE_DIR);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out == read("/examples/lex/answers.jsonl"));
}

TEST_CASE("eval warns of a request that IAM never makes", "[command]") {
    const Outcome outcome = eval({"--action", "s3:DeleteObject", "--resource", "arn:aws:s3:::b"});
    CHECK(outcome.status == 0);
    CHECK(outcome.out.starts_with("explicitly denied: "));
    CHECK(outcome.err.starts_with(
        "warning[SLR0207]: `s3:DeleteObject` does not take `arn:aws:s3:::b`, but what is in it: "
        "IAM makes no such request (a request names one of them)\n"));
    CHECK(eval({"--action", "s3:DeleteObject", "--resource", "arn:aws:s3:::b/c", "--context", "s3:prefix=a"})
              .err.starts_with("warning[SLR0211]: requests for `s3:DeleteObject` have no `s3:prefix`"));
}

TEST_CASE("eval takes a star in an ARN as AWS's messages have it", "[command]") {
    const Outcome outcome = eval({"--action", "s3:DeleteObject", "--resource", "arn:aws:s3:::b/*"});
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
    CHECK(outcome.out.starts_with("explicitly denied: s3:DeleteObject on arn:aws:s3:::b/*\n"));
}
