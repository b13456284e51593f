// Roles as the AWS CLI and CloudFormation have them: a trust, several policies, properties, parameters.
#include "tests/unit/catch.hpp"
#include "tests/unit/importer/import_json.hpp"

using namespace slrc;
using test::import_json;

namespace {

const std::string lambda_trust =
    R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"Service": "lambda.amazonaws.com"}, "Action": "sts:AssumeRole"}})";

std::string inline_policy(const std::string& name, const std::string& sid, const std::string& action) {
    return R"({"PolicyName": ")" + name + R"(", "PolicyDocument": )" +
           test::policy(R"({"Sid": ")" + sid + R"(", "Effect": "Allow", "Action": ")" + action +
                        R"(", "Resource": "*"})") +
           "}";
}

std::string account(const std::string& roles) {
    return R"({"RoleDetailList": [)" + roles + "]}";
}

std::string role_with(const std::string& policies, const std::string& more = "") {
    return R"({"RoleName": "orders", "Path": "/shop/", )" + more + R"("AssumeRolePolicyDocument": )" +
           lambda_trust + R"(, "RolePolicyList": [)" + policies + "]}";
}

} // namespace

TEST_CASE("comments say which policy rules come from, and a Sid stands once", "[importer]") {
    const auto imported =
        import_json(account(role_with(inline_policy("read", "One", "sts:GetCallerIdentity") + ", " +
                                      inline_policy("write", "One", "sts:GetAccessKeyInfo") + ", " +
                                      inline_policy("more", "One2", "sts:GetSessionToken"))));
    CHECK(imported.codes == std::vector<std::string>{"SLR0917"});
    CHECK(imported.messages ==
          std::vector<std::string>{
              "the Sid `One` is written as `One3`: an earlier statement of the role has it"});
    CHECK(imported.text == R"(role orders {
    path "/shop/"
    trust service lambda.amazonaws.com

    // From the inline policy `read`.
    allow sts:GetCallerIdentity as One

    // From the inline policy `write`.
    allow sts:GetAccessKeyInfo as One3

    // From the inline policy `more`.
    allow sts:GetSessionToken as One2
}
)");
}

TEST_CASE("properties come with the role", "[importer]") {
    const auto imported =
        import_json(R"({"Role": {"RoleName": "orders", "Path": "/shop/", "MaxSessionDuration": 5400,
        "Description": "{all} orders", "Tags": [{"Key": "team", "Value": "a"}, {"Key": "cost centre", "Value": "4"}],
        "PermissionsBoundary": {"PermissionsBoundaryType": "Policy", "PermissionsBoundaryArn": "arn:aws:iam::111122223333:policy/b"},
        "AssumeRolePolicyDocument": )" +
                    lambda_trust + "}}");
    CHECK(imported.messages.empty());
    CHECK(imported.text == R"(role orders {
    description "{{all}} orders"
    path "/shop/"
    trust service lambda.amazonaws.com

    max_session 1h30m
    boundary "arn:aws:iam::111122223333:policy/b"
    tags {
        team: "a"
        "cost centre": "4"
    }

    // The input has no permissions.
}
)");
}

TEST_CASE("a service-linked role stays one", "[importer]") {
    const auto imported = import_json(
        R"({"Role": {"RoleName": "AWSServiceRoleForLexBots", "Path": "/aws-service-role/lex.amazonaws.com/",
        "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow",
            "Principal": {"Service": "lex.amazonaws.com"}, "Action": "sts:AssumeRole"}]}}})");
    CHECK(imported.text == R"(role AWSServiceRoleForLexBots {
    trust service lex.amazonaws.com

    // The input has no permissions.
}
)");
    CHECK(test::compile_imported(imported.text).errors.empty());
}

TEST_CASE("roles of one input share conditions, and each is a file of its own where that is asked",
          "[importer]") {
    const auto role = [](const std::string& name) {
        return R"({"RoleName": ")" + name + R"(", "Path": "/", "AssumeRolePolicyDocument": )" + lambda_trust +
               R"(, "RolePolicyList": [{"PolicyName": "p", "PolicyDocument": )" +
               test::policy(R"({"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*",
                               "Condition": {"Bool": {"aws:SecureTransport": "true"}}})") +
               "}]}";
    };
    const std::string json = account(role("a") + ", " + role("b"));
    const auto together = import_json(json);
    CHECK(together.text.starts_with("let secure_transport = aws:SecureTransport == true\n\nrole a {"));
    CHECK(together.text.find("\n}\n\nrole b {\n") != std::string::npos);
    workspace::ImportOptions options;
    options.divided = true;
    const auto apart = import_json(json, options);
    REQUIRE(apart.by_role.size() == 2);
    CHECK(apart.by_role.at("b").starts_with("role b {\n"));
    CHECK(apart.by_role.at("b").find("if aws:SecureTransport == true") != std::string::npos);
    options.divided = false;
    options.reading.roles = {"b"};
    CHECK(import_json(json, options).text == apart.by_role.at("b"));
}

TEST_CASE("what a template leaves open is a parameter", "[importer]") {
    const auto imported = import_json(
        R"({"Parameters": {"BucketName": {"Type": "String", "Default": "data"}, "path": {"Type": "String"}},
        "Resources": {"Orders": {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "orders", "AssumeRolePolicyDocument": )" +
        lambda_trust + R"(,
            "Policies": [{"PolicyName": "p", "PolicyDocument": {"Version": "2012-10-17", "Statement": [
                {"Effect": "Allow", "Action": "s3:GetObject",
                 "Resource": {"Fn::Sub": "arn:${AWS::Partition}:s3:::${BucketName}/*"},
                 "Condition": {"StringEquals": {"s3:prefix": {"Ref": "path"}, "aws:SourceAccount": {"Ref": "AWS::AccountId"}}}},
                {"Effect": "Allow", "Action": "s3:PutObject",
                 "Resource": {"Fn::Sub": "arn:${AWS::Partition}:s3:::${BucketName}/*"},
                 "Condition": {"StringEquals": {"aws:SourceAccount": {"Ref": "AWS::AccountId"}, "s3:prefix": {"Ref": "path"}}}}
            ]}}]}}}})");
    CHECK(imported.messages.empty());
    INFO(imported.text);
    CHECK(imported.text.find("param BucketName: string = \"data\"") != std::string::npos);
    CHECK(imported.text.find("param path_1: string") != std::string::npos);
    CHECK(imported.text.starts_with("let source_account = aws:SourceAccount == \"{account}\"\n"));
    CHECK(test::rules_of(imported.text) == R"(// From the inline policy `p`.
allow s3:GetObject on "arn:{partition}:s3:::{BucketName}/*"
    if s3:prefix == path_1 and source_account

allow s3:PutObject on "arn:{partition}:s3:::{BucketName}/*"
    if source_account and s3:prefix == path_1
)");
}

TEST_CASE("permissions beyond the quota of inline policies say how they are compiled", "[importer]") {
    std::string resources;
    for (int number = 1000; number < 1600; ++number) {
        resources +=
            (resources.empty() ? "" : ", ") + ("\"arn:*:s3:::orders/" + std::to_string(number) + "\"");
    }
    const auto imported = import_json(account(role_with(
        R"({"PolicyName": "p", "PolicyDocument": )" +
        test::policy(R"({"Effect": "Allow", "Action": "s3:GetObject", "Resource": [)" + resources + "]}") +
        "}")));
    INFO(imported.text.substr(0, 300));
    CHECK(imported.text.find("compile with `--split size`") != std::string::npos);
    CHECK(imported.codes ==
          std::vector<std::string>{"SLR0822", "SLR0821"}); // it does not compile as it is: a warning
    CHECK(imported.text.find("// From the inline policy `p`.") != std::string::npos);
    CHECK(test::compile_imported(imported.text).errors.size() == 1);
    CHECK(test::compile_imported(imported.text, {}, model::Split::size).errors.empty());
}

TEST_CASE("booleans have one spelling", "[importer]") {
    const auto imported = import_json(test::policy(
        R"({"Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": {
            "Bool": {"aws:SecureTransport": "False"}, "Null": {"aws:PrincipalOrgID": ["TRUE", true]},
            "StringEquals": {"aws:PrincipalTag/on": "True"}}})"));
    CHECK(imported.messages.empty());
    const auto compiled = test::compile_imported(imported.text);
    CHECK(compiled.errors.empty());
    const std::string& document = compiled.documents.at("Test.permissions");
    CHECK(document.find(R"("aws:SecureTransport": "false")") != std::string::npos);
    CHECK(document.find(R"("aws:PrincipalTag/on": "True")") != std::string::npos);
    CHECK(document.find("TRUE") == std::string::npos);
    const auto other = import_json(test::policy(
        R"({"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": {
            "StringEquals": {"aws:ResourceAccount": "${aws:PrincipalAccount}"}}})"));
    CHECK(other.text.find(R"("${aws:PrincipalAccount}")") != std::string::npos); // variables stay variables
    CHECK(import_json(test::policy(R"({"Effect": "Deny", "Action": "s3:*", "Resource": "*",
                          "Condition": {"Bool": {"aws:SecureTransport": "No"}}})"))
              .codes == std::vector<std::string>{"SLR0508"});
}

TEST_CASE("a deny that no list meets is told where it stands, as no specification can have it",
          "[importer]") {
    const auto import_if = [](const std::string& effect, const std::string& operation) {
        return import_json(test::policy(R"({"Effect": ")" + effect +
                                        R"(", "Action": "sqs:TagQueue", "Resource": "*", "Condition": {")" +
                                        operation + R"(": {"aws:TagKeys": "cost"}}})"));
    };
    CHECK(import_if("Deny", "StringEquals").codes == std::vector<std::string>{"SLR0215"});
    CHECK(import_if("Deny", "ForAnyValue:StringEquals").codes.empty());
    const auto allowing = import_if("Allow", "StringEquals");
    CHECK(allowing.codes.empty());
    CHECK(test::compile_imported(allowing.text).errors.empty());
}

TEST_CASE("a service that only an ARN names is declared", "[importer]") {
    const auto imported = import_json(test::policy(
        R"({"Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:nowhere:us-east-1::a/b", "arn:aws:s3:::b/*"]})"));
    CHECK(imported.messages.empty());
    CHECK(imported.text.find(R"(extern resource nowhere:resource "arn:*:nowhere:*:*:*")") !=
          std::string::npos);
    CHECK(test::compile_imported(imported.text).errors.empty());
}

TEST_CASE("what IAM refuses is no specification", "[importer]") {
    const auto codes = [](const std::string& statement) {
        return import_json(test::policy(statement)).codes;
    };
    using Codes = std::vector<std::string>;
    CHECK(
        codes(
            R"({"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": ["sts:AssumeRole", "s3:GetObject"]})") ==
        Codes{"SLR0416"});
    CHECK(codes(R"({"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:awz:s3:::a/*"})") ==
          Codes{"SLR0226"});
    CHECK(
        codes(
            R"({"Effect": "Allow", "Action": "iam:GetRole", "Resource": "arn:aws:iam:us-east-1:111122223333:role/a"})") ==
        Codes{"SLR0409"});
    CHECK(codes(R"({"Effect": "Allow", "Action": "_a:Get", "Resource": "*"})") == Codes{"SLR0203"});
}

TEST_CASE("tags of AWS's own are left out", "[importer]") {
    const auto imported = import_json(account(role_with(
        "",
        R"("Tags": [{"Key": "aws:cloudformation:stack-name", "Value": "s"}, {"Key": "team", "Value": "a"}], )")));
    CHECK(imported.codes == std::vector<std::string>{"SLR0918"});
    CHECK(imported.text.find("team: \"a\"") != std::string::npos);
    CHECK(imported.text.find("stack-name") == std::string::npos);
}

TEST_CASE("names that turn the direction of writing are not copied to comments", "[importer]") {
    const auto imported =
        import_json(account(role_with(inline_policy("a\u202eb", "", "sts:GetCallerIdentity") + ", " +
                                      inline_policy("c", "", "sts:GetAccessKeyInfo"))));
    CHECK(imported.text.find("\u202e") == std::string::npos);
    CHECK(imported.text.find("// From the inline policy `a") != std::string::npos);
}

TEST_CASE("a key that no declaration can hold leaves the others whole", "[importer]") {
    const auto imported = import_json(test::policy(
        R"({"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": {"StringEquals": {"s3:new\rkey": "a", "s3:NewKey": "b"}}})"));
    CHECK(imported.text.find("extern key s3:NewKey: string") != std::string::npos);
    CHECK(imported.text.find("\r") == std::string::npos);
}

TEST_CASE("a parameter that stands for the account of a principal is an account", "[importer]") {
    const auto trusting = [](const std::string& parameter) {
        return import_json(
            R"({"Parameters": {"Auditor": {)" + parameter +
            R"(}}, "Resources": {"Audited": {"Type": "AWS::IAM::Role", "Properties": {
            "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole",
                "Principal": {"AWS": {"Fn::Sub": "arn:${AWS::Partition}:iam::${Auditor}:root"}},
                "Condition": {"ArnLike": {"aws:PrincipalArn": {"Fn::Sub": "arn:${AWS::Partition}:iam::${Auditor}:role/a"}}}}]},
            "Policies": [{"PolicyName": "p", "PolicyDocument": )" +
            test::policy(R"({"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"})") + "}]}}}}");
    };
    const auto plain = trusting(R"("Type": "String")");
    CHECK(plain.messages.empty());
    CHECK(plain.text.find("    trust account Auditor") != std::string::npos);
    CHECK(plain.text.find("    param Auditor: account\n") != std::string::npos);
    // With a default that is none it stays a text.
    const auto other = trusting(R"("Type": "String", "Default": "none")");
    CHECK(other.text.find("    trust aws \"arn:{partition}:iam::{Auditor}:root\"") != std::string::npos);
    CHECK(other.text.find("    param Auditor: string = \"none\"\n") != std::string::npos);
    CHECK(other.codes.empty());
}

TEST_CASE("all that has no place in a specification is named", "[importer]") {
    const auto imported = import_json(
        R"({"Parameters": {"Team": {"Type": "String", "AllowedPattern": "[a-z]+", "MaxLength": 8}, "Other": {"Type": "String", "MinLength": 2}},
        "Resources": {
        "Orders": {"Type": "AWS::IAM::Role", "DeletionPolicy": "Retain", "Properties": {"AssumeRolePolicyDocument": )" +
        lambda_trust + R"(, "Policy": [], "Description": {"Ref": "Team"}}},
        "Profile": {"Type": "AWS::IAM::InstanceProfile", "Properties": {"Roles": [{"Ref": "Orders"}]}},
        "Read": {"Type": "AWS::IAM::Policy", "Properties": {"PolicyName": "read", "Roles": [{"Ref": "Orders"}], "Users": ["ann"],
            "PolicyDocument": )" +
        test::policy(R"({"Effect": "Allow", "Action": "sqs:ListQueues", "Resource": "*"})") + "}}}}");
    CHECK(imported.messages ==
          std::vector<std::string>{
              "`DeletionPolicy` and `Policy` of `Orders` are left out",
              "`Profile` is an `AWS::IAM::InstanceProfile`: roles and their policies alone are read",
              "`Users` of `Read` is left out",
              "`AllowedPattern` and `MaxLength` of the parameter `Team` are left out"});
    CHECK(imported.text.find("// From the inline policy `read`.") != std::string::npos);
    const auto profiles =
        import_json(account(role_with(inline_policy("read", "One", "sts:GetCallerIdentity"),
                                      R"("InstanceProfileList": [{"InstanceProfileName": "web"}], )")));
    CHECK(profiles.messages ==
          std::vector<std::string>{"`web` of the instance profiles of `orders` is left out"});
}
