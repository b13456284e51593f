// Which tests restrict, and whom: a test that everybody can pass is none.
#include "compiler/review/value_forms.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/review/codes.hpp"
#include "tests/unit/review/found_in.hpp"

#include <array>
#include <string_view>

using namespace slrc;
using review::KeyNaming;
using review::Naming;
using review::Pinned;
using test::codes;
using Texts = std::vector<std::string>;

namespace {

bool takes_anybody(KeyNaming form, std::string_view name, const std::string& value,
                   Pinned pinned = Pinned::none) {
    model::ConditionTest one;
    one.operation = *iam::parse_operator(name);
    one.values.push_back(model::with_variables(value, {}));
    return review::takes_anybody(one, form, pinned);
}

/// What is found of a role that everybody may assume, under a condition in JSON.
bool is_open(const std::string& condition) {
    const Texts found = test::found_in_trust(R"("AWS": "*")", condition, "sts:AssumeRole");
    return std::find(found.begin(), found.end(), "SLR0418") != found.end();
}

bool is_deputy(const std::string& condition) {
    const Texts found =
        test::found_in_trust(R"("Service": "events.amazonaws.com")", condition, "sts:AssumeRole");
    return std::find(found.begin(), found.end(), "SLR0421") != found.end();
}

/// Whether a way to more rights is found behind a condition.
bool is_way(const std::string& condition) {
    const Texts found =
        test::found_in(R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": )"
                       R"("iam:AttachRolePolicy", "Resource": "*", "Condition": {)" +
                       condition + "}}]}");
    return std::find(found.begin(), found.end(), "SLR0813") != found.end();
}

const std::string organization = R"({"aws:PrincipalOrgID": "o-a1b2c3d4e5"})";

} // namespace

TEST_CASE("restriction: values that anybody can have", "[review]") {
    constexpr std::array<std::string_view, 4> anything{"*", "**", "?*", "*?"};
    for (const std::string_view value : anything) {
        CAPTURE(value);
        for (const Naming naming : {Naming::letters, Naming::account, Naming::id, Naming::arn,
                                    Naming::user_id, Naming::audience, Naming::service, Naming::tenant}) {
            CHECK(takes_anybody({naming}, "StringLike", std::string(value)));
            CHECK_FALSE(takes_anybody({Naming::letters}, "StringEquals", std::string(value))); // letters
        }
    }
    CHECK(takes_anybody({Naming::account}, "StringLike", "????????????"));
    CHECK_FALSE(takes_anybody({Naming::account}, "StringLike", "1234????????"));
    for (const char* value : {"o-*", "o*", "o-?*", "o-*/r-*/ou-*"}) {
        CAPTURE(value);
        CHECK(takes_anybody({Naming::id, "o-"}, "StringLike", value));
    }
    for (const char* value : {"o-a1b2c3d4e5/*", "o-a1*", "*/ou-ab12-11111111/*"}) {
        CAPTURE(value);
        CHECK_FALSE(takes_anybody({Naming::id, "o-"}, "StringLike", value));
    }
    CHECK(takes_anybody({Naming::user_id}, "StringLike", "*:anna"));
    CHECK_FALSE(takes_anybody({Naming::user_id}, "StringLike", "AROAEXAMPLE1:*"));
}

TEST_CASE("restriction: ARNs whose owner is anybody", "[review]") {
    for (const char* value :
         {"arn:aws:sns:*:*:orders", "arn:aws:iam::*:role/admin", "arn:*", "arn:aws:sns:*", "arn:aws:s3:::*",
          "arn:aws:route53:::hostedzone/*", "arn:aws:events:eu-west-1:*:rule/*"}) {
        CAPTURE(value);
        CHECK(takes_anybody({Naming::arn}, "ArnLike", value));
    }
    for (const char* value :
         {"arn:aws:sns:*:123456789012:*", "arn:aws:s3:::acme-shop", "arn:aws:route53:::hostedzone/Z1",
          "arn:aws:iam::123456789012:root", "arn:*:*:*:123456789012:*", "arn:aws:s3:::acme-shop/*"}) {
        CAPTURE(value);
        CHECK_FALSE(takes_anybody({Naming::arn}, "ArnEquals", value));
    }
    CHECK(takes_anybody({Naming::resource}, "ArnLike", "arn:aws:iam::*:policy/*"));
    CHECK(takes_anybody({Naming::resource}, "ArnLike", "arn:aws:iam::aws:policy/*"));
    CHECK_FALSE(takes_anybody({Naming::resource}, "ArnLike", "arn:aws:iam::*:policy/boundary"));
    CHECK_FALSE(takes_anybody({Naming::resource}, "ArnLike", "arn:aws:iam::aws:policy/ReadOnlyAccess"));
}

TEST_CASE("restriction: networks and audiences of everybody", "[review]") {
    for (const char* value : {"0.0.0.0/0", "128.0.0.0/1", "::/0", "2000::/3"}) {
        CAPTURE(value);
        CHECK(takes_anybody({Naming::network}, "IpAddress", value));
    }
    CHECK_FALSE(takes_anybody({Naming::network}, "IpAddress", "203.0.113.0/24"));
    CHECK_FALSE(takes_anybody({Naming::network}, "IpAddress", "2001:db8::/32"));
    CHECK_FALSE(takes_anybody({Naming::network}, "IpAddress", "203.0.113.7"));
    CHECK(takes_anybody({Naming::audience}, "StringEquals", "sts.amazonaws.com"));
    CHECK(takes_anybody({Naming::audience}, "StringEquals", "sts.cn-north-1.amazonaws.com.cn"));
    CHECK(takes_anybody({Naming::audience}, "StringEquals", "api://AzureADTokenExchange"));
    CHECK_FALSE(takes_anybody({Naming::audience}, "StringEquals", "acme-client-1"));
}

TEST_CASE("restriction: customers whose name is left open", "[review]") {
    constexpr KeyNaming team{Naming::tenant, "https://vercel.com/"};
    for (const char* value : {"https://vercel.com/*", "https://*", "https://vercel.com/ac*", "*/acme"}) {
        CAPTURE(value);
        CHECK(takes_anybody(team, "StringLike", value));
    }
    CHECK_FALSE(takes_anybody(team, "StringLike", "https://vercel.com/acme"));
    CHECK_FALSE(takes_anybody({Naming::tenant, "organization:"}, "StringLike", "organization:acme:*"));
}

TEST_CASE("restriction: variables that the caller fills in", "[review]") {
    CHECK(takes_anybody({Naming::account}, "StringEquals", "${aws:PrincipalAccount}",
                        Pinned::those_of_the_resource));
    CHECK_FALSE(takes_anybody({Naming::account}, "StringEquals", "${aws:ResourceAccount}",
                              Pinned::those_of_the_resource));
    CHECK(takes_anybody({}, "StringEquals", "${aws:ResourceAccount}", Pinned::all_but_those_of_the_resource));
    CHECK_FALSE(
        takes_anybody({}, "StringEquals", "${aws:PrincipalAccount}", Pinned::all_but_those_of_the_resource));
    CHECK_FALSE(takes_anybody({}, "StringLike", "${*}"));
    CHECK(takes_anybody({Naming::arn}, "ArnLike", "arn:aws:sns:*:${aws:SourceAccount}:*"));
}

TEST_CASE("restriction: tests that a request without the key passes", "[review]") {
    CHECK_FALSE(is_open(R"("StringEquals": )" + organization));
    CHECK(is_open(R"("StringEqualsIfExists": )" + organization));
    CHECK(is_open(R"("ForAllValues:StringEquals": )" + organization));
    CHECK(is_open(R"("StringNotEquals": )" + organization));
    CHECK(is_open(R"("Null": {"aws:PrincipalOrgID": "false"})"));
    CHECK_FALSE(is_open(R"("StringEqualsIfExists": )" + organization +
                        R"(, "Null": {"aws:PrincipalOrgID": "false"})"));
    CHECK_FALSE(is_open(R"("ForAllValues:StringEquals": )" + organization +
                        R"(, "Null": {"AWS:principalorgid": "false"})"));
    CHECK(is_open(R"("ForAllValues:StringEquals": )" + organization +
                  R"(, "Null": {"aws:PrincipalArn": "false"})"));
    CHECK_FALSE(is_open(R"("ForAnyValue:StringLikeIfExists": {"aws:PrincipalOrgPaths": "o-a1b2c3d4e5/*"})"));
    // Another test of the key demands it, or does not.
    const std::string every = R"("ForAllValues:StringLike": {"aws:PrincipalOrgPaths": "o-a1b2c3d4e5/*"}, )";
    CHECK_FALSE(is_open(every + R"("ForAnyValue:StringNotLike": {"aws:PrincipalOrgPaths": "*-test/*"})"));
    CHECK(is_open(every + R"("StringNotLike": {"aws:PrincipalOrgPaths": "*-test/*"})"));
    CHECK(is_open(every + R"("Null": {"aws:PrincipalOrgPaths": ["true", "false"]})"));
    CHECK(is_open(every + R"("ForAllValues:Null": {"aws:PrincipalOrgPaths": "false"})"));
}

TEST_CASE("restriction: what is said of a request and not of its caller", "[review]") {
    for (const char* condition : {R"("Bool": {"aws:SecureTransport": "true"})",
                                  R"("StringEquals": {"aws:RequestedRegion": "eu-west-1"})",
                                  R"("StringEquals": {"aws:UserAgent": "acme"})",
                                  R"("DateLessThan": {"aws:CurrentTime": "2030-01-01T00:00:00Z"})",
                                  R"("StringEquals": {"aws:PrincipalType": "AssumedRole"})",
                                  R"("Bool": {"aws:PrincipalIsAWSService": "false"})"}) {
        CAPTURE(condition);
        CHECK(is_open(condition));
        CHECK_FALSE(
            is_open(std::string(condition) + R"(, "StringLike": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"})"));
        CHECK(is_deputy(condition));
        CHECK(is_way(condition));
    }
    CHECK_FALSE(is_open(R"("Bool": {"aws:PrincipalIsAWSService": "true"})"));
    CHECK(is_open(R"("IpAddress": {"aws:VpcSourceIp": "10.0.0.0/8"})"));
}

TEST_CASE("restriction: a deny of all but some", "[review]") {
    const auto denied = [](const std::string& principal, const std::string& test) {
        return test::trust_codes("trust *\ndistrust " + principal + " if " + test);
    };
    CHECK(denied("*", "aws:PrincipalOrgID != \"o-a1b2c3d4e5\"").empty());
    CHECK(denied("*", "aws:PrincipalOrgID? != \"o-a1b2c3d4e5\" and aws:PrincipalIsAWSService? == false")
              .empty());
    CHECK(denied("*", "aws:PrincipalOrgID == \"o-a1b2c3d4e5\"") == Texts{"SLR0418"});
    CHECK(denied("*", "aws:PrincipalOrgID not like \"o-*\"") == Texts{"SLR0418"});
    CHECK(denied("*", "aws:PrincipalOrgID != \"o-a1b2c3d4e5\" and aws:SecureTransport == false") ==
          Texts{"SLR0418"});
    CHECK(denied("account 123456789012", "aws:PrincipalOrgID != \"o-a1b2c3d4e5\"") == Texts{"SLR0418"});
    CHECK(test::trust_codes("trust *\ndistrust account 123456789012") == Texts{"SLR0418"});
}

TEST_CASE("restriction: sources of anybody", "[review]") {
    CHECK(is_deputy(R"("StringLike": {"aws:SourceAccount": "*"})"));
    CHECK(is_deputy(R"("ArnLike": {"aws:SourceArn": "arn:aws:events:*:*:rule/orders"})"));
    CHECK(is_deputy(R"("StringLike": {"sts:ExternalId": "*"})"));
    CHECK(is_deputy(R"("StringLike": {"aws:SourceOrgID": "o-*"})"));
    CHECK(is_deputy(R"("StringEquals": {"aws:SourceAccount": "${aws:SourceAccount}"})"));
    CHECK(is_deputy(R"("ForAllValues:StringEquals": {"aws:SourceAccount": "123456789012"})"));
    CHECK_FALSE(is_deputy(R"("StringEquals": {"aws:SourceAccount": "${aws:ResourceAccount}"})"));
    CHECK_FALSE(is_deputy(R"("StringEquals": {"aws:ResourceAccount": "${aws:SourceAccount}"})"));
    CHECK_FALSE(is_deputy(R"("ArnLike": {"aws:SourceArn": "arn:aws:events:*:*:rule/*"}, )"
                          R"("StringEquals": {"aws:SourceAccount": "123456789012"})"));
}

TEST_CASE("restriction: conditions that leave a way to more rights open", "[review]") {
    CHECK(is_way(R"("StringLike": {"iam:PermissionsBoundary": "*"})"));
    CHECK(is_way(R"("ArnLike": {"iam:PolicyARN": "arn:aws:iam::aws:policy/*"})"));
    CHECK(is_way(R"("ArnNotEquals": {"iam:PolicyARN": "arn:aws:iam::aws:policy/AdministratorAccess"})"));
    CHECK(
        is_way(R"("ArnEqualsIfExists": {"iam:PermissionsBoundary": "arn:aws:iam::123456789012:policy/b"})"));
    CHECK(is_way(R"("StringEquals": {"aws:ResourceAccount": "${aws:PrincipalAccount}"})"));
    CHECK(is_way(R"("StringEquals": {"aws:PrincipalOrgID": "o-a1b2c3d4e5"})"));
    CHECK(is_way(R"("IpAddress": {"aws:SourceIp": "0.0.0.0/0"})"));
    CHECK_FALSE(is_way(R"("ArnEquals": {"iam:PermissionsBoundary": "arn:aws:iam::123456789012:policy/b"})"));
    CHECK_FALSE(is_way(R"("IpAddress": {"aws:SourceIp": "203.0.113.0/24"})"));
    CHECK(is_way(R"("Bool": {"aws:MultiFactorAuthPresent": "false"})"));
    CHECK(is_way(R"("Bool": {"aws:ViaAWSService": "false"})"));
    CHECK(is_way(R"("BoolIfExists": {"aws:MultiFactorAuthPresent": "true"})"));
    // No request has the key, so that nothing is allowed.
    CHECK_FALSE(is_way(R"("StringEquals": {"sts:ExternalId": "acme"})"));
    CHECK_FALSE(is_way(R"("Bool": {"aws:MultiFactorAuthPresent": "true"})"));
    CHECK_FALSE(is_way(R"("Null": {"aws:ResourceTag/team": "false"})"));
    CHECK_FALSE(is_way(R"("StringLike": {"iam:ResourceTag/team": "*"})"));
    CHECK_FALSE(is_way(R"("StringEquals": {"aws:ResourceTag/team": "${aws:PrincipalTag/team}"})"));
    CHECK_FALSE(is_way(R"("Bool": {"aws:SecureTransport": "true"}, )"
                       R"("ArnEquals": {"iam:PolicyARN": "arn:aws:iam::123456789012:policy/reader"})"));
    // Each request to pass a role says to whom.
    const Texts passed = codes(
        "allow ec2:RunInstances on *\nallow iam:PassRole on * if iam:PassedToService? == \"glue.amazonaws.com\"");
    CHECK(std::find(passed.begin(), passed.end(), "SLR0813") == passed.end());
    CHECK(codes("allow iam:PutRolePolicy on * if iam:PermissionsBoundary == "
                "\"arn:aws:iam::123456789012:policy/b\" or aws:SecureTransport == true") == Texts{"SLR0813"});
}

TEST_CASE("restriction: a deny of all requests but some closes a way", "[review]") {
    const auto is_closed = [](const std::string& action, const std::string& deny,
                              const std::string& code = "SLR0813") {
        const Texts found = test::found_in(
            R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": )" + action +
            R"(, "Resource": "*"}, {"Effect": "Deny", "Action": )" + action + R"(, )" + deny + "}]}");
        return std::find(found.begin(), found.end(), code) == found.end();
    };
    const std::string write = R"(["iam:PutRolePolicy", "iam:AttachRolePolicy"])";
    const std::string all = R"("Resource": "*", "Condition": )";
    const std::string bounded = R"({"iam:PermissionsBoundary": "arn:aws:iam::123456789012:policy/b"})";
    CHECK(is_closed(write, all + R"({"StringNotEquals": )" + bounded + "}"));
    CHECK(is_closed(write, all + R"({"ArnNotLike": )" + bounded + "}"));
    CHECK(is_closed(
        write, R"("Resource": "arn:aws:iam::*:role/*", "Condition": {"StringNotEquals": )" + bounded + "}"));
    CHECK_FALSE(is_closed(write, all + R"({"StringEquals": )" + bounded + "}"));
    CHECK_FALSE(is_closed(write, all + R"({"StringNotLike": {"iam:PermissionsBoundary": "*"}})"));
    CHECK_FALSE(is_closed(write, all + R"({"ForAnyValue:StringNotEquals": )" + bounded + "}"));
    CHECK_FALSE(is_closed(write, all + R"({"StringNotEquals": {"aws:RequestedRegion": "eu-west-1"}})"));
    CHECK_FALSE(is_closed(write, R"("Resource": "arn:aws:iam::123456789012:role/a", "Condition": )"
                                 R"({"StringNotEquals": )" +
                                     bounded + "}"));
    CHECK_FALSE(is_closed(write, all + R"({"StringNotEquals": )" + bounded +
                                     R"(, "StringEquals": {"aws:PrincipalTag/team": "a"}})"));
    const std::string pass = R"(["iam:PassRole", "lambda:CreateFunction", "lambda:InvokeFunction"])";
    const auto passed_to = [&](const std::string& service) {
        return R"("Resource": "*", "Condition": {"StringNotEquals": {"iam:PassedToService": ")" + service +
               R"(.amazonaws.com"}})";
    };
    CHECK(is_closed(pass, passed_to("ec2")));
    CHECK_FALSE(is_closed(pass, passed_to("lambda")));
    CHECK(is_closed(R"("iam:PassRole")", passed_to("ec2"), "SLR0814"));
    CHECK_FALSE(is_closed(R"("iam:PassRole")", passed_to("*"), "SLR0815"));
    CHECK(is_closed(R"("iam:CreateServiceLinkedRole")",
                    all + R"({"StringNotEquals": {"iam:AWSServiceName": "lexv2.amazonaws.com"}})",
                    "SLR0816"));
    CHECK(test::codes("capability bounded \"b\"\nallow iam:PutRolePolicy on *\nwhen bounded: deny "
                      "iam:PutRolePolicy on * if iam:PermissionsBoundary != "
                      "\"arn:{partition}:iam::{account}:policy/b\"") == Texts{"SLR0813"});
}
