// Values that no request has, that mean something else than they look, or that others cover.
#include "compiler/review/addresses.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using namespace slrc;
using test::plain_role;
using test::review_text;
using Texts = std::vector<std::string>;

namespace {

test::Compiled review_if(const std::string& condition) {
    return review_text(
        plain_role("param one: string = \"1\"\nallow s3:GetObject on \"arn:{partition}:s3:::acme/*\" if " +
                   condition + " and aws:PrincipalTag/one == one"));
}

Texts value_codes(const std::string& condition) {
    return review_if(condition).codes;
}

void expect(const Texts& wanted, const std::vector<const char*>& conditions) {
    for (const char* condition : conditions) {
        INFO(condition);
        CHECK(value_codes(condition) == wanted);
    }
}

} // namespace

TEST_CASE("condition values: of a form that the key never has", "[review]") {
    expect({"SLR0219"},
           {R"(aws:SourceVpc == "acme")", R"(aws:SourceVpc != "vpce-1")", R"(aws:SourceVpce like "vpc-*")",
            R"(aws:PrincipalOrgID == "ou-1")", R"(aws:SourceAccount == "12345678901")",
            R"(aws:ResourceAccount like "acme*")", R"(aws:RequestedRegion == "europe")",
            R"(aws:RequestedRegion == "eu-wset-1")", R"(aws:RequestedRegion like "moon-*")",
            R"(aws:RequestedRegion == "EU-WEST-1")", R"(aws:SourceArn == "acme")",
            R"(aws:SourceArn == "arn:aws:s3")", R"(aws:SourceArn like "arn:amazon:s3:::acme")",
            R"(any aws:CalledVia == "cloudformation")"});
    CHECK(
        review_if(R"(aws:SourceVpc == "acme")").messages ==
        Texts{
            "no request has `acme` as `aws:SourceVpc`: the id of a VPC is `vpc-` and 8 or 17 digits and letters"});
}

TEST_CASE("condition values: of a form that the key may have", "[review]") {
    expect({},
           {R"(aws:SourceVpc == "vpc-1a2b3c4d")", R"(aws:SourceVpc like "*")",
            R"(aws:SourceVpc == "vpc-{one}")", R"(aws:SourceVpc == one)",
            R"(aws:PrincipalOrgID == "${aws:ResourceOrgID}")", R"(aws:SourceAccount like "1234*")",
            R"(aws:PrincipalAccount == "anonymous")", R"(aws:RequestedRegion in ["eu-west-1", "cn-north-1"])",
            R"(aws:RequestedRegion like "eu-*")", R"(aws:RequestedRegion StringEqualsIgnoreCase "EU-WEST-1")",
            R"(aws:SourceArn like "arn:*:s3:::acme")", R"(aws:SourceArn like "*:aws:lex:*:*:*")",
            R"(any aws:CalledVia == "cloudformation.amazonaws.com")",
            R"(aws:PrincipalServiceName like "*.amazonaws.com.cn")", "aws:SourceVpc exists"});
}

TEST_CASE("condition values: each of an ARN's six parts is compared by itself", "[review]") {
    expect({"SLR0219"}, {R"(aws:SourceArn like "*")", R"(aws:SourceArn like "arn:aws:lex:*")",
                         R"(aws:SourceArn not like "arn:aws:iam::1111*")", R"(aws:SourceArn? like "*")",
                         R"(aws:SourceArn like "arn:{partition}:iam::{account}")",
                         R"(aws:PrincipalTag/owner ArnLike "arn:aws:iam::*")",
                         R"(aws:SourceArn like "arn:aws:sqs:eu-wset-1:123456789012:q")",
                         R"(aws:SourceArn like "arn:aws:sqs:eu-west-1:1234:q")",
                         R"(aws:SourceArn like "arn:aws:sqs:eu-west-1::q")",
                         R"(aws:SourceArn like "arn:aws:sqs::123456789012:q")",
                         R"(aws:SourceArn like "arn:aws:lamda:eu-west-1:123456789012:function:f")",
                         R"(aws:PrincipalArn == "arn:aws:iam:::role/a")",
                         R"(aws:PrincipalArn == "arn:aws:iam::1234:role/a")"});
    expect({},
           {R"(aws:SourceArn like "arn:aws:s3:::*")", R"(aws:SourceArn like "arn:*:*:*:*:*")",
            R"(aws:SourceArn like one)", R"(aws:SourceArn like "arn:{partition}:iam::{account}:role/{one}")",
            R"(aws:SourceArn like "${aws:PrincipalArn}")",
            R"(aws:SourceArn like "arn:aws:newservice9:eu-west-1:123456789012:thing/a")",
            R"(aws:SourceArn like "arn:aws:ec2:eu-west-1::image/ami-1a2b3c4d")",
            R"(aws:PrincipalArn like "arn:aws:iam::1234*:role/a")"});
    // Letters are compared as one text.
    expect({"SLR0214"}, {R"(aws:SourceArn StringLike "arn:aws:lex:*")"});
    CHECK(review_if(R"(aws:SourceArn like "arn:aws:lex:*")").messages ==
          Texts{"no request has `arn:aws:lex:*` as `aws:SourceArn`: an ARN has six parts, each of which is "
                "compared by itself, and this has 4"});
}

TEST_CASE("condition values: the service that a role is passed to", "[review]") {
    const auto passed = [](const std::string& service) {
        return review_text(plain_role("allow iam:PassRole on \"arn:{partition}:iam::123456789012:role/a\" "
                                      "if iam:PassedToService == \"" +
                                      service + "\""))
            .codes;
    };
    CHECK(passed("lambda") == Texts{"SLR0219"});
    CHECK(passed("lambda.amazonaws.com").empty());
}

TEST_CASE("condition values: a fix is offered where the value is written", "[review]") {
    const auto fix = [](const std::string& before, const std::string& condition) {
        workspace::Memory memory;
        memory.files["main.slr"] =
            before + plain_role("allow s3:GetObject on \"arn:{partition}:s3:::acme/*\" if " + condition);
        workspace::Compilation compilation;
        static_cast<void>(check_specifications(compilation, {"main.slr"}, {}, memory));
        const auto found = compilation.sink.all();
        return found.size() == 1 && found.front().fix ? found.front().fix->text : std::string("none");
    };
    CHECK(fix("", R"(aws:RequestedRegion == "eu-wset-1")") == R"("eu-west-1")");
    CHECK(fix("", R"(aws:RequestedRegion == "europe")") == "none");
    CHECK(fix("", R"(aws:SourceIp == "203.0.113.9/24")") == R"("203.0.113.0/24")");
    CHECK(fix("let host = \"203.0.113.9\"\n", R"(aws:SourceIp == "{host}/24")") == "none");
    CHECK(fix("", R"(aws:SourceOwner == "123456789012")") == "aws:SourceAccount");
    CHECK(fix("", R"("aws:SourceOwner" == "123456789012")") == "none");
}

TEST_CASE("condition values: private addresses", "[review]") {
    expect({"SLR0220"}, {R"(aws:SourceIp == "10.1.0.0/16")", R"(aws:SourceIp != "172.20.0.1")",
                         R"(aws:SourceIp == "192.168.0.0/16")", R"(aws:SourceIp == "100.64.0.0/10")",
                         R"(aws:SourceIp == "127.0.0.1")", R"(aws:SourceIp == "169.254.1.1")",
                         R"(aws:SourceIp == "fd00::/8")", R"(aws:SourceIp == "fe80::1")",
                         R"(aws:SourceIp in ["10.0.0.0/8", "203.0.113.0/24"])",
                         // A part of it alone.
                         R"(aws:SourceIp == "172.0.0.0/8")"});
    expect({}, {R"(aws:SourceIp == "203.0.113.0/24")", R"(aws:SourceIp == "0.0.0.0/0")",
                R"(aws:SourceIp == "172.15.0.0/16")", R"(aws:SourceIp == "2001:db8::/32")",
                R"(aws:SourceIp == "::/0")",
                R"(aws:VpcSourceIp == "10.0.0.0/8" and aws:SourceVpc == "vpc-1a2b3c4d")"});
}

TEST_CASE("condition values: ranges by another than their first address", "[review]") {
    expect({"SLR0221"}, {R"(aws:SourceIp == "203.0.113.1/24")", R"(aws:SourceIp == "2001:db8::1/32")"});
    expect({}, {R"(aws:SourceIp == "203.0.113.1/32")", R"(aws:SourceIp == "203.0.113.1")",
                R"(aws:SourceIp == "203.0.113.128/25")"});
    CHECK(review::to_string(review::first_of(*iam::read_range("203.0.113.77/26"))) == "203.0.113.64/26");
    CHECK(review::to_string(review::first_of(*iam::read_range("2001:db8::ff/121"))) == "2001:db8::80/121");
    CHECK_FALSE(iam::read_range("203.0.113.0/33").has_value());
    CHECK_FALSE(iam::read_range("203.0.113/24").has_value());
    CHECK_FALSE(iam::read_range("10.0.0.0/08").has_value());
    CHECK(contains(*iam::read_range("0.0.0.0/0"), *iam::read_range("203.0.113.0")));
    CHECK_FALSE(contains(*iam::read_range("203.0.113.0/25"), *iam::read_range("203.0.113.0/24")));
    CHECK_FALSE(contains(*iam::read_range("::/0"), *iam::read_range("203.0.113.0")));
}

TEST_CASE("condition values: wildcards that are letters", "[review]") {
    expect({"SLR0222"}, {R"(aws:PrincipalTag/a == "b*")", R"(aws:PrincipalTag/a != "b?")",
                         R"(aws:PrincipalTag/a StringEqualsIgnoreCase "*")",
                         R"(aws:PrincipalTag/a == "${aws:userid}-*")", R"(aws:SourceVpc == "vpc-*")"});
    expect({}, {R"(aws:PrincipalTag/a == "b${*}")", R"(aws:PrincipalTag/a like "b*")",
                R"(aws:PrincipalArn == "arn:aws:iam::*:role/a")"});
}

TEST_CASE("condition values: covered by another", "[review]") {
    expect({"SLR0806"},
           {R"(aws:PrincipalTag/a in ["b", "c", "b"])", R"(aws:PrincipalTag/a like ["b*", "bc"])",
            R"(aws:PrincipalTag/a not like ["b*", "bc*"])",
            R"(aws:PrincipalTag/a StringEqualsIgnoreCase ["b", "B"])",
            R"(aws:PrincipalArn like ["arn:aws:iam::*:role/a*", "arn:aws:iam::123456789012:role/ab"])",
            R"(aws:SourceIp in ["203.0.113.0/24", "203.0.113.7"])",
            R"(aws:MultiFactorAuthAge NumericLessThan [300, 400])",
            R"(aws:MultiFactorAuthAge NumericEquals [300, 300.0])",
            R"(aws:CurrentTime DateLessThan ["2026-01-31T00:00:00Z", "2026-02-01T00:00:00Z"])"});
    expect({}, {R"(aws:PrincipalTag/a in ["b", "B"])", R"(aws:PrincipalTag/a like ["b*", "*c"])",
                R"(aws:PrincipalTag/a like [one, "b"])",
                R"(aws:PrincipalArn like ["arn:aws:iam::1*:role/a", "arn:aws:iam::2*:role/a"])",
                R"(aws:SourceIp in ["203.0.113.0/25", "203.0.113.128/25"])",
                R"(aws:MultiFactorAuthAge NumericEquals [300, 400])"});
    CHECK(review_if(R"(aws:MultiFactorAuthAge NumericGreaterThan [300, 400])").messages ==
          Texts{"`300` covers `400`"});
}

TEST_CASE("condition values: that their operator cannot read", "[review]") {
    expect({"SLR0508"},
           {R"(aws:SecureTransport == "${aws:PrincipalTag/a}")", R"(aws:SourceIp == "${aws:PrincipalTag/a}")",
            R"(aws:CurrentTime < "2026-02-29")", R"(aws:CurrentTime < "2026-04-31T00:00:00Z")",
            R"(aws:PrincipalTag/a BinaryEquals "QQ=")"});
    expect({}, {R"(aws:CurrentTime < "2028-02-29")", R"(aws:CurrentTime < "2026-04")",
                R"(aws:PrincipalTag/a BinaryEquals "QUJD")", R"(aws:SourceArn == "${aws:PrincipalArn}")"});
}

TEST_CASE("condition values: one that the configuration lacks is missing, and not a list without values",
          "[review]") {
    const std::string role = plain_role(
        "allow s3:GetObject on \"arn:{partition}:s3:::acme/*\" "
        "if aws:ResourceAccount == \"{account}\"");
    CHECK(test::compile_reviewed(role, {}).codes == Texts{"SLR0707"});
}
