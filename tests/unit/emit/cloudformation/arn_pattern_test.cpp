// Regular expressions of ARNs: what they take, the compiler takes.
#include "compiler/emit/cloudformation/parameters.hpp"
#include "compiler/model/type.hpp"
#include "tests/unit/catch.hpp"

#include <re2/re2.h>

#include <array>
#include <memory>

using namespace slrc;
using emit::cloudformation::any_arn_expression;
using emit::cloudformation::arn_expression;
using emit::cloudformation::character_class;

namespace {

constexpr std::array patterns{
    "arn:${Partition}:s3:::${BucketName}",
    "arn:${Partition}:s3:::${BucketName}/${ObjectName}",
    "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}",
    "arn:${Partition}:sqs:${Region}:${Account}:${QueueName}",
    "arn:${Partition}:lex:${Region}:${Account}:bot:${BotName}:${BotAlias}",
    "arn:${Partition}:apigateway:${Region}::/domainnames/${DomainName}+${DomainIdentifier}",
    "arn:${Partition}:braket:*:*:device/${DeviceType}/${Provider}/${DeviceId}",
};

std::vector<std::string> values() {
    std::vector<std::string> all;
    const std::array partitions{"aws", "aws-us-gov", "*", "", "${aws:x}"};
    const std::array services{"s3", "kms", "sqs", "lex", "apigateway", "braket", "*", "s?"};
    const std::array places{
        ":", "eu-west-1:111122223333", "*:*", "eu-west-1:", ":111122223333", "${a:b}:x", "a:b:c"};
    const std::array resources{"a",
                               "a/b",
                               "key/a",
                               "key/",
                               "key/${aws:x}",
                               "bot:a:b",
                               "",
                               "*",
                               "${aws:x/y}",
                               "a b",
                               "/domainnames/a+b",
                               "/domainnames/+",
                               "device/a/b/c",
                               "device/a",
                               "\u00e9",
                               "a,b",
                               "\u0160"};
    for (const char* partition : partitions) {
        for (const char* service : services) {
            for (const char* place : places) {
                for (const char* resource : resources) {
                    all.push_back(std::string("arn:") + partition + ":" + service + ":" + place + ":" +
                                  resource);
                }
            }
        }
    }
    return all;
}

/// How many of the values an expression takes, all of which the type must take.
int taken(const std::string& expression, const model::Type& type) {
    const RE2 compiled(expression, RE2::Quiet);
    INFO(expression);
    REQUIRE(compiled.ok());
    int count = 0;
    for (const std::string& value : values()) {
        if (RE2::FullMatch(value, compiled)) {
            ++count;
            INFO(value);
            CHECK(!misfit(type, value));
        }
    }
    return count;
}

} // namespace

TEST_CASE("an expression takes no ARN that the compiler refuses", "[emit]") {
    for (const char* pattern : patterns) {
        model::Type type;
        type.base = model::BaseType::resource;
        type.arns = std::make_shared<const std::vector<std::string>>(1, pattern);
        CHECK(taken(arn_expression(pattern, ""), type) > 0);
        CHECK(taken(arn_expression(pattern, ","), type) > 0);
    }
    CHECK(taken(any_arn_expression(""), model::Type{.base = model::BaseType::arn}) > 0);
}

TEST_CASE("an expression takes what people write", "[emit]") {
    const auto fits = [](const char* pattern, const std::string& value) {
        return RE2::FullMatch(value, arn_expression(pattern, ""));
    };
    CHECK(fits(patterns[0], "arn:aws:s3:::call-audio"));
    CHECK(fits(patterns[0], "arn:aws-cn:s3:::${aws:username}-*"));
    CHECK(fits(patterns[1], "arn:aws:s3:::a/b/c d,\u00e9"));
    CHECK(fits(patterns[2], "arn:aws:kms:eu-west-1:111122223333:key/1234abcd"));
    CHECK(fits(patterns[2], "arn:aws:kms:*:*:key/*"));
    CHECK(!fits(patterns[0], "arn:aws:s3:::a/b"));
    CHECK(!fits(patterns[2], "arn:aws:kms:eu-west-1:111122223333:alias/a"));
    CHECK(RE2::FullMatch("arn:aws:s3:::a,b", arn_expression(patterns[0], "")));
    CHECK(!RE2::FullMatch("arn:aws:s3:::a,b", arn_expression(patterns[0], ",")));
}

TEST_CASE("classes of characters are written in ranges", "[emit]") {
    CHECK(character_class('!', '~', ":$") == "[!-#%-9;-~]");
    CHECK(character_class(' ', 0xFF, "") == "[ -\\xff]");
    CHECK(character_class('+', '.', ",") == R"([+\-.])"); // two are no range
    CHECK(character_class('+', '/', ",") == R"([+\--/])");
    CHECK(character_class('[', '^', "") == "[\\[-\\^]");
}
