// `slrc prove`: what it shows, and its exit status.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

using namespace slrc::test;
using ProofJson = nlohmann::json;

namespace {

const std::string bots = R"(role AcmeBots {
    path "/acme/"
    trust service lambda.amazonaws.com
    capability archive(bucket: s3:bucket) "archive"
    capability cleanup requires archive "cleanup"

    allow s3:GetObject on "arn:{partition}:s3:::acme-data/*"
    when archive: allow s3:PutObject on "{bucket}/*" if aws:SecureTransport == true
    when cleanup: allow s3:DeleteObject on "{bucket}/*"
    deny s3:* on "arn:*:s3:::*/protected/*"

    never allow iam:*
    when archive: always deny s3:PutObject on "arn:aws:s3:::*/protected/*"
}
)";

const std::string power = R"({"Version": "2012-10-17", "Statement": [
{"Effect": "Allow", "NotAction": ["iam:*", "organizations:*"], "Resource": "*"},
{"Effect": "Allow", "Action": ["iam:List*", "iam:PassRole"], "Resource": "*"},
{"Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*"}]}
)";
const std::string limits = R"({"Version": "2012-10-17", "Statement": [
{"Effect": "Allow", "Action": ["s3:*", "iam:ListRoles"], "Resource": "*"},
{"Sid": "Tls", "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}
)";

Outcome prove(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"prove", "-"});
    return run_slrc(arguments, {}, bots);
}

Outcome prove_policies(std::vector<std::string> arguments) {
    const TemporaryFolder folder;
    folder.write("power.json", power);
    folder.write("limits.json", limits);
    arguments.insert(arguments.begin(), "prove");
    return run_slrc(arguments, folder.path());
}

} // namespace

TEST_CASE("prove answers a question, and shows a request against it", "[command]") {
    const Outcome holds = prove({"never allow s3:* except s3:GetObject, s3:PutObject, s3:Delete*"});
    CHECK(holds.out == "holds: AcmeBots: never allow s3:* except s3:GetObject, s3:PutObject, s3:Delete*\n");
    CHECK(holds.err.empty());
    CHECK(holds.status == 0);
    const Outcome fails = prove({"never allow s3:* except s3:Get*, s3:PutObject"});
    CHECK(fails.out ==
          "fails: AcmeBots: never allow s3:* except s3:Get*, s3:PutObject\n"
          "    `s3:DeleteObject` on `arn:aws:s3:::x2/x` is allowed\n"
          "    this rule allows it (<stdin>:9:19)\n"
          "    with capabilities `archive` and `cleanup`, `bucket` = `arn:aws:s3:::x2`\n"
          "    slrc eval - --role AcmeBots --with archive,cleanup --set archive.bucket=arn:aws:s3:::x2 "
          "--action s3:DeleteObject --resource arn:aws:s3:::x2/x\n");
    CHECK(fails.status == 1);
}

TEST_CASE("prove asks what a role says of itself where nothing else is asked", "[command]") {
    const Outcome outcome = prove({});
    CHECK(
        outcome.out ==
        "holds: AcmeBots: never allow iam:* (<stdin>:12:5)\n"
        "holds: AcmeBots: when archive: always deny s3:PutObject on \"arn:aws:s3:::*/protected/*\" (<stdin>:13:19)\n"
        "all 2 hold\n");
    CHECK(outcome.status == 0);
    const Outcome nothing = run_slrc(
        {"prove", "-"}, {}, "role a { path \"/\" trust account 123456789012 allow s3:ListAllMyBuckets }");
    CHECK(nothing.err.starts_with("slrc: there is nothing to prove"));
    CHECK(nothing.status == 1);
}

TEST_CASE("prove knows the names of the role in a question, and its guards", "[command]") {
    CHECK(prove({"when not cleanup: never allow s3:DeleteObject"}).status == 0);
    CHECK(prove({"when archive: never allow s3:PutObject on \"{bucket}/*\" if aws:SecureTransport == false"})
              .status == 0);
    CHECK(prove({"never allow s3:DeleteObject on \"arn:aws:s3:::b/protected/*\"", "--role", "AcmeBots"})
              .status == 0);
    const Outcome of_nothing = prove({"never allow s3:GetObject on \"arn:aws:s3:::b\""});
    CHECK(of_nothing.out.ends_with(
        "    this holds only because there is no such request: it proves nothing\n"));
    CHECK(of_nothing.status == 0);
}

TEST_CASE("prove shows what is wrong with a question at its place", "[command]") {
    const auto first_lines = [](const std::string& question) {
        const Outcome outcome = prove({question});
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        const std::size_t first = outcome.err.find('\n');
        return outcome.err.substr(0, outcome.err.find('\n', first + 1));
    };
    CHECK(first_lines("never allow s3:GetObjet") ==
          "error[SLR0203]: `s3:GetObjet` is not an action of Amazon S3\n --> <question>:1:13");
    CHECK(first_lines("s3:GetObject") ==
          "error[SLR0101]: a question begins with `never` or `always`\n --> <question>:1:1");
    CHECK(first_lines("when cleanup: allow s3:GetObject") ==
          "error[SLR0101]: a question begins with `never` or `always`\n --> <question>:1:15");
    CHECK(first_lines("when cleanup never allow s3:*").ends_with("--> <question>:1:13"));
    CHECK(first_lines("when clean: never allow s3:*").ends_with("--> <question>:1:6"));
}

TEST_CASE("prove shows the ways to an action", "[command]") {
    const Outcome outcome = prove({"--what", "s3:Delete*", "--what", "iam:PassRole"});
    CHECK(outcome.out ==
          "AcmeBots: s3:Delete* is allowed in one way\n"
          "    when cleanup: s3:DeleteObject on \"{bucket}/*\" (<stdin>:9:19)\n"
          "        but not: s3:Delete* on \"arn:*:s3:::*/protected/*\" (<stdin>:10:5)\n"
          "        slrc eval - --role AcmeBots --with archive,cleanup --set archive.bucket=arn:aws:s3:::x2 "
          "--action s3:DeleteObject --resource arn:aws:s3:::x2/x\n"
          "AcmeBots: iam:PassRole is never allowed\n");
    CHECK(outcome.status == 0);
    CHECK(
        prove({"--what", "s3:PutObject", "--format", "markdown"})
            .out.starts_with("- AcmeBots: `s3:PutObject` is **allowed in one way**\n"
                             "  - when `archive`: `s3:PutObject on \"{bucket}/*\" if aws:SecureTransport == "
                             "true` (<stdin>:8:19)\n"));
}

TEST_CASE("prove leaves out ways that add nothing", "[command]") {
    const std::string text =
        "role a {\npath \"/\"\ntrust account 123456789012\ncapability more\n"
        "allow s3:GetObject on \"arn:aws:s3:::a/b/*\"\nallow s3:GetObject on \"arn:aws:s3:::a/*\"\n"
        "when more: allow s3:GetObject on \"arn:aws:s3:::a/c/*\"\n"
        "when more: allow s3:GetObject on \"arn:aws:s3:::*\"\n}\n";
    const std::string out = run_slrc({"prove", "-", "--what", "s3:GetObject"}, {}, text).out;
    CHECK(out.starts_with("a: s3:GetObject is allowed in 2 ways\n"));
    CHECK(out.find("arn:aws:s3:::a/*\" (<stdin>:6:1)") != std::string::npos);
    CHECK(out.find("when more: s3:GetObject on \"arn:aws:s3:::*\"") != std::string::npos);
}

TEST_CASE("prove asks policies, one identity's together", "[command]") {
    const Outcome one = prove_policies({"--policy", "limits.json", "never allow ec2:*"});
    CHECK(one.out == "holds: limits: never allow ec2:*\n");
    const Outcome both = prove_policies(
        {"power.json", "limits.json", "never allow s3:DeleteBucket", "never allow iam:ListRoles"});
    CHECK(both.out ==
          "holds: power + limits: never allow s3:DeleteBucket\n"
          "fails: power + limits: never allow iam:ListRoles\n"
          "    `iam:ListRoles` on `*` is allowed\n"
          "    this rule allows it (power.json:3:1)\n"
          "1 holds, 1 does not\n");
    CHECK(both.status == 1);
    CHECK(prove_policies({"power.json", "--what", "iam:PassRole"})
              .out.ends_with("slrc eval --policy power.json --action iam:PassRole --resource "
                             "arn:aws:iam::111122223333:role/x\n"));
}

TEST_CASE("prove restricts what is asked by a boundary", "[command]") {
    const auto asked = [](const std::string& question) {
        return prove_policies({"power.json", "--boundary", "limits.json", question});
    };
    CHECK(asked("never allow iam:* except iam:ListRoles").status == 0);
    CHECK(asked("never allow *  except iam:ListRoles, s3:*").status == 0);
    CHECK(asked("always deny s3:GetObject if aws:SecureTransport == false").status == 0);
    CHECK(asked("always allow iam:PassRole").out.ends_with("    the boundary does not allow it\n"));
    CHECK(asked("always allow s3:GetObject")
              .out.find("this rule of the boundary denies it (limits.json:3:1)") != std::string::npos);
    const TemporaryFolder folder;
    folder.write("limits.json", limits);
    folder.write("bots.slr", bots);
    CHECK(run_slrc({"prove", "bots.slr", "--boundary", "limits.json",
                    "never allow s3:GetObject if aws:SecureTransport == false"},
                   folder.path())
              .status == 0);
}

TEST_CASE("prove gives answers as JSON", "[command]") {
    const ProofJson answer =
        ProofJson::parse(prove({"never allow s3:DeleteObject", "--format", "json"}).out)["answers"][0];
    CHECK(answer["role"] == "AcmeBots");
    CHECK(answer["answer"] == "fails");
    const ProofJson& example = answer["counterexample"];
    CHECK(example["request"]["action"] == "s3:DeleteObject");
    CHECK(example["configuration"]["capabilities"]["archive"]["bucket"] == "arn:aws:s3:::x2");
    CHECK(example["configuration"]["capabilities"].contains("cleanup"));
    CHECK(example["rule"]["line"] == 9);
    CHECK(example["command"].get<std::string>().starts_with(
        "slrc eval - --role AcmeBots --with archive,cleanup "));
    const ProofJson way =
        ProofJson::parse(prove({"--what", "s3:PutObject", "--format", "json"}).out)["actions"][0]["ways"][0];
    CHECK(way["rules"][0]["if"] == "aws:SecureTransport == true");
    CHECK(way["butNot"][0]["on"] == "\"arn:*:s3:::*/protected/*\"");
    CHECK(way["example"]["request"]["context"] == ProofJson{{"aws:SecureTransport", "true"}});
}

namespace {

const std::string lambda_trust = R"({"Version": "2012-10-17", "Statement": [
{"Effect": "Allow", "Principal": {"AWS": "444455556666"}, "Action": "sts:AssumeRole", "Condition": {"StringEquals": {"sts:ExternalId": "x"}}},
{"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}]}
)";

Outcome prove_trust(std::vector<std::string> arguments) {
    const TemporaryFolder folder;
    folder.write("trust.json", lambda_trust);
    folder.write("other.json", lambda_trust);
    folder.write("power.json", power);
    folder.write("limits.json", limits);
    arguments.insert(arguments.begin(), "prove");
    return run_slrc(arguments, folder.path());
}

} // namespace

TEST_CASE("prove asks who may assume a role", "[command]") {
    const Outcome holds = prove({"never trust account *", "always trust service lambda.amazonaws.com"});
    CHECK(holds.out ==
          "holds: AcmeBots: never trust account *\n"
          "holds: AcmeBots: always trust service lambda.amazonaws.com\n"
          "all 2 hold\n");
    CHECK(holds.status == 0);
    const Outcome fails =
        prove({"never trust service * except service ec2.amazonaws.com", "never allow iam:*"});
    CHECK(fails.out ==
          "fails: AcmeBots: never trust service * except service ec2.amazonaws.com\n"
          "    `sts:AssumeRole` by `lambda.amazonaws.com` is allowed\n"
          "    this rule allows it (<stdin>:3:5)\n"
          "    slrc eval - --role AcmeBots --document trust --principal Service=lambda.amazonaws.com "
          "--action sts:AssumeRole\n"
          "holds: AcmeBots: never allow iam:*\n"
          "1 holds, 1 does not\n");
    CHECK(fails.status == 1);
    CHECK(prove({"never distrust *", "--format", "markdown"}).out ==
          "- **holds**: AcmeBots: `never distrust *`\n");
    const ProofJson answer = ProofJson::parse(prove({"never trust *", "--format", "json"}).out)["answers"][0];
    CHECK(answer["answer"] == "fails");
    CHECK(answer["counterexample"]["rule"]["line"] == 3);
    CHECK(answer["counterexample"]["request"]["principal"] == ProofJson{{"Service", "lambda.amazonaws.com"}});
}

TEST_CASE("prove shows what is wrong with a question about the trust", "[command]") {
    const auto place = [](const std::string& question) {
        const Outcome outcome = prove({question});
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        const std::size_t arrow = outcome.err.find("--> ");
        return outcome.err.substr(0, 14) + " " +
               outcome.err.substr(arrow, outcome.err.find('\n', arrow) - arrow);
    };
    CHECK(place("never trust") == "error[SLR0101] --> <question>:1:12");
    CHECK(place("never trust account * as Sid") == "error[SLR0501] --> <question>:1:26");
    CHECK(place("never trust account 12") == "error[SLR0410] --> <question>:1:13");
    CHECK(place("never trust aws *") == "error[SLR0413] --> <question>:1:13");
    CHECK(place("when archive: never trust *") == "error[SLR0101] --> <question>:1:21");
    CHECK(prove({"when archive: never trust *"}).err.find("it stands in the role itself, not in a block") !=
          std::string::npos);
    CHECK(place("never trust * trust *") == "error[SLR0101] --> <question>:1:15");
    CHECK(place("never trust * }") == "error[SLR0101] --> <question>:1:15");
    CHECK(place("never trust * path \"/\"") == "error[SLR0101] --> <question>:1:15");
    CHECK(place("trust *") == "error[SLR0101] --> <question>:1:1");
}

TEST_CASE("prove asks trust policies for trust, and others for permissions", "[command]") {
    const Outcome fails = prove_trust({"trust.json", "never trust account * if sts:ExternalId not exists",
                                       "never trust * except service lambda.amazonaws.com"});
    CHECK(fails.out ==
          "holds: trust: never trust account * if sts:ExternalId not exists\n"
          "fails: trust: never trust * except service lambda.amazonaws.com\n"
          "    `sts:AssumeRole` by `arn:aws:iam::444455556666:root` with `sts:ExternalId` = `x` is allowed\n"
          "    this rule allows it (trust.json:2:1)\n"
          "    slrc eval --policy trust.json --document trust --principal "
          "AWS=arn:aws:iam::444455556666:root --action sts:AssumeRole --context sts:ExternalId=x\n"
          "1 holds, 1 does not\n");
    CHECK(fails.status == 1);
    // A boundary, and permissions beside it, have no say.
    const Outcome beside =
        prove_trust({"power.json", "trust.json", "--boundary", "limits.json", "never trust service *"});
    CHECK(beside.out.find("slrc eval --policy trust.json --document trust") != std::string::npos);
    CHECK(beside.status == 1);
}

TEST_CASE("prove says which question no document is about", "[command]") {
    const auto told = [](std::vector<std::string> arguments) {
        const Outcome outcome = prove_trust(std::move(arguments));
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        return outcome.err;
    };
    const std::string of_trust = told({"trust.json", "never allow iam:*"});
    CHECK(of_trust.starts_with("error[SLR0916]: there are no permissions here to ask about\n"));
    CHECK(of_trust.find("a trust policy is asked who may assume the role: `never trust …`") !=
          std::string::npos);
    CHECK(told({"trust.json", "--what", "iam:PassRole"}).find("no permissions here") != std::string::npos);
    const std::string of_permissions = told({"power.json", "never trust *"});
    CHECK(of_permissions.starts_with("error[SLR0916]: there is no trust policy here to ask about\n"));
    CHECK(of_permissions.find("permissions are asked for actions: `never allow …`") != std::string::npos);
    CHECK(told({"trust.json", "other.json", "never trust *"})
              .starts_with("error[SLR0916]: a role has one trust policy, and this is a second\n"));
}
