// Session tags and source identities, which a caller sets by actions of their own.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using namespace slrc;
using Texts = std::vector<std::string>;

namespace {

Texts trusting(const std::string& trust) {
    return test::review_text("role Plain {\npath \"/\"\n" + trust +
                             "\nallow polly:SynthesizeSpeech on *\n}\n")
        .codes;
}

} // namespace

TEST_CASE("session keys: the action that sets them is not allowed", "[review]") {
    for (const char* condition : {R"(aws:RequestTag/team == "a")", R"(any aws:TagKeys == "team")",
                                  R"(any sts:TransitiveTagKeys == "team")", R"(sts:SourceIdentity == "a")",
                                  "sts:SourceIdentity exists"}) {
        CAPTURE(condition);
        CHECK(trusting(std::string("trust account 111122223333 if ") + condition) == Texts{"SLR0211"});
    }
    CHECK(trusting(R"(trust federated "arn:aws:iam::111122223333:saml-provider/a" to sts:AssumeRoleWithSAML )"
                   R"(if aws:RequestTag/team == "a")") == Texts{"SLR0211"});
    CHECK(trusting("trust account 111122223333 to sts:AssumeRole, sts:SetSourceIdentity "
                   R"(if aws:RequestTag/team == "a")") == Texts{"SLR0211"});
}

TEST_CASE("session keys: the action is allowed, here or elsewhere, or the key is not needed", "[review]") {
    const std::string one = "trust account 111122223333 ";
    CHECK(trusting(one + R"(to sts:AssumeRole, sts:TagSession if aws:RequestTag/team == "a")").empty());
    CHECK(trusting(one + R"(to sts:AssumeRole, sts:SetSourceIdentity if sts:SourceIdentity == "a")").empty());
    CHECK(trusting(one + R"(if aws:RequestTag/team == "a")" + "\n" + one + "to sts:TagSession").empty());
    CHECK(trusting(one + R"(if aws:RequestTag/team? == "a")").empty());
    CHECK(trusting(one + R"(if aws:RequestTag/team != "a")").empty());
    CHECK(trusting(one + "if sts:SourceIdentity not exists").empty());
    CHECK(trusting(one + R"(if aws:PrincipalTag/team == "a")").empty());
    CHECK(trusting(one + "\ndis" + one + R"(if aws:RequestTag/team == "a")").empty());
}
