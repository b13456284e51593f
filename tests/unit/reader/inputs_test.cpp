// What the AWS CLI prints.
#include "tests/unit/catch.hpp"
#include "tests/unit/reader/reading.hpp"

using namespace slrc;
using test::Lines;
using test::read_one;
using test::ReadTexts;

namespace {

const std::string lex_trust =
    R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"Service": "lexv2.amazonaws.com"}, "Action": "sts:AssumeRole"}})";
const std::string speech =
    R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "polly:SynthesizeSpeech", "Resource": "*"}})";

std::string percent_encoded(const std::string& text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string encoded;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        encoded += plain ? std::string(1, c) : std::string{'%', digits[byte / 16], digits[byte % 16]};
    }
    return encoded;
}

std::string get_role(const std::string& name, const std::string& more) {
    return R"({"Role": {"RoleName": ")" + name + R"(", "AssumeRolePolicyDocument": )" + lex_trust + ", " +
           more + "}}";
}

} // namespace

TEST_CASE("inputs: get-policy-version", "[reader]") {
    const ReadTexts read =
        read_one(R"({"PolicyVersion": {"Document": )" + speech +
                 R"(, "VersionId": "v1", "IsDefaultVersion": true, "CreateDate": "2026-01-31"}})");
    CHECK(read.findings().empty());
    REQUIRE(read.role().rules.size() == 1);
    CHECK(read.reading.roles[0].policies[0].attachment == reader::Attachment::managed_policy);
    CHECK(read_one(R"({"PolicyVersion": {"VersionId": "v1"}})").findings() == Lines{"SLR0907 at 1:19"});
}

TEST_CASE("inputs: get-role", "[reader]") {
    const ReadTexts read =
        read_one(get_role("acme-bot", R"("Path": "/acme/", "Description": "talks", "MaxSessionDuration": 7200,
        "Tags": [{"Key": "team", "Value": "bots"}], "PermissionsBoundary": {"PermissionsBoundaryType": "Policy",
        "PermissionsBoundaryArn": "arn:aws:iam::123456789012:policy/edge"}, "RoleLastUsed": {})"));
    REQUIRE(read.findings().empty());
    const model::Role& role = read.role();
    CHECK(role.name.text == "acme-bot");
    CHECK(read.text(role.name.span) == "acme-bot");
    CHECK(read.reading.roles[0].named);
    CHECK(literal_text(*role.path) == "/acme/");
    CHECK(literal_text(*role.description) == "talks");
    CHECK(role.max_session == 7200);
    REQUIRE(role.tags.size() == 1);
    CHECK(literal_text(role.tags[0].value) == "bots");
    CHECK(literal_text(*role.boundary) == "arn:aws:iam::123456789012:policy/edge");
    CHECK(role.trust.size() == 1);
}

TEST_CASE("inputs: a role is service-linked by name, path and trust together", "[reader]") {
    const std::string path =
        R"("Path": "/aws-service-role/lexv2.amazonaws.com/", "MaxSessionDuration": 3600)";
    const ReadTexts linked = read_one(get_role("AWSServiceRoleForLexV2Bots_A1", path));
    CHECK(linked.findings().empty());
    CHECK(linked.role().is_service_linked());
    CHECK_FALSE(linked.role().max_session.has_value());
    CHECK_FALSE(read_one(get_role("acme-bot", path)).role().is_service_linked());
    CHECK_FALSE(
        read_one(get_role("AWSServiceRoleForLexV2Bots", R"("Path": "/")")).role().is_service_linked());
    CHECK_FALSE(
        read_one(get_role("AWSServiceRoleForLexV2Bots", R"("Path": "/aws-service-role/lex.amazonaws.com/")"))
            .role()
            .is_service_linked());
}

TEST_CASE("inputs: documents of one role come together, whatever their order", "[reader]") {
    const std::string policy =
        R"({"RoleName": "acme-bot", "PolicyName": "speak", "PolicyDocument": )" + speech + "}";
    for (const bool role_first : {true, false}) {
        ReadTexts read;
        read_into(read, role_first ? get_role("acme-bot", R"("Path": "/a/")") : policy);
        read_into(read, role_first ? policy : get_role("acme-bot", R"("Path": "/a/")"));
        CHECK(read.findings().empty());
        REQUIRE(read.reading.program.roles.size() == 1);
        CHECK(read.role().rules.size() == 1);
        CHECK(read.role().trust.size() == 1);
        CHECK(literal_text(*read.role().path) == "/a/");
        REQUIRE(read.reading.roles[0].policies.size() == 2);
        CHECK(read.reading.roles[0].policies[0].kind == iam::PolicyKind::trust);
        CHECK(read.reading.roles[0].policies[1].name == "speak");
        CHECK(read.reading.roles[0].policies[1].attachment == reader::Attachment::inline_policy);
    }
}

TEST_CASE("inputs: documents of no role are roles of their own", "[reader]") {
    ReadTexts read;
    read_into(read, speech, {}, "a/my policy.v2.json");
    read_into(read, speech, {}, "b/my policy.json");
    CHECK(read.role(0).name.text == "my-policy");
    CHECK(read.role(1).name.text == "my-policy-2");
}

TEST_CASE("inputs: documents that compile writes of a role are one role", "[reader]") {
    ReadTexts read;
    read_into(read, speech, {}, "a/One.permissions.json");
    read_into(read, lex_trust, {}, "a/One.trust.json");
    read_into(read, speech, {}, "a/One.permissions.more.json");
    read_into(read, speech, {}, "b/One.permissions.json");
    CHECK(read.messages().empty());
    REQUIRE(read.reading.program.roles.size() == 2);
    CHECK(read.role(0).trust.size() == 1);
    CHECK(read.role(0).rules.size() == 2);
    CHECK(read.role(1).name.text == "One-2");
}

TEST_CASE("inputs: an account's roles, with what is attached to them", "[reader]") {
    const std::string account = R"({
 "RoleDetailList": [
  {"RoleName": "one", "Path": "/", "AssumeRolePolicyDocument": ")" +
                                percent_encoded(lex_trust) + R"(",
   "RolePolicyList": [{"PolicyName": "in", "PolicyDocument": )" +
                                speech + R"(}],
   "AttachedManagedPolicies": [{"PolicyName": "p", "PolicyArn": "arn:aws:iam::aws:policy/p"}]},
  {"RoleName": "two", "Path": "/", "AssumeRolePolicyDocument": )" +
                                lex_trust + R"(,
   "AttachedManagedPolicies": [{"PolicyName": "q", "PolicyArn": "arn:aws:iam::aws:policy/q"}]}],
 "Policies": [
  {"PolicyName": "p", "Arn": "arn:aws:iam::aws:policy/p", "DefaultVersionId": "v2", "PolicyVersionList": [
    {"VersionId": "v1", "IsDefaultVersion": false, "Document": {}},
    {"VersionId": "v2", "IsDefaultVersion": true, "Document": )" +
                                speech + R"(}]},
  {"PolicyName": "r", "Arn": "arn:aws:iam::aws:policy/r"}],
 "UserDetailList": [{"UserName": "a"}, {"UserName": "b"}], "GroupDetailList": []})";
    const ReadTexts read = read_one(account);
    CHECK(
        read.messages() ==
        Lines{
            "the document of the managed policy `arn:aws:iam::aws:policy/q` is not in the input: the role has more rights than are read",
            "2 users of the account: roles alone are read", "the managed policy `r` is on no role"});
    REQUIRE(read.reading.program.roles.size() == 2);
    CHECK(read.role(0).trust.size() == 1);
    CHECK(read.role(0).rules.size() == 2);
    CHECK(read.reading.roles[0].policies[1].attachment == reader::Attachment::inline_policy);
    CHECK(read.reading.roles[0].policies[2].attachment == reader::Attachment::managed_policy);
    CHECK(read.role(1).rules.empty());

    const ReadTexts wanted = read_one(account, {{}, {"one"}});
    CHECK(wanted.findings().empty());
    REQUIRE(wanted.reading.program.roles.size() == 1);
    CHECK(wanted.role().name.text == "one");
}

TEST_CASE("inputs: roles of one name that two inputs define are two", "[reader]") {
    const std::string account =
        R"({"RoleDetailList": [{"RoleName": "one", "Path": "/", "AssumeRolePolicyDocument": )" + lex_trust +
        "}]}";
    ReadTexts read;
    read_into(read, account, {}, "dev.json");
    read_into(read, account, {}, "prod.json");
    read_into(read, R"({"RoleName": "one", "PolicyName": "p", "PolicyDocument": )" + speech + "}", {},
              "policy.json");
    CHECK(read.messages().empty());
    REQUIRE(read.reading.program.roles.size() == 2);
    CHECK(read.role(0).rules.size() == 1);
    CHECK(read.role(1).trust.size() == 1);
}

TEST_CASE("inputs: a page of an account says that there are more", "[reader]") {
    const auto told = [](const std::string& more) {
        return read_one(R"({"RoleDetailList": [], )" + more + "}").messages();
    };
    const std::string end =
        " says that the account has more than this: call `aws iam` without `--max-items` and `--no-paginate`";
    CHECK(told(R"("IsTruncated": true, "Marker": "m")") == Lines{"`IsTruncated`" + end});
    CHECK(told(R"("NextToken": "n")") == Lines{"`NextToken`" + end});
    CHECK(told(R"("IsTruncated": false)").empty());
}

TEST_CASE("inputs: documents in text keep their places", "[reader]") {
    const std::string document =
        R"({"Version": "2012-10-17", "Statement": {"Effect": "allow", "Action": "s3:GetObject", "Resource": "*"}})";
    std::string escaped;
    for (const char c : document) {
        escaped += c == '"' ? "\\\"" : std::string(1, c);
    }
    for (const std::string& text : {percent_encoded(document), escaped}) {
        const ReadTexts read =
            read_one(R"({"RoleName": "a", "PolicyName": "b", "PolicyDocument": ")" + text + "\"}");
        REQUIRE(read.findings().size() == 1);
        const std::string underlined = read.text(*read.sink.all()[0].span);
        CHECK((underlined == "%22allow%22" || underlined == "\\\"allow\\\""));
    }
    const ReadTexts bad = read_one(R"({"RoleName": "a", "PolicyDocument": "%7B%22a%22"})");
    CHECK(bad.findings() == Lines{"SLR0901 at 1:48"});
}

TEST_CASE("inputs: what is none of them is told, with the way to what is", "[reader]") {
    CHECK(
        read_one(R"({"Policy": {"Arn": "arn:aws:iam::aws:policy/p", "DefaultVersionId": "v3"}})")
            .messages() ==
        Lines{
            "`aws iam get-policy` prints no document: `aws iam get-policy-version --policy-arn arn:aws:iam::aws:policy/p --version-id v3` does"});
    CHECK(read_one(R"({"UserName": "a", "PolicyName": "b", "PolicyDocument": {}})").messages() ==
          Lines{"this is the policy of a user, and not of a role: give its `PolicyDocument` alone"});
    CHECK(read_one("[]").messages() == Lines{"a document is an object, and this is a list"});
    CHECK(read_one("7").messages() == Lines{"a document is an object, and this is a number"});
    CHECK(
        read_one("\nResources:\n  A:\n").messages() ==
        Lines{
            "this is YAML, and not JSON | ask the AWS CLI for `--output json`, and give a template in JSON"});
    CHECK(
        read_one("resource \"aws_iam_role\" \"a\" {}\n").messages() ==
        Lines{
            "this is Terraform, and not JSON | give the policies in it, or the roles that it made, in JSON"});
    CHECK(read_one("// A.\nrole A {}\n").messages() == Lines{"this is a specification, and not JSON"});
    CHECK(read_one("roles").findings() == Lines{"SLR0901 at 1:1"});
    CHECK(
        read_one(R"({"Name": "a", "ArnPattern": "arn:aws:iam::*:role/a"})").messages() ==
        Lines{
            "this is the document `role`, which slrc writes for programs: the policies are in files of their own"});
    CHECK(read_one("{}").messages() == Lines{"this is none of the documents that are read"});
    CHECK(read_one(R"({"Role": {"RoleName": 7}})").findings() == Lines{"SLR0906 at 1:23"});
    CHECK(read_one(R"({"RoleDetailList": {}})").findings() == Lines{"SLR0906 at 1:20"});
}

TEST_CASE("inputs: properties that IAM would refuse", "[reader]") {
    CHECK(read_one(get_role("a b", R"("Path": "acme")")).findings() ==
          Lines{"SLR0401 at 1:24", "SLR0405 at 1:204"});
    const std::string more =
        R"("MaxSessionDuration": "soon", "Tags": [{"Key": "a"}, {"Key": "b", "Value": "1"}, {"Key": "b", "Value": "2"}], "PermissionsBoundary": {"PermissionsBoundaryArn": "edge"})";
    const ReadTexts read = read_one(get_role("a", more));
    CHECK(read.messages() ==
          Lines{"a session is a number of seconds", "a tag is an object with `Key` and `Value`",
                "a second tag with the key `b`", "a boundary is the ARN of one managed policy"});
}
