// Invariants whose answer hangs on one property of IAM's documents each.
#include "compiler/prove/prove.hpp"
#include "compiler/workspace/compile.hpp"
#include "tests/unit/catch.hpp"

#include <string>

using namespace slrc;

namespace {

/// `holds`, `fails`, `undecided` of the first invariant of a role; with the two texts for which it is undecided.
std::string verdict_of(const std::string& rules, bool with_texts = false) {
    const std::string text =
        "role acme-app {\n path \"/acme/\"\n trust service ec2.amazonaws.com\n" + rules + "\n}\n";
    workspace::Compilation compilation;
    const model::Program& program =
        check_specifications(compilation, {"main.slr"}, {}, workspace::Memory{{{"main.slr", text}}}, false);
    REQUIRE(program.roles.size() == 1);
    const model::Role& role = program.roles.front();
    REQUIRE(role.invariants.size() == 1);
    const prove::Outcome outcome = prove::prove(role, catalog::built_in(), role.invariants).front();
    switch (outcome.verdict) {
        case prove::Verdict::holds:
            return "holds";
        case prove::Verdict::fails:
            return "fails";
        case prove::Verdict::of_nothing:
            return "of nothing";
        case prove::Verdict::too_complex:
            return "too complex";
        case prove::Verdict::undecided:
            break;
    }
    std::string texts;
    for (const prove::WrittenText& one : with_texts ? outcome.tied : std::vector<prove::WrittenText>()) {
        texts += " `" + one.text + "`";
    }
    return "undecided" + texts;
}

/// Of objects: `b/*` in the place of the whole ARN, and without conditions.
std::string object(const std::string& path) {
    return "\"arn:aws:s3:::" + path + "\"";
}

const std::string get = "allow s3:GetObject on ";
const std::string never_get = "\nnever allow s3:GetObject on ";

} // namespace

TEST_CASE("verdict: NotResource with a variable that has no value matches nothing", "[prove]") {
    const std::string allow = get + object("c/*");
    CHECK(verdict_of(allow + "\ndeny s3:* on * except " + object("z/${aws:PrincipalTag/team}/*") + never_get +
                     object("c/*")) == "fails");
    CHECK(verdict_of(allow + "\ndeny s3:* on * except " + object("z/${aws:PrincipalTag/team, 'x'}/*") +
                     never_get + object("c/*")) == "holds");
    CHECK(verdict_of(allow + "\ndeny s3:* on * except " + object("z/${aws:PrincipalTag/team}/*") + never_get +
                     object("c/*") + " if aws:PrincipalTag/team exists") == "holds");
    // The value of a parameter may hold one; that of an account may not.
    CHECK(verdict_of("param p: string\n" + allow + "\ndeny s3:* on * except " + object("z/{p}/*") +
                     never_get + object("c/*")) == "fails");
    CHECK(verdict_of("param p: string matching \"[a-z]+\"\n" + allow + "\ndeny s3:* on * except " +
                     object("z/{p}/*") + never_get + object("c/*")) == "holds");
    CHECK(verdict_of("param p: account\n" + allow + "\ndeny s3:* on * except " + object("z/{p}/*") +
                     never_get + object("c/*")) == "holds");
}

TEST_CASE("verdict: a value may bring colons", "[prove]") {
    CHECK(verdict_of("param p: string = \"arn:aws:s3:::b\"\nallow s3:GetObject on \"{p}/${aws:userid}\"" +
                     never_get + object("b/bob")) == "fails");
    CHECK(verdict_of("param p: string = \"x\"\nallow s3:GetObject on * if aws:PrincipalArn ArnLike "
                     "\"arn:aws:iam::{p}:role/*\"\nnever allow s3:GetObject on * if aws:PrincipalArn == "
                     "\"arn:aws:iam::111122223333:role/a:role/b\"") == "fails");
}

TEST_CASE("verdict: an ARN operator with Not never holds beside what is no ARN", "[prove]") {
    const std::string deny = "\ndeny s3:GetObject on * if aws:SourceArn not like p";
    CHECK(verdict_of("param p: string\n" + get + "*" + deny + never_get + "* if aws:SourceArn exists") ==
          "fails");
    CHECK(verdict_of("param p: arn\n" + get + "*" + deny + never_get + "* if aws:SourceArn not like p") ==
          "holds");
}

TEST_CASE("verdict: a wildcard in a value stays within its part for ARN operators alone", "[prove]") {
    const std::string allow =
        "param p: string\n" + get + "* if aws:PrincipalArn StringLike \"arn:aws:iam::{p}:role/a\"";
    CHECK(verdict_of(allow +
                     "\ndeny s3:GetObject on * if aws:PrincipalArn ArnLike \"arn:aws:iam::{p}:role/*\"" +
                     never_get + "*") != "holds");
    CHECK(verdict_of(allow +
                     "\ndeny s3:GetObject on * if aws:PrincipalArn StringLike \"arn:aws:iam::{p}:role/*\"" +
                     never_get + "*") == "holds");
}

TEST_CASE("verdict: samples of accounts prove nothing where texts tell more of them apart", "[prove]") {
    const auto asked = [](const std::string& account) {
        return verdict_of(
            "allow sqs:SendMessage on \"arn:aws:sqs:*:{account}:q\"\nnever allow sqs:SendMessage on "
            "\"arn:aws:sqs:*:" +
            account + ":q\"");
    };
    CHECK(asked("*9999") == "fails");
    CHECK(asked("?5*") == "fails");
    CHECK(asked("12*34") == "fails");
    // It fails with two values of the list, which is not found; no account that is named shows it either.
    CHECK(
        verdict_of(
            "param z: [string]\nallow sqs:SendMessage on \"arn:aws:sqs:*:{account}:{z}\" if aws:PrincipalTag/a in z\n"
            "never allow sqs:SendMessage on \"arn:aws:sqs:*:*9999:x\" if aws:PrincipalTag/a == \"y\"") !=
        "holds");
    CHECK(verdict_of("allow ec2:CreateTags on * if \"aws:RequestTag/{account}\" == \"a\"\n"
                     "never allow ec2:CreateTags on * if \"aws:RequestTag/111122223333\" not exists") ==
          "fails");
}

TEST_CASE("verdict: ARNs that a type's form does not say", "[prove]") {
    const auto allows = [](const std::string& action, const std::string& resource) {
        return verdict_of("allow " + action + " on \"" + resource + "\"\nnever allow " + action + " on *");
    };
    CHECK(allows("lambda:InvokeFunction", "arn:aws:lambda:us-east-1:111122223333:function:f:live") ==
          "fails");
    CHECK(allows("logs:CreateLogStream", "arn:aws:logs:us-east-1:111122223333:log-group:g:*") == "fails");
    CHECK(allows("logs:DescribeLogGroups", "arn:aws:logs:us-east-1:111122223333:log-group::log-stream:") ==
          "fails");
    CHECK(allows("sns:Unsubscribe", "arn:aws:sns:us-east-1:111122223333:t:1-2") == "fails");
    CHECK(allows("s3:GetObject", "arn:aws:s3::111122223333:accesspoint/alias.mrap/object/k") == "fails");
    CHECK(allows("dynamodb:GetRecords",
                 "arn:aws:dynamodb:us-east-1:111122223333:table/t/stream/2026-01-01T00:00:00.000") ==
          "fails");
    CHECK(allows("ec2:RunInstances", "arn:aws:ec2:us-east-1:111122223333:key-pair/a:b") == "fails");
}

TEST_CASE("verdict: expressions of parameters", "[prove]") {
    const std::string stage = "param stage: string matching \"beta|prod\"\n" + get + object("b-{stage}/*");
    CHECK(verdict_of(stage + never_get + object("b-gamma/*")) == "holds");
    CHECK(verdict_of(stage + never_get + object("b-prod/*")) == "fails");
    const std::string org =
        "param org: string matching \"o-[a-z0-9]{10,32}\"\n" + get + "* if aws:PrincipalOrgID == org";
    CHECK(verdict_of(org + never_get + "* if aws:PrincipalOrgID == \"x\"") == "holds");
    CHECK(verdict_of(org + never_get + "* if aws:PrincipalOrgID == \"o-aaaaaaaaaa\"") == "fails");
    CHECK(verdict_of("param team: string matching \"[a-z-]+\"\n" + get + object("b/{team}/x") + never_get +
                     object("b/*/*/*")) == "holds");
}

TEST_CASE("verdict: keys that hang together", "[prove]") {
    const std::string same =
        "allow ec2:StartInstances on * if aws:ResourceTag/team == \"${aws:PrincipalTag/team}\"\n";
    CHECK(verdict_of(same + "never allow ec2:* on * if aws:PrincipalTag/team not exists") == "holds");
    CHECK(verdict_of(
              same +
              "never allow ec2:* on * if aws:ResourceTag/team == \"b\" and aws:PrincipalTag/team != \"b\"") ==
          "holds");
    CHECK(verdict_of(same + "never allow ec2:* on * if aws:PrincipalTag/team == \"b\"") == "fails");
    CHECK(verdict_of(get + object("b/${aws:PrincipalTag/Team}") + "\ndeny s3:GetObject on " +
                     object("b/${aws:PrincipalTag/team}") + never_get + object("b/*")) == "holds");
    CHECK(verdict_of("param cidr: [string] = [\"10.0.0.0/8\"]\n" + get +
                     "*\ndeny s3:* on * if aws:SourceIp not in cidr" + never_get +
                     "* if aws:SourceIp not in cidr") == "holds");
    CHECK(verdict_of("param cidr: [string] = [\"10.0.0.0/8\"]\n" + get + "* if aws:SourceIp in cidr" +
                     never_get + "* if aws:SourceIp not exists") == "holds");
    CHECK(
        verdict_of(
            "param tag: string = \"team\"\nallow ec2:StartInstances on * if \"aws:ResourceTag/{tag}\" == \"x\"\n"
            "never allow ec2:StartInstances on * if aws:ResourceTag/team == \"y\"") == "fails");
}

TEST_CASE("verdict: a variable may stand for an empty text beside an operator of sets", "[prove]") {
    const std::string allow = get + object("c/${aws:PrincipalTag/t}*");
    const std::string empty = " if aws:PrincipalTag/t == \"\" and aws:PrincipalTag/t ";
    CHECK(verdict_of(allow + never_get + object("c/x") + empty + "ForAllValues:StringEquals \"a\"") ==
          "fails");
    CHECK(verdict_of(allow + never_get + object("c/x") + empty + "ForAnyValue:StringEquals \"a\"") ==
          "of nothing");
    CHECK(verdict_of(get + object("*") + "\ndeny s3:* on * except " + object("z/${aws:PrincipalTag/t}b*") +
                     "\nnever deny s3:GetObject on " + object("c/x") + empty +
                     "ForAllValues:StringEquals \"a\"") == "fails");
}

TEST_CASE("verdict: a form that leaves the service open has ARNs of each", "[prove]") {
    CHECK(
        verdict_of("allow backup:DeleteRecoveryPoint on *\ndeny backup:* on \"arn:aws:ec2:*::*:*\"\n"
                   "never allow backup:DeleteRecoveryPoint on \"arn:aws:ec2:us-east-1::snapshot/snap-*\"") ==
        "fails");
    CHECK(verdict_of("allow backup:DeleteRecoveryPoint on *\nnever allow backup:DeleteRecoveryPoint on "
                     "\"arn:aws:dynamodb:us-east-1:111122223333:table/t/backup/b\"") == "fails");
}

TEST_CASE("verdict: of actions that are alike one stands for all", "[prove]") {
    const std::string all = "allow * except iam:GetUser on ";
    const std::string never = "\nnever allow * except iam:GetUser on ";
    // Those that are on ARNs of a service, those on nothing but `*`, and those on an account's ARN alone, are told apart.
    CHECK(verdict_of(all + object("c/*") + never + object("d/*")) == "holds");
    CHECK(verdict_of(all + object("c/*") + never + object("c/d")) == "fails");
    CHECK(verdict_of(all + object("c") + never + object("d")) == "holds");
    CHECK(verdict_of("allow * on *\ndeny * on " + object("*") + "\nalways deny * except s3:* on " +
                     object("*") + ", \"arn:aws:eks:us-east-1:111122223333:cluster/*\"") == "fails");
    CHECK(verdict_of(all +
                     "\"arn:aws:eks:us-east-1:111122223333:cluster/x\"\nnever allow eks:ListClusters on *") ==
          "holds");
    CHECK(verdict_of(all +
                     "\"arn:aws:eks:us-east-1:111122223333:cluster/*\"\nnever allow eks:ListClusters on *") ==
          "fails");
    CHECK(verdict_of("allow s3:* on *\ndeny s3:* on \"arn:aws:s3:*:*:*\"\nnever allow s3:* on * except " +
                     object("*")) == "fails");
}

TEST_CASE("verdict: what is undecided names two texts", "[prove]") {
    CHECK(verdict_of("param p: string = \"x\"\n" + get + object("b/{p}/*") + "\ndeny s3:GetObject on " +
                         object("b/{p}/") + "\ndeny s3:GetObject on " + object("b/{p}/?*") + never_get +
                         object("b/{p}/*"),
                     true) == "undecided `arn:aws:s3:::b/{p}/*` `arn:aws:s3:::b/{p}/`");
    CHECK(verdict_of(get + object("b/*") + " if acme:key NumericLessThan 5 and acme:key StringLike \"1*\"" +
                         "\nnever allow s3:GetObject on * if acme:key StringLike \"*7\"",
                     true) == "undecided `acme:key NumericLessThan 5` `acme:key StringLike *7`");
}
