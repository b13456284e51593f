// What a decision does not know.
#include "compiler/reasons/notes.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/reasons/judging.hpp"

#include <algorithm>

using namespace slrc;
using test::Judged;

namespace {

std::vector<std::string> notes_of(const std::string& rules, const iam::Request& request) {
    Judged judged("role Plain {\npath \"/\"\ntrust service lambda.amazonaws.com\n" + rules + "\n}\n");
    return notes(request, judged.ask(request));
}

bool has_note(const std::vector<std::string>& all, const std::string& part) {
    return std::any_of(all.begin(), all.end(),
                       [&](const std::string& one) { return one.find(part) != std::string::npos; });
}

} // namespace

TEST_CASE("notes: who sets a key that is missing, and how it is given", "[reasons]") {
    const iam::Request decrypt{"kms:Decrypt", "arn:aws:kms:us-east-1:111122223333:key/1", {}, std::nullopt};
    CHECK(
        notes_of("allow kms:Decrypt on * if kms:ViaService == \"s3.us-east-1.amazonaws.com\"", decrypt)
            .front() ==
        "`kms:ViaService` is set by a service of AWS that uses the key for the caller: give it with `--context "
        "kms:ViaService=s3.us-east-1.amazonaws.com`");
    // The value is the one that the rule wants, where it has one that stands for itself.
    CHECK(
        has_note(notes_of("allow kms:Decrypt on * if any aws:CalledVia == \"athena.amazonaws.com\"", decrypt),
                 "--context aws:CalledVia=athena.amazonaws.com`"));
    CHECK(has_note(
        notes_of("allow kms:Decrypt on * if aws:PrincipalArn like \"arn:aws:iam::*:role/a\"", decrypt),
        "--context aws:PrincipalArn=arn:aws:iam::111122223333:role/example`"));
    // One that a deny asks about is missing, too.
    CHECK(
        has_note(notes_of("allow kms:Decrypt on *\ndeny kms:Decrypt on * if aws:CalledVia != \"a\"", decrypt),
                 "`aws:CalledVia` is set by"));
    CHECK(has_note(notes_of("allow kms:Decrypt on * if aws:SourceArn like \"arn:aws:s3:::a\"", decrypt),
                   "`aws:SourceArn` is set by a service of AWS that calls in its own name"));
    // What the caller chooses is for the caller to give.
    CHECK_FALSE(has_note(notes_of("allow kms:Decrypt on * if kms:RequestAlias == \"alias/a\"", decrypt),
                         "is set by"));
    iam::Request given = decrypt;
    given.context = {{"kms:ViaService", {"ec2.us-east-1.amazonaws.com"}}};
    CHECK_FALSE(has_note(
        notes_of("allow kms:Decrypt on * if kms:ViaService == \"s3.us-east-1.amazonaws.com\"", given),
        "is set by"));
}

TEST_CASE("notes: keys of many names are known by their beginning", "[reasons]") {
    CHECK(reasons::setter_of("AWS:PrincipalTag/team"));
    CHECK(reasons::setter_of("kms:EncryptionContext:aws:s3:arn"));
    CHECK(reasons::setter_of("kms:viaservice"));
    CHECK_FALSE(reasons::setter_of("aws:RequestTag/team"));
    CHECK_FALSE(reasons::setter_of("s3:prefix"));
    CHECK_FALSE(reasons::setter_of("aws:SourceArnLike"));
}

TEST_CASE("notes: an implicit deny names what else could deny, in one line", "[reasons]") {
    const auto elsewhere = [](const std::string& action, const std::string& resource,
                              iam::PolicyKind kind = iam::PolicyKind::permissions,
                              bool service_linked = false) {
        return reasons::decided_elsewhere({action, resource, {}, std::nullopt}, kind, service_linked);
    };
    CHECK(
        elsewhere("s3:GetObject", "arn:aws:s3:::a/b") ==
        "what else could deny it, and is not asked here: a permissions boundary, a session policy, an SCP, an RCP, "
        "the bucket's policy, the policy of the KMS key that encrypts it");
    // No boundary, SCP or RCP restricts a service-linked role.
    CHECK(elsewhere("lambda:InvokeFunction", "*", iam::PolicyKind::permissions, true) ==
          "what else could deny it, and is not asked here: a session policy, the function's policy");
    CHECK(elsewhere("kms:Decrypt", "*")
              .ends_with("the key's policy, which has to allow it too or to leave it to IAM"));
    CHECK(elsewhere("lambda:InvokeFunction", "*").ends_with("the function's policy"));
    CHECK(elsewhere("ec2:StartInstances", "*").ends_with("the resource's policy where it has one"));
    CHECK(elsewhere("sts:AssumeRole", "*")
              .ends_with("the trust policy of the role, which has to allow it too"));
    CHECK(elsewhere("sts:AssumeRole", "*", iam::PolicyKind::trust).ends_with("the policies of who asks"));
}

TEST_CASE("notes: a star in a resource is a letter", "[reasons]") {
    const std::string rule = "allow elasticloadbalancing:AddTags on ";
    const iam::Request request{"elasticloadbalancing:AddTags",
                               "arn:aws:elasticloadbalancing:us-east-1:111122223333:targetgroup/orders/*",
                               {},
                               std::nullopt};
    CHECK(has_note(notes_of(rule + "\"arn:aws:elasticloadbalancing:*:*:targetgroup/*/*\"", request),
                   "are letters"));
    Judged wide("role Plain {\npath \"/\"\ntrust service lambda.amazonaws.com\n" + rule +
                "\"arn:aws:elasticloadbalancing:*:*:targetgroup/*/*\"\n}\n");
    CHECK(wide.ask(request).decision == iam::Decision::allowed);
    Judged narrow("role Plain {\npath \"/\"\ntrust service lambda.amazonaws.com\n" + rule +
                  "\"arn:aws:elasticloadbalancing:*:*:targetgroup/orders/0123456789abcdef\"\n}\n");
    CHECK(narrow.ask(request).decision == iam::Decision::implicitly_denied);
}
