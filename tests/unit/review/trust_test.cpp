// Who may assume a role: names, actions, and principals that say the same.
#include "tests/unit/catch.hpp"
#include "tests/unit/review/codes.hpp"

using namespace slrc;
using test::review_text;
using test::trust_codes;
using Texts = std::vector<std::string>;

namespace {

constexpr std::string_view rest = "\nallow cloudwatch:GetMetricData on *\n}\n";

Texts service(const std::string& principal) {
    return trust_codes("trust service " + principal + " if aws:SourceAccount == \"123456789012\"");
}

std::string message(const std::string& trust) {
    const auto found = review_text("role Plain {\npath \"/\"\n" + trust + std::string(rest)).messages;
    return found.empty() ? std::string() : found.front();
}

const std::string saml = "federated \"arn:aws:iam::123456789012:saml-provider/acme\"";
const std::string oidc = "federated \"arn:aws:iam::123456789012:oidc-provider/login.example.com\"";

} // namespace

TEST_CASE("trust: a service-linked role is as IAM makes it", "[review]") {
    CHECK(review_text("role AWSServiceRoleForSns {\ntrust service sns.amazonaws.com" + std::string(rest))
              .codes.empty());
    CHECK(review_text("role AWSServiceRoleForSns {\ntrust service snss.amazonaws.com" + std::string(rest))
              .codes == Texts{"SLR0415"});
}

TEST_CASE("trust: services that nobody knows", "[review]") {
    CHECK(service("lexv3.amazonaws.com") == Texts{"SLR0415"});
    CHECK(service("lexv2.amazonaws.co") == Texts{"SLR0415"});
    CHECK(service("lex.amazon.com") == Texts{"SLR0415"});
    CHECK(service("mobiletargeting.amazonaws.com") == Texts{"SLR0415"});
    CHECK(service("lamda.cn-north-1.amazonaws.com.cn") == Texts{"SLR0415"});
    CHECK(message("trust service lexv2.amazonaws.co") ==
          "`lexv2.amazonaws.co` is no service principal: those end with `.amazonaws.com`");
}

TEST_CASE("trust: services of the list, of the catalogue, of other partitions, and of an extern",
          "[review]") {
    CHECK(service("channels.lexv2.amazonaws.com").empty());
    CHECK(service("sqs.amazonaws.com").empty());
    CHECK(service("ec2.amazonaws.com.cn").empty());
    CHECK(service("logs.eu-west-1.amazonaws.com").empty());
    CHECK(service("codedeploy.cn-north-1.amazonaws.com.cn").empty());
    CHECK(service("rds.c2s.ic.gov").empty());
    CHECK(trust_codes("param name: string = \"lambda\"\ntrust service \"{name}.amazonaws.com\"").empty());
}

TEST_CASE("trust: no wildcard, variable or space makes a principal", "[review]") {
    CHECK(service("*.amazonaws.com") == Texts{"SLR0413"});
    CHECK(service("\"lambda amazonaws.com\"") == Texts{"SLR0413"});
    CHECK(service("\"https://lambda.amazonaws.com\"") == Texts{"SLR0413"});
    CHECK(trust_codes("trust aws \"arn:aws:iam::123456789012:role/*\"") == Texts{"SLR0413"});
    CHECK(trust_codes("trust aws \"arn:aws:iam::123456789012:user/${aws:username}\"") == Texts{"SLR0413"});
    CHECK(trust_codes("trust federated \"*\" to sts:AssumeRoleWithSAML") == Texts{"SLR0413"});
    CHECK(trust_codes("trust federated \"arn:aws:iam::1:saml-provider/a\"") == Texts{"SLR0413"});
    CHECK(trust_codes("trust federated \"arn:aws:iam::123456789012:role/a\"") == Texts{"SLR0413"});
    CHECK(trust_codes("trust federated \"arn:aws:iam::123456789012:oidc-provider/\"") == Texts{"SLR0413"});
    CHECK(trust_codes("trust federated \"https://accounts.google.com\"") == Texts{"SLR0413"});
}

TEST_CASE("trust: roles and users by their IDs", "[review]") {
    CHECK(trust_codes("trust aws \"AROAEXAMPLEEXAMPLE123\"") == Texts{"SLR0419"});
    CHECK(trust_codes("trust aws \"AIDAEXAMPLEEXAMPLE123\"") == Texts{"SLR0419"});
    CHECK(trust_codes("trust aws \"AROAEXAMPLEEXAMPLE12\"") == Texts{"SLR0419"});
    CHECK(trust_codes("trust aws \"AROAEXAMPLEEXAMPLE1\"") == Texts{"SLR0413"});
    CHECK(trust_codes("trust aws \"AROAexampleexample123\"") == Texts{"SLR0413"});
    CHECK(trust_codes("trust aws \"ASIAEXAMPLEEXAMPLE123\"") == Texts{"SLR0413"});
}

TEST_CASE("trust: actions that IAM refuses", "[review]") {
    CHECK(trust_codes("trust account 123456789012 to s3:GetObject") == Texts{"SLR0416"});
    CHECK(trust_codes("trust account 123456789012 to sts:AssumeRole, sts:Get*") == Texts{"SLR0416"});
    CHECK(trust_codes("distrust account 123456789012 to sts:GetCallerIdentity\ntrust account 999988887777") ==
          Texts{"SLR0416"});
    CHECK(trust_codes("trust account 123456789012 to sts:*").empty());
    CHECK(trust_codes("trust account 123456789012 to sts:Assume*").empty());
    CHECK(trust_codes("trust account 123456789012 to *").empty());
    CHECK(trust_codes("trust account 123456789012 to * except sts:TagSession").empty());
    CHECK(trust_codes(
              "trust account 123456789012 to STS:assumerole, sts:{TagSession, SetSourceIdentity, SetContext}")
              .size() <= 1); // the letter case alone
}

TEST_CASE("trust: actions and principals that do not go together", "[review]") {
    CHECK(trust_codes("trust " + saml) == Texts{"SLR0417"});
    const std::string account = "trust account 123456789012\n";
    CHECK(trust_codes(account + "distrust * to sts:AssumeRoleWithSAML") == Texts{"SLR0417"});
    CHECK(trust_codes(account + "distrust * to sts:TagSession") == Texts{"SLR0417"});
    CHECK(trust_codes(account + "distrust * to sts:AssumeRole, sts:AssumeRoleWithSAML").empty());
    CHECK(trust_codes(account + "distrust * to sts:*").empty());
    CHECK(trust_codes("trust " + oidc) == Texts{"SLR0417"});
    CHECK(trust_codes("trust " + saml + " to sts:AssumeRoleWithWebIdentity") == Texts{"SLR0417"});
    CHECK(trust_codes("trust " + oidc + " to sts:AssumeRoleWithSAML, sts:TagSession") == Texts{"SLR0417"});
    CHECK(trust_codes("trust account 123456789012 to sts:AssumeRoleWithWebIdentity") == Texts{"SLR0417"});
    CHECK(trust_codes("trust account 123456789012, " + saml) == Texts{"SLR0417"});
    CHECK(message("trust " + saml) == "users of a SAML provider do not call `sts:AssumeRole`");
}

TEST_CASE("trust: actions and principals that do", "[review]") {
    CHECK(trust_codes("trust " + saml + " to sts:AssumeRoleWithSAML, sts:TagSession").empty());
    CHECK(trust_codes("trust account 123456789012, " + saml + " to sts:AssumeRole, sts:AssumeRoleWithSAML")
              .empty());
    CHECK(trust_codes("trust account 123456789012, " + saml + " to sts:*").empty());
    CHECK(trust_codes("trust account 123456789012\ntrust account 123456789012 to sts:TagSession").empty());
    CHECK(
        trust_codes(
            "param who: string = \"arn:aws:iam::123456789012:saml-provider/a\"\ntrust federated who to sts:AssumeRoleWithSAML")
            .empty());
    CHECK(trust_codes("trust account 123456789012\ndistrust " + saml).empty());
}

TEST_CASE("trust: what IAM Roles Anywhere needs", "[review]") {
    const std::string service = "trust service rolesanywhere.amazonaws.com";
    const std::string own = " if aws:SourceAccount == \"123456789012\"";
    CHECK(trust_codes(service + own) == Texts{"SLR0426"});
    CHECK(trust_codes(service + " to sts:AssumeRole, sts:TagSession" + own) == Texts{"SLR0426"});
    CHECK(trust_codes(service + " to sts:AssumeRole, sts:TagSession, sts:SetSourceIdentity" + own).empty());
    CHECK(trust_codes(service + " to sts:*" + own).empty());
    CHECK(trust_codes(service + own + "\n" + service + " to sts:TagSession, sts:SetSourceIdentity" + own)
              .empty());
}

TEST_CASE("trust: principals that another one covers", "[review]") {
    const std::string account = "trust account 123456789012, ";
    CHECK(trust_codes("trust service lambda.amazonaws.com, lambda.amazonaws.com") == Texts{"SLR0807"});
    CHECK(trust_codes(account + "account 123456789012") == Texts{"SLR0807"});
    CHECK(trust_codes(account + "aws \"123456789012\"") == Texts{"SLR0807"});
    CHECK(trust_codes(account + "aws \"arn:aws:iam::123456789012:root\"") == Texts{"SLR0807"});
    CHECK(trust_codes(account + "aws \"arn:{partition}:iam::123456789012:role/a\"") == Texts{"SLR0807"});
    CHECK(trust_codes("trust aws \"arn:aws:iam::123456789012:role/p/a\", "
                      "aws \"arn:aws:sts::123456789012:assumed-role/a/session\"") == Texts{"SLR0807"});
    CHECK(trust_codes("trust *, account 123456789012 if aws:PrincipalOrgID == \"o-a1b2c3d4e5\"") ==
          Texts{"SLR0807"});
    CHECK(message(account + "aws \"arn:aws:iam::123456789012:root\"") ==
          "account `123456789012` stands in this rule already");
}

TEST_CASE("trust: principals that none covers", "[review]") {
    CHECK(trust_codes("trust account 123456789012, aws \"arn:aws:iam::999988887777:role/a\"").empty());
    CHECK(trust_codes("trust account 123456789012\ntrust aws \"arn:aws:iam::123456789012:role/a\"").empty());
    CHECK(trust_codes("trust aws \"arn:aws:iam::{account}:root\", aws \"arn:aws:iam::{account}:role/a\"")
              .empty());
    CHECK(trust_codes("trust aws \"arn:aws:iam::123456789012:role/ba\", "
                      "aws \"arn:aws:sts::123456789012:assumed-role/a/session\"")
              .empty());
}

TEST_CASE("principals: ARNs of what cannot ask", "[review]") {
    const auto codes = [](const std::string& principal) {
        return test::review_text("role Plain {\n path \"/\"\n trust " + principal + "\n}\n").codes;
    };
    const std::vector<std::string> refused{"SLR0413"};
    CHECK(codes("aws \"arn:aws:iam::123456789012:group/x\"") == refused);
    CHECK(codes("aws \"arn:aws:iam::123456789012:policy/x\"") == refused);
    CHECK(codes("aws \"arn:aws:s3:::x\"") == refused);
    CHECK(codes("aws \"arn:{partition}:iam::{account}:group/x\"") == refused);
    CHECK(codes("federated \"arn:{partition}:iam::{account}:role/x\" to sts:AssumeRoleWithSAML") == refused);
    CHECK(codes("aws \"arn:{partition}:iam::{account}:role/x\"").empty());
    CHECK(codes("aws \"arn:aws:sts::123456789012:assumed-role/x/y\"").empty());
}
