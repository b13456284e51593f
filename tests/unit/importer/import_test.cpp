// What comes out for what goes in, as text.
#include "tests/unit/catch.hpp"
#include "tests/unit/importer/import_json.hpp"

using namespace slrc;
using test::import_json;
using test::policy;
using test::rules_of;

namespace {

std::string rules(const std::string& statements) {
    const test::ImportedText imported = import_json(policy(statements));
    CHECK(imported.messages.empty());
    return rules_of(imported.text);
}

const std::string object = R"("Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*")";

} // namespace

TEST_CASE("a policy document alone becomes a role that nobody may assume", "[importer]") {
    CHECK(import_json(policy("{" + object + "}")).text == R"(role Test {
    path "/"
    // The input has no trust policy. Nobody may assume the role until a `trust` says who.
    distrust *

    allow s3:GetObject on "arn:aws:s3:::a/*"
}
)");
}

TEST_CASE("a trust policy alone becomes a role without permissions", "[importer]") {
    CHECK(
        import_json(
            policy(
                R"({"Effect": "Allow", "Principal": {"Service": "lexv2.amazonaws.com"}, "Action": "sts:AssumeRole"})"))
            .text == R"(role Test {
    path "/"
    trust service lexv2.amazonaws.com

    // The input has no permissions.
}
)");
}

TEST_CASE("a Sid and a condition stay with their statement", "[importer]") {
    CHECK(
        rules(
            "{\"Sid\": \"One\", " + object +
            R"(, "Condition": {"Bool": {"aws:SecureTransport": "true"}, "StringLike": {"aws:PrincipalTag/a": "x*"}}})") ==
        R"(allow s3:GetObject on "arn:aws:s3:::a/*"
    if aws:SecureTransport == true and aws:PrincipalTag/a like "x*"
    as One
)");
}

TEST_CASE("neighbours with one condition share it in a block", "[importer]") {
    const std::string condition = R"("Condition": {"Bool": {"aws:SecureTransport": true}})";
    const std::string with = "{" + object + ", " + condition + "}";
    const std::string listing =
        R"({"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::a", )" + condition + "}";
    CHECK(rules(with + ", " + listing) == R"(rules if aws:SecureTransport == true {
    allow s3:GetObject on "arn:aws:s3:::a/*"
    allow s3:ListBucket on "arn:aws:s3:::a"
}
)");
    CHECK(rules(with + R"(, {"Effect": "Allow", "Action": "sts:GetCallerIdentity", "Resource": "*"}, )" +
                listing) ==
          R"(allow s3:GetObject on "arn:aws:s3:::a/*" if secure_transport
allow sts:GetCallerIdentity
allow s3:ListBucket on "arn:aws:s3:::a" if secure_transport
)");
}

TEST_CASE("everything but is an exception, and deny stays deny", "[importer]") {
    CHECK(
        rules(
            R"({"Effect": "Deny", "NotAction": ["iam:Get*", "iam:List*"], "NotResource": "arn:aws:s3:::a"})") ==
        "deny * except iam:{Get*, List*} on * except \"arn:aws:s3:::a\"\n");
}

TEST_CASE("an Id has no place, and is told", "[importer]") {
    const auto imported =
        import_json(R"({"Version": "2012-10-17", "Id": "mine", "Statement": {)" + object + "}}");
    CHECK(imported.codes == std::vector<std::string>{"SLR0918"});
    CHECK(imported.messages == std::vector<std::string>{"the Id `mine` of a policy is left out"});
    CHECK_FALSE(imported.text.empty());
}

TEST_CASE("in an old document a variable is text", "[importer]") {
    const auto imported = import_json(
        R"({"Version": "2008-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/${aws:username}"}})");
    CHECK(rules_of(imported.text) == "allow s3:GetObject on \"arn:aws:s3:::a/${$}{{aws:username}}\"\n");
}

TEST_CASE("what IAM would refuse is not imported", "[importer]") {
    const auto imported =
        import_json(policy(R"({"Effect": "allow", "Action": "s3:GetObject", "Resource": "*"})"));
    CHECK(imported.codes == std::vector<std::string>{"SLR0909"});
    CHECK(imported.text.empty());
}

TEST_CASE("names that the catalogue lacks are declared", "[importer]") {
    const auto imported = import_json(policy(
        R"({"Effect": "Allow", "Action": ["nova:Begin", "nova:End", "lex:Dance"], "Resource": "*",
            "Condition": {"ForAnyValue:ArnLike": {"nova:Parents": "arn:*"}, "NumericLessThan": {"nova:Age": "3"},
                          "Null": {"nova:Tag/cost centre": "false"}}},
           {"Effect": "Allow", "Action": "comet:*", "Resource": "*"},
           {"Effect": "Allow", "Action": ["nova:Watch", "nova:Leave"],
            "Resource": ["arn:aws:nova:us-east-1:111122223333:star/${nova:Star}", "arn:aws:s3:::a/b"]})"));
    CHECK(imported.messages.empty());
    CHECK(imported.text.substr(0, imported.text.find("\n\n")) ==
          R"(// What IAM's catalogue of this version lacks.
extern resource nova:star "arn:*:nova:*:*:star/*"
extern resource comet:resource "arn:*:comet:*:*:*"
extern action nova:{Begin, End}
extern action lex:Dance
extern action nova:{Watch, Leave} on nova:star, s3:object
extern key nova:Parents: [arn]
extern key nova:Age: number
extern key "nova:Tag/${Key}": string
extern key nova:Star: string)");
    CHECK(rules_of(imported.text).starts_with(R"(allow nova:{Begin, End}, lex:Dance on *
    if any nova:Parents like "arn:*" and nova:Age < 3 and "nova:Tag/cost centre" exists
)"));
    CHECK(test::compile_imported(imported.text).errors.empty());
}

TEST_CASE("a new action is declared on the type that says most, or as a guess", "[importer]") {
    const auto declared = [](const std::string& action, const std::string& resource) {
        const std::string text = import_json(policy(R"({"Effect": "Allow", "Action": ")" + action +
                                                    R"(", "Resource": ")" + resource + "\"}"))
                                     .text;
        return text.substr(0, text.find("\n\n"));
    };
    CHECK(declared("elasticloadbalancing:Dance",
                   "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/a/1")
              .ends_with(
                  "\nextern action elasticloadbalancing:Dance on elasticloadbalancing:loadbalancer-app"));
    CHECK(declared("ec2:Dance", "arn:aws:ec2:*:*:instance/*")
              .ends_with("lacks.\nextern action ec2:Dance on ec2:instance"));
    CHECK(declared("ec2:Dance", "arn:aws:ec2:*:*:*").find("which types of resource are meant") !=
          std::string::npos);
}

TEST_CASE("a name that is near a known one is told, and the declaration says so", "[importer]") {
    const auto imported = import_json(policy(
        R"({"Effect": "Allow", "Action": ["s3:GetObjet", "s3:PutObject", "nova:Begin"], "Resource": "arn:aws:s3:::a/*",
            "Condition": {"StringEquals": {"aws:SourceVcp": "vpc-0123456789abcdef0", "nova:Age": "3"}}},
           {"Effect": "Allow", "Action": "kmss:*", "Resource": "*"})"));
    CHECK(imported.codes == std::vector<std::string>{"SLR0203", "SLR0201", "SLR0204"});
    REQUIRE(imported.messages.size() == 3);
    CHECK(imported.messages[0] == "`s3:GetObjet` is not an action of Amazon S3: it is declared as `extern`");
    CHECK(imported.text.find(
              "// `s3:GetObjet`: did you mean `s3:GetObject`?\nextern action s3:GetObjet on s3:object\n") !=
          std::string::npos);
    CHECK(imported.text.find("// `kmss`: did you mean `kms`?\nextern resource kmss:resource") !=
          std::string::npos);
    CHECK(imported.text.find(
              "// `aws:SourceVcp`: did you mean `aws:SourceVpc`?\nextern key aws:SourceVcp: string\n") !=
          std::string::npos);
    CHECK(imported.text.find("nova:Begin`") == std::string::npos);
    CHECK(test::compile_imported(imported.text).errors.empty());
}

TEST_CASE("a policy of any size compiles as long as it is on no role", "[importer]") {
    std::string resources;
    for (int number = 1000; number < 6000; ++number) {
        resources +=
            (resources.empty() ? "" : ", ") + ("\"arn:aws:s3:::orders/" + std::to_string(number) + "\"");
    }
    const auto imported = import_json(
        policy(R"({"Effect": "Allow", "Action": "s3:GetObject", "Resource": [)" + resources + "]}"));
    CHECK(imported.codes == std::vector<std::string>{"SLR0822"});
    CHECK(imported.text.find("a role that somebody may assume compiles with `--split size`") !=
          std::string::npos);
    CHECK(test::compile_imported(imported.text).errors.empty());
    const std::string nobody = "distrust *";
    std::string trusted = imported.text;
    trusted.replace(trusted.find(nobody), nobody.size(), "trust service ec2.amazonaws.com");
    CHECK(test::compile_imported(trusted).errors.size() == 1);
}
