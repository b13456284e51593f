// Session tags and source identities, which a caller sets by actions of their own.
#include "tests/unit/catch.hpp"
#include "tests/unit/review/codes.hpp"

using slrc::test::trust_codes;
using Texts = std::vector<std::string>;

TEST_CASE("session keys: the action that sets them is not allowed", "[review]") {
    for (const char* condition : {R"(aws:RequestTag/team == "a")", R"(any aws:TagKeys == "team")",
                                  R"(any sts:TransitiveTagKeys == "team")", R"(sts:SourceIdentity == "ann")",
                                  "sts:SourceIdentity exists"}) {
        CAPTURE(condition);
        CHECK(trust_codes(std::string("trust account 111122223333 if ") + condition) == Texts{"SLR0211"});
    }
    CHECK(trust_codes(
              R"(trust federated "arn:aws:iam::111122223333:saml-provider/a" to sts:AssumeRoleWithSAML )"
              R"(if aws:RequestTag/team == "a")") == Texts{"SLR0211"});
    CHECK(trust_codes("trust account 111122223333 to sts:AssumeRole, sts:SetSourceIdentity "
                      R"(if aws:RequestTag/team == "a")") == Texts{"SLR0211"});
}

TEST_CASE("session keys: the action is allowed, here or elsewhere, or the key is not needed", "[review]") {
    const std::string one = "trust account 111122223333 ";
    CHECK(trust_codes(one + R"(to sts:AssumeRole, sts:TagSession if aws:RequestTag/team == "a")").empty());
    CHECK(trust_codes(one + R"(to sts:AssumeRole, sts:SetSourceIdentity if sts:SourceIdentity == "ann")")
              .empty());
    CHECK(trust_codes(one + R"(if aws:RequestTag/team == "a")" + "\n" + one + "to sts:TagSession").empty());
    CHECK(trust_codes(one + R"(if aws:RequestTag/team? == "a")").empty());
    CHECK(trust_codes(one + R"(if aws:RequestTag/team != "a")").empty());
    CHECK(trust_codes(one + "if sts:SourceIdentity not exists").empty());
    CHECK(trust_codes(one + R"(if aws:PrincipalTag/team == "a")").empty());
    CHECK(trust_codes(one + "\ndis" + one + R"(if aws:RequestTag/team == "a")").empty());
}
