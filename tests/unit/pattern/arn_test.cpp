#include "compiler/pattern/arn.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::pattern;

TEST_CASE("arn: six parts, the last with its own colons", "[pattern]") {
    const auto arn = divide_arn("arn:aws-cn:logs:cn-north-1:123456789012:log-group:/a:*");
    REQUIRE(arn);
    CHECK(arn->partition == "aws-cn");
    CHECK(arn->service == "logs");
    CHECK(arn->region == "cn-north-1");
    CHECK(arn->account == "123456789012");
    CHECK(arn->resource == "log-group:/a:*");
}

TEST_CASE("arn: region and account may be empty", "[pattern]") {
    const auto arn = divide_arn("arn:aws:s3:::bucket");
    REQUIRE(arn);
    CHECK(arn->region.empty());
    CHECK(arn->account.empty());
    CHECK(arn->resource == "bucket");
}

TEST_CASE("arn: colons of a variable do not divide", "[pattern]") {
    const auto arn = divide_arn("arn:aws:s3::${aws:PrincipalAccount}:b");
    REQUIRE(arn);
    CHECK(arn->account == "${aws:PrincipalAccount}");
    CHECK(arn->resource == "b");
}

TEST_CASE("arn: what is none", "[pattern]") {
    for (const char* text : {"", "arn", "arn:aws:s3::", "arn:aws:s3::bucket", "arn::s3:::b", "arn:aws::::b",
                             "arn:aws:s3:::", "ARN:aws:s3:::b", " arn:aws:s3:::b", "urn:aws:s3:::b"}) {
        INFO(text);
        CHECK_FALSE(divide_arn(text));
    }
}

TEST_CASE("arn: an account is twelve digits", "[pattern]") {
    CHECK(is_account("123456789012"));
    for (const char* text : {"", "12345678901", "1234567890123", "12345678901a", "123456789012 "}) {
        INFO(text);
        CHECK_FALSE(is_account(text));
    }
}

TEST_CASE("arn: how many parts there are, and where they are", "[pattern]") {
    const auto count = [](std::string_view text) { return divide(text).count; };
    CHECK(count("arn:aws:s3") == 3);
    CHECK(count("arn:aws:s3:::a:b:c") == 6);
    CHECK(count("arn:aws:${a:b}") == 3);
    CHECK(count("${a:b") == 2);
    CHECK(count("") == 1);
    CHECK(divide("a:b:c:d:e:f:g").texts.back() == "f:g");
    CHECK(divide(":::::").texts.back().empty());
    CHECK(divide("arn:aws:s3:${a:b}::c").texts.back() == "c");
}

TEST_CASE("arn: in what a request has each colon divides", "[pattern]") {
    CHECK(divide("${a:b}:c:d:e:f", ColonsInVariables::divide).texts.back() == "f");
    CHECK(divide("${a:b}:c:d:e:f", ColonsInVariables::divide).count == 6);
}
