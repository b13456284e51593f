// Rules that IAM refuses, that are about nothing, or that a session of a role cannot meet.
#include "tests/unit/catch.hpp"
#include "tests/unit/review/codes.hpp"
#include "tests/unit/review/document_findings.hpp"

using namespace slrc;
using Levels = std::vector<std::string>;
using test::codes;
using test::findings_in;
using test::one_statement;

namespace {

constexpr const char* on_objects = R"( on "arn:{partition}:s3:::acme/*")";

Levels levels_of(const std::string& elements) {
    return findings_in(one_statement(elements)).levels;
}

} // namespace

TEST_CASE("actions: IAM takes no wildcard in the name of a service", "[review]") {
    for (const char* action : {"s*:GetObject", "*:Get*", "s?:Get*", "zz*:Get*"}) {
        CAPTURE(action);
        CHECK(codes("deny " + std::string(action) + " on *") == Levels{"SLR0229"});
        CHECK(levels_of(R"("Effect": "Deny", "Resource": "*", "Action": ")" + std::string(action) + "\"") ==
              Levels{"error SLR0229"});
        CHECK(levels_of(R"("Effect": "Deny", "Resource": "*", "NotAction": ["sqs:*", ")" +
                        std::string(action) + "\"]") == Levels{"error SLR0229"});
    }
    CHECK(codes("deny * on *").empty());
    CHECK(levels_of(R"("Effect": "Deny", "Resource": "*", "Action": "*:*")").empty());
    // What is proven of a role is no part of a document.
    CHECK(codes("allow s3:GetObject" + std::string(on_objects) + "\nnever allow s*:Delete*") ==
          codes("allow s3:GetObject" + std::string(on_objects) + "\nnever allow s3:Delete*"));
}

TEST_CASE("rules: what NotAction and NotResource of everything leave is nothing", "[review]") {
    const std::string allowed = "allow s3:GetObject" + std::string(on_objects) + "\n";
    CHECK(codes(allowed + "deny s3:DeleteObject on * except *") == Levels{"SLR0830"});
    CHECK(codes(allowed + "allow * except * on *") == Levels{"SLR0830"});
    CHECK(codes(allowed + R"(deny s3:DeleteObject on * except "arn:{partition}:s3:::acme/*")").empty());
    CHECK(levels_of(R"("Effect": "Allow", "NotAction": "*", "Resource": "*")") == Levels{"warning SLR0830"});
    CHECK(levels_of(R"("Effect": "Deny", "NotAction": ["*:*"], "Resource": "*")") ==
          Levels{"warning SLR0830"});
    CHECK(levels_of(R"("Effect": "Allow", "Action": "iam:PassRole", "NotResource": ["*"])") ==
          Levels{"warning SLR0830"});
    CHECK(levels_of(R"("Effect": "Deny", "NotAction": "sts:*", "Resource": "*")").empty());
}

TEST_CASE("roles: a session has no user's name", "[review]") {
    CHECK(codes(R"(allow s3:GetObject on "arn:{partition}:s3:::acme/${aws:username}/*")") ==
          Levels{"SLR0230"});
    CHECK(codes(R"(allow s3:GetObject on "arn:{partition}:s3:::acme/${aws:username, 'none'}/*")") ==
          Levels{"SLR0230"});
    CHECK(
        codes(
            R"(allow s3:ListBucket on "arn:{partition}:s3:::acme" if s3:prefix like "${aws:username}/*")") ==
        Levels{"SLR0230"});
    CHECK(codes("allow s3:GetObject" + std::string(on_objects) + R"( if aws:username == "ann")") ==
          Levels{"SLR0230"});
    CHECK(codes("allow s3:GetObject" + std::string(on_objects) + R"( if aws:username != "ann")") ==
          Levels{"SLR0230"});
    CHECK(codes("deny s3:GetObject" + std::string(on_objects) + R"( if aws:username != "ann")") ==
          Levels{"SLR0230"});
    CHECK(codes("deny s3:GetObject" + std::string(on_objects) + R"( if aws:username? != "ann")").empty());
    CHECK(codes("deny s3:GetObject" + std::string(on_objects) + " if aws:username not exists").empty());
    CHECK(codes(R"(allow s3:GetObject on "arn:{partition}:s3:::acme/${aws:userid}/*")").empty());
    const std::string read =
        R"("Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:*:s3:::acme/${aws:username}/*")";
    CHECK(levels_of(read).empty()); // users may have it
    CHECK(
        findings_in(
            R"({"Resources": {"R": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": )" +
            one_statement(
                R"("Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"Service": "ec2.amazonaws.com"})") +
            R"(, "Policies": [{"PolicyName": "p", "PolicyDocument": )" + one_statement(read) + "}]}}}}")
            .levels == Levels{"warning SLR0230"});
}

TEST_CASE("roles: a session has the keys of a provider whose users may assume the role", "[review]") {
    const auto of = [](const std::string& trust, const std::string& variable) {
        return test::review_text("role Plain {\npath \"/\"\ntrust " + trust +
                                 "\nallow s3:GetObject on \"arn:{partition}:s3:::acme/${" + variable +
                                 "}/*\"\n}\n")
            .codes;
    };
    const std::string saml =
        "federated \"arn:aws:iam::123456789012:saml-provider/acme\" to "
        "sts:AssumeRoleWithSAML if saml:aud == \"https://signin.aws.amazon.com/saml\"";
    const std::string pool =
        "federated \"cognito-identity.amazonaws.com\" to sts:AssumeRoleWithWebIdentity "
        "if cognito-identity.amazonaws.com:aud == \"eu-west-1:a\"";
    CHECK(of(saml, "saml:sub").empty());
    CHECK(of(pool, "cognito-identity.amazonaws.com:sub").empty());
    CHECK(of(pool + "\ntrust service ec2.amazonaws.com", "cognito-identity.amazonaws.com:sub").empty());
    CHECK(of("account 123456789012", "saml:sub").empty());
    CHECK(of(saml, "cognito-identity.amazonaws.com:sub") == Levels{"SLR0230"});
    CHECK(of(pool, "saml:sub") == Levels{"SLR0230"});
    CHECK(of(pool, "accounts.google.com:sub") == Levels{"SLR0230"});
    CHECK(of("service ec2.amazonaws.com", "saml:sub") == Levels{"SLR0230"});
    CHECK(of("service ec2.amazonaws.com", "aws:PrincipalTag/team").empty());
}

TEST_CASE("rules: an exception whose variable has no value leaves nothing", "[review]") {
    const auto of = [](const std::string& variable, const std::string& condition = "") {
        return codes(R"(deny s3:GetObject on * except "arn:{partition}:s3:::acme/)" + variable + "/*\"" +
                     condition);
    };
    CHECK(of("${aws:PrincipalTag/team}") == Levels{"SLR0230"});
    CHECK(of("${aws:PrincipalOrgID}") == Levels{"SLR0230"});
    CHECK(of("${aws:username}") == Levels{"SLR0230"});
    CHECK(of("${aws:PrincipalTag/team, 'none'}").empty());
    CHECK(of("${aws:PrincipalAccount}").empty());
    CHECK(of("${*}").empty());
    CHECK(of("${aws:PrincipalTag/team}", R"( if aws:PrincipalTag/team exists)").empty());
    CHECK(of("${aws:PrincipalTag/team}", R"( if aws:PrincipalTag/team like "a*")").empty());
    CHECK(of("${aws:PrincipalTag/team}", R"( if aws:PrincipalTag/team != "a")") == Levels{"SLR0230"});
    CHECK(codes(R"(deny s3:GetObject on "arn:{partition}:s3:::acme/${aws:PrincipalTag/team}/*")").empty());
    const std::string rest =
        R"(, "NotResource": "arn:*:s3:::acme/${aws:PrincipalTag/team}/*", "Action": "s3:GetObject")";
    CHECK(
        findings_in(one_statement(R"("Effect": "Deny")" + rest)).messages ==
        Levels{"a request without `aws:PrincipalTag/team` is not denied: `NotResource` leaves nothing then"});
    CHECK(levels_of(R"("Effect": "Allow")" + rest) == Levels{"note SLR0230"});
}

TEST_CASE("conditions: where nothing is allowed, no more is said of what would be", "[review]") {
    CHECK(codes(R"(allow iam:PassRole on * if s3:prefix == "a")") == Levels{"SLR0211"});
    CHECK(codes(R"(allow iam:CreateServiceLinkedRole on * if s3:prefix == "a")") == Levels{"SLR0211"});
    CHECK(codes(R"(allow iam:PassRole on * if aws:ResourceAccount == "111122223333" or s3:prefix == "a")")
              .size() > 1);
    CHECK(levels_of(R"("Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": )"
                    R"({"StringEquals": {"s3:prefix": "a"}})") == Levels{"warning SLR0211"});
    CHECK(levels_of(R"("Effect": "Allow", "Action": "iam:*", "Resource": "*", "Condition": )"
                    R"({"StringEquals": {"aws:TagKeys": "a"}})") == Levels{"warning SLR0215"});
}

TEST_CASE("conditions: a second factor that a request need not name", "[review]") {
    const auto of = [](const std::string& condition) {
        return codes("deny iam:DeleteRole on * if " + condition);
    };
    CHECK(of("aws:MultiFactorAuthPresent == false") == Levels{"SLR0831"});
    CHECK(of("aws:MultiFactorAuthAge > 3600") == Levels{"SLR0831"});
    CHECK(of("aws:MultiFactorAuthPresent not exists") == Levels{"SLR0831"}); // sessions have a `false`
    CHECK(of("aws:MultiFactorAuthPresent StringNotEquals \"true\"") == Levels{"SLR0214"});
    CHECK(of("aws:MultiFactorAuthPresent? == false").empty());
    CHECK(of("not aws:MultiFactorAuthPresent == true").empty());
    CHECK(of("aws:MultiFactorAuthAge? > 3600").empty());
    CHECK(codes("deny iam:DeleteRole on * if aws:MultiFactorAuthPresent == false\n"
                "deny iam:* on * if aws:MultiFactorAuthPresent not exists")
              .empty());
    CHECK(codes("allow iam:DeleteRole on \"arn:{partition}:iam::{account}:role/a/*\" if "
                "aws:MultiFactorAuthPresent == true")
              .empty());
}

TEST_CASE("conditions: all values of a key that need not be there", "[review]") {
    const auto of = [](const std::string& condition) {
        return codes("allow ec2:CreateTags on \"arn:{partition}:ec2:*:*:instance/*\" if " + condition);
    };
    CHECK(of(R"(all aws:TagKeys in ["team", "stage"])") == Levels{"SLR0832"});
    CHECK(of(R"(all aws:TagKeys in ["team", "stage"] and aws:TagKeys exists)").empty());
    CHECK(of(R"(all aws:TagKeys in ["team", "stage"] and any aws:TagKeys StringLike "t*")").empty());
    CHECK(of(R"(all aws:TagKeys in ["team", "stage"] and aws:RequestTag/team == "a")").empty());
    CHECK(of(R"(all aws:TagKeys in ["team", "stage"] and aws:RequestTag/team? == "a")") == Levels{"SLR0832"});
    CHECK(codes("deny ec2:CreateTags on * if all aws:TagKeys StringEqualsIgnoreCase [\"team\"]").empty());
}

TEST_CASE("conditions: tag keys in other letters", "[review]") {
    const auto of = [](const std::string& condition) {
        return codes("deny iam:TagRole on * if " + condition);
    };
    CHECK(of(R"(any aws:TagKeys == "team")") == Levels{"SLR0833"});
    CHECK(of(R"(any aws:TagKeys like "team-*")") == Levels{"SLR0833"});
    CHECK(of(R"(any aws:TagKeys StringEqualsIgnoreCase "team")").empty());
    CHECK(of(R"(any aws:TagKeys == "42")").empty());
    CHECK(of(R"(any aws:TagKeys != "team")").empty());
    CHECK(
        codes(
            "allow iam:TagRole on \"arn:{partition}:iam::{account}:role/a/*\" if any aws:TagKeys != \"team\"") ==
        Levels{"SLR0833"});
    // The tags of a session are no different.
    const test::Compiled trust = test::review_text(
        "role Plain {\npath \"/\"\ntrust account 123456789012 to sts:AssumeRole, sts:TagSession\n"
        "distrust account 123456789012 to sts:TagSession if any aws:TagKeys == \"admin\"\n"
        "allow cloudwatch:GetMetricData on *\n}\n");
    CHECK(trust.codes == Levels{"SLR0833"});
}
