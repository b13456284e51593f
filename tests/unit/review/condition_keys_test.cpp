// Keys that the actions of a rule do not have, old ones, and those that need another beside them.
#include "compiler/review/checks.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using namespace slrc;
using test::Compiled;
using test::plain_role;
using test::review_text;
using Texts = std::vector<std::string>;

namespace {

Compiled review_rule(const std::string& rule) {
    return review_text(plain_role(rule));
}

Compiled read_if(const std::string& condition) {
    return review_rule("allow s3:GetObject on \"arn:{partition}:s3:::acme/*\" if " + condition);
}

Texts of_bucket(const std::string& actions, const std::string& condition,
                const std::string& effect = "allow") {
    return review_rule(effect + " " + actions + " on \"arn:{partition}:s3:::acme*\" if " + condition)
        .messages;
}

} // namespace

TEST_CASE("condition keys: one that no action has", "[review]") {
    CHECK(read_if(R"(s3:prefix == "a")").codes == Texts{"SLR0211"});
    CHECK(of_bucket("s3:GetObject", R"(s3:prefix == "a")") ==
          Texts{"requests for `s3:GetObject` have no `s3:prefix`: nothing is allowed"});
    CHECK(of_bucket("s3:GetObject", R"(s3:prefix == "a")", "deny") ==
          Texts{"requests for `s3:GetObject` have no `s3:prefix`: nothing is denied"});
    CHECK(of_bucket("s3:GetObject", R"(s3:prefix == "a")").size() == 1);
    CHECK(of_bucket("s3:ListBucket", R"(s3:prefix == "a")").empty());
    CHECK(of_bucket("s3:List*", R"(s3:prefix == "a")").empty());
    CHECK(of_bucket("s3:GetObject", R"(s3:prefix == "a")").size() == 1);
}

TEST_CASE("condition keys: what a test without its key says", "[review]") {
    const Texts always{"requests for `s3:GetObject` have no `s3:prefix`: the test always holds"};
    const Texts never{"requests for `s3:GetObject` have no `s3:prefix`: nothing is allowed"};
    for (const char* condition :
         {R"(s3:prefix != "a")", R"(s3:prefix? == "a")", "s3:prefix not exists", R"(not s3:prefix == "a")",
          R"(s3:prefix? == "a" and s3:prefix not like "b*")"}) {
        INFO(condition);
        CHECK(of_bucket("s3:GetObject", condition) == always);
    }
    for (const char* condition :
         {"s3:prefix exists", R"(s3:prefix like "a*")", R"(any s3:prefix != "a")", R"(any s3:prefix? == "a")",
          R"(s3:prefix ForAnyValue:StringNotLikeIfExists "a*")",
          R"(s3:prefix != "a" and s3:prefix exists)"}) {
        INFO(condition);
        CHECK(of_bucket("s3:GetObject", condition) == never);
    }
}

TEST_CASE("condition keys: one of several alternatives", "[review]") {
    CHECK(of_bucket("s3:GetObject", R"(s3:prefix == "a" or aws:PrincipalTag/a == "b")") ==
          Texts{"requests for `s3:GetObject` have no `s3:prefix`: the test never holds"});
}

TEST_CASE("condition keys: one that some of the named actions do not have", "[review]") {
    CHECK(of_bucket("s3:{GetObject, ListBucket}", R"(s3:prefix == "a")") ==
          Texts{"requests for `s3:GetObject` have no `s3:prefix`: the rule never allows it"});
    CHECK(
        of_bucket("s3:{GetObject, PutObject, ListBucket}", R"(s3:prefix == "a")") ==
        Texts{
            "requests for `s3:GetObject` and `s3:PutObject` have no `s3:prefix`: the rule never allows them"});
    CHECK(of_bucket("s3:{GetObject, ListBucket}", R"(s3:prefix == "a")", "deny") ==
          Texts{"requests for `s3:GetObject` have no `s3:prefix`: the rule never denies it"});
    CHECK(of_bucket("s3:{GetObject, ListBucket}", R"(s3:prefix? == "a")").empty());
    CHECK(of_bucket("s3:{GetObject, ListBucket}", R"(s3:prefix == "a" or s3:prefix not exists)").empty());
}

TEST_CASE("condition keys: those that are known to be in every request, or of which nothing is known",
          "[review]") {
    CHECK(read_if(R"(aws:PrincipalTag/team == "a" and aws:SourceAccount == "123456789012")").codes.empty());
    CHECK(review_rule(R"(deny * except s3:* on * if s3:prefix == "a")").codes.empty());
    // The catalogue names no action that has this key.
    CHECK(review_rule("allow iottwinmaker:GetWorkspace on \"arn:{partition}:iottwinmaker:*:*:workspace/a\" "
                      "if any iottwinmaker:linkedServices == \"a\"")
              .codes.empty());
}

TEST_CASE("condition keys: of the trust", "[review]") {
    const auto trust = [](const std::string& rest) {
        return review_text("role R { path \"/\" trust " + rest +
                           " allow s3:GetObject on \"arn:{partition}:s3:::a/*\" }")
            .codes;
    };
    CHECK(trust(R"(account 123456789012 if sts:ExternalId == "a1")").empty());
    CHECK(trust(R"(account 123456789012 if aws:SourceAccount == "12345")") == Texts{"SLR0219"});
    CHECK(trust(R"(account 123456789012 if s3:prefix == "a")") == Texts{"SLR0211"});
}

TEST_CASE("condition keys: each finding is made once", "[review]") {
    CHECK(read_if(R"(s3:prefix == "a" and (aws:PrincipalTag/a == "b" or aws:PrincipalTag/c == "d"))").codes ==
          Texts{"SLR0211"});
    CHECK(review_text("let home = s3:prefix == \"a\"\n" +
                      plain_role("allow s3:GetObject on \"arn:{partition}:s3:::a/*\" if home\n"
                                 "allow s3:GetObject on \"arn:{partition}:s3:::b/*\" if home"))
              .codes == Texts{"SLR0211"});
}

TEST_CASE("condition keys: one that another has replaced", "[review]") {
    CHECK(read_if(R"(aws:SourceOwner == "123456789012")").codes == Texts{"SLR0217"});
}

TEST_CASE("condition keys: a private address and its network", "[review]") {
    CHECK(read_if(R"(aws:VpcSourceIp == "10.0.0.0/16")").codes == Texts{"SLR0218"});
    CHECK(read_if(R"(aws:VpcSourceIp == "10.0.0.0/16" and aws:SourceVpce == "vpce-1a2b3c4d")").codes.empty());
    CHECK(read_if(R"(aws:SourceVpc == "vpc-1a2b3c4d" and aws:VpcSourceIp == "10.0.0.0/16")").codes.empty());
    CHECK(read_if("aws:VpcSourceIp not exists").codes.empty());
    CHECK(
        read_if(
            R"(aws:VpcSourceIp == "10.0.0.0/16" and (aws:SourceVpc == "vpc-1a2b3c4d" or aws:ViaAWSService == true))")
            .codes == Texts{"SLR0218"});
}

TEST_CASE("condition keys: tags, which no action of a service has", "[review]") {
    const auto on_all = [](const std::string& rule) { return review_rule(rule).messages; };
    const std::string key = "have no `aws:ResourceTag/team`: the rule never ";
    CHECK(on_all(R"(deny ec2:*, polly:* on * if aws:ResourceTag/team == "a")") ==
          Texts{"requests for `polly` " + key + "denies their actions"});
    CHECK(on_all(R"(allow ec2:StopInstances, polly:SynthesizeSpeech on * if aws:ResourceTag/team == "a")") ==
          Texts{"requests for `polly:SynthesizeSpeech` " + key + "allows it"});
    CHECK(on_all(R"(deny ec2:*, polly:* on * if aws:ResourceTag/team != "a")") ==
          Texts{"requests for `polly` have no `aws:ResourceTag/team`: the rule always denies their actions"});
    for (const char* condition :
         {R"(aws:ResourceTag/team? == "a")", R"(aws:ResourceTag/team == "a" or aws:SecureTransport == true)",
          R"(aws:PrincipalTag/team == "a")"}) {
        CAPTURE(condition);
        CHECK(on_all(std::string("deny ec2:*, polly:* on * if ") + condition).empty());
    }
    CHECK(on_all(R"(deny * except polly:* on * if aws:ResourceTag/team == "a")").empty());
    CHECK(on_all(R"(deny ec2:*, sqs:* on * if aws:ResourceTag/team == "a")").empty());
    CHECK(on_all(R"(deny glue:TagResource, tag:TagResources on * if any aws:TagKeys == "1")").empty());
}

TEST_CASE("condition keys: a session's provider is asked for in the session's own requests, too",
          "[review]") {
    const std::string object = " on \"arn:{partition}:s3:::b/${saml:sub}/*\"";
    for (const char* test :
         {"saml:sub_type == \"persistent\"", "www.amazon.com:user_id == \"a\"",
          "cognito-identity.amazonaws.com:sub == \"a\"", "login.example.com:sub == \"a\""}) {
        INFO(test);
        const std::string rule = std::string("deny s3:GetObject") + object + " if " + test;
        // A session of the account may be one of a provider's user.
        CHECK(test::review_text("role Plain {\n path \"/\"\n trust account 123456789012\n" + rule + "\n}\n")
                  .codes.empty());
        CHECK(test::review_text(test::plain_role(rule)).codes == Texts{"SLR0230", "SLR0230"});
    }
}

TEST_CASE("condition keys: calls beside the one that assumes a role", "[review]") {
    const std::string role =
        "role Vendor {\n path \"/\"\n trust account 123456789012"
        " to sts:AssumeRole, sts:TagSession if sts:ExternalId == \"x1\"\n}\n";
    CHECK(test::review_text(role).codes.empty());
}

TEST_CASE("condition keys: names that are unknown, or stand twice, are not listed", "[review]") {
    const test::Compiled found = test::review_text(
        test::plain_role("deny s3:GetObject, s3:GetObjekt on * if ec2:Region == \"eu-west-1\""));
    CHECK(found.codes == std::vector<std::string>{"SLR0203", "SLR0211"});
    CHECK(found.messages.back() ==
          "requests for `s3:GetObject` have no `ec2:Region`: the rule never denies it");
}

TEST_CASE("condition keys: variables are compared as text, whatever the key's type", "[review]") {
    const std::string rule = "deny s3:GetObject on * if aws:Ec2InstanceSourcePrivateIPv4 ";
    CHECK(test::review_text(
              test::plain_role(rule + "StringNotEquals \"${aws:VpcSourceIp}\" and aws:SourceVpc exists"))
              .codes.empty());
    CHECK(test::review_text(test::plain_role(rule + "== \"${aws:VpcSourceIp}\"")).codes ==
          std::vector<std::string>{"SLR0508"});
}
