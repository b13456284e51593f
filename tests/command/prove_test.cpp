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
