// Who is left once the conditions of a trust policy have spoken.
#include "tests/unit/catch.hpp"
#include "tests/unit/review/codes.hpp"

using namespace slrc;
using test::review_text;
using test::trust_codes;
using Texts = std::vector<std::string>;

namespace {

Texts everyone(const std::string& condition) {
    return trust_codes("trust * if " + condition);
}

Texts topics(const std::string& condition) {
    return trust_codes("trust service sns.amazonaws.com if " + condition);
}

} // namespace

TEST_CASE("open trust: conditions that leave everyone in", "[review]") {
    CHECK(trust_codes("trust *") == Texts{"SLR0418"});
    CHECK(trust_codes("trust aws \"*\"") == Texts{"SLR0418"});
    CHECK(trust_codes("trust * to sts:*") == Texts{"SLR0418"});
    CHECK(everyone("sts:ExternalId == \"acme\"") == Texts{"SLR0418"});
    CHECK(everyone("aws:MultiFactorAuthPresent == true") == Texts{"SLR0418"});
    CHECK(everyone("aws:PrincipalOrgID != \"o-a1b2c3d4e5\"") == Texts{"SLR0418"});
    CHECK(everyone("aws:PrincipalOrgID? == \"o-a1b2c3d4e5\"") == Texts{"SLR0418"});
    CHECK(everyone("aws:PrincipalArn like \"*\"") == Texts{"SLR0219", "SLR0418"});
    CHECK(everyone("aws:PrincipalArn like \"arn:*:iam::*:role/*\"") == Texts{"SLR0418"});
    CHECK(everyone("aws:PrincipalOrgID == \"o-a1b2c3d4e5\" or sts:ExternalId == \"acme\"") ==
          Texts{"SLR0418"});
}

TEST_CASE("open trust: conditions that tell who asks", "[review]") {
    CHECK(everyone("aws:PrincipalOrgID == \"o-a1b2c3d4e5\"").empty());
    CHECK(everyone("aws:principalorgid == \"o-a1b2c3d4e5\"").size() <= 1); // the letter case alone
    CHECK(everyone("aws:PrincipalArn like \"arn:aws:iam::123456789012:role/acme-*\"").empty());
    CHECK(everyone("aws:SourceVpce == \"vpce-0123456789abcdef0\"").empty());
    CHECK(everyone("aws:PrincipalAccount == \"{account}\"").empty());
    CHECK(everyone("aws:ResourceAccount == \"${aws:PrincipalAccount}\"").empty());
    CHECK(trust_codes("trust * to sts:TagSession\ntrust account 123456789012").empty());
    CHECK(trust_codes("trust account 123456789012\ndistrust *  if aws:SecureTransport == false").empty());
    CHECK(trust_codes("trust *\ndistrust * if aws:PrincipalOrgID != \"o-a1b2c3d4e5\"").empty());
}

TEST_CASE("keys that requests of a service lack", "[review]") {
    CHECK(topics("aws:PrincipalOrgID == \"o-a1b2c3d4e5\"") == Texts{"SLR0420"});
    CHECK(topics("aws:PrincipalArn like \"arn:aws:iam::123456789012:role/a\"") == Texts{"SLR0420"});
    CHECK(topics("aws:PrincipalTag/Team == \"a\"") == Texts{"SLR0420"});
    CHECK(topics("aws:PrincipalAccount exists and aws:SourceAccount == \"123456789012\"") ==
          Texts{"SLR0420"});
    const std::string own = " and aws:SourceAccount == \"123456789012\"";
    CHECK(topics("aws:PrincipalOrgID? == \"o-a1b2c3d4e5\"" + own).empty());
    CHECK(topics("aws:PrincipalOrgID != \"o-a1b2c3d4e5\"" + own).empty());
    CHECK(topics("aws:PrincipalOrgID not exists" + own).empty());
    CHECK(
        trust_codes(
            "trust service lambda.amazonaws.com, account 123456789012 if aws:PrincipalOrgID == \"o-a1b2c3d4e5\"")
            .empty());
    CHECK(trust_codes("trust service lambda.amazonaws.com\n"
                      "distrust service lambda.amazonaws.com if aws:PrincipalOrgID == \"o-a1b2c3d4e5\"")
              .empty());
}

TEST_CASE("services that act for anybody", "[review]") {
    CHECK(trust_codes("trust service sns.amazonaws.com") == Texts{"SLR0421"});
    CHECK(trust_codes("trust service sns.amazonaws.com, events.amazonaws.com") == Texts{"SLR0421"});
    CHECK(topics("aws:SourceAccount != \"123456789012\"") == Texts{"SLR0421"});
    CHECK(topics("aws:SourceAccount == \"123456789012\" or aws:SecureTransport == true") == Texts{"SLR0421"});
    CHECK(topics("aws:SourceArn like \"arn:aws:sns:*:123456789012:*\"").empty());
    CHECK(topics("aws:SourceAccount? == \"123456789012\"") == Texts{"SLR0421"});
    CHECK(topics("aws:SourceArn like \"arn:aws:sns:*:*:*\"") == Texts{"SLR0421"});
    CHECK(topics("aws:SourceOrgID == \"o-a1b2c3d4e5\"").empty());
    CHECK(topics("sts:ExternalId == \"acme\"").empty());
    CHECK(trust_codes("trust service ec2.amazonaws.com, lambda.amazonaws.com").empty());
    CHECK(trust_codes("trust service ec2.amazonaws.com.cn").empty());
    CHECK(trust_codes("trust service snss.amazonaws.com") == Texts{"SLR0415"});
    CHECK(trust_codes("param name: string = \"lambda\"\ntrust service \"{name}.amazonaws.com\"").empty());
}

TEST_CASE("keys of certificates are tags of a Roles Anywhere session", "[review]") {
    const std::string anchor =
        "aws:SourceArn == \"arn:aws:rolesanywhere:us-east-1:123456789012:trust-anchor/x\"";
    const std::string text =
        "role Workload {\n path \"/\"\n trust service rolesanywhere.amazonaws.com"
        " to sts:AssumeRole, sts:SetSourceIdentity, sts:TagSession"
        " if aws:PrincipalTag/x509Subject/CN == \"x\" and " +
        anchor + "\n}\n";
    CHECK(test::review_text(text).codes.empty());
}
