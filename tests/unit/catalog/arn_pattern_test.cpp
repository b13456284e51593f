#include "compiler/catalog/arn_pattern.hpp"

#include "compiler/catalog/catalog.hpp"
#include "compiler/catalog/wildcard.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc::catalog;

namespace {

const char* const bucket = "arn:${Partition}:s3:::${BucketName}";
const char* const object = "arn:${Partition}:s3:::${BucketName}/${ObjectName}";
const char* const kms_key = "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}";
const char* const role = "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}";

} // namespace

TEST_CASE("arn_pattern: a glob has a star for each placeholder", "[catalog]") {
    CHECK(to_glob(object) == std::string("arn:*:s3:::") + any_but_slash + "/*");
    CHECK(to_glob("a${b}c*") == "a*c*");
    CHECK(to_glob("") == "");
    CHECK(to_glob("a${b") == "a*");
    CHECK(to_glob("a$b{c}") == "a$b{c}");
}

TEST_CASE("arn_pattern: an ARN and a pattern meet part by part", "[catalog]") {
    CHECK(arns_meet("arn:aws:kms:us-east-1:123456789012:key/1", kms_key));
    CHECK(arns_meet("arn:aws:kms:*:*:key/*", kms_key));
    CHECK(arns_meet("arn:*:kms:*", kms_key));
    CHECK(arns_meet("*", kms_key));
    CHECK(arns_meet("arn:aws:k*:us-*:*:k*", kms_key));
    CHECK_FALSE(arns_meet("arn:aws:kms:us-east-1:123456789012:alias/1", kms_key));
    CHECK_FALSE(arns_meet("arn:aws:s3:us-east-1:123456789012:key/1", kms_key));
    // A region that is left out is none; what AWS owns has no account.
    CHECK_FALSE(arns_meet("arn:aws:kms:::key/1", kms_key));
    CHECK(arns_meet("arn:aws:kms:us-east-1::key/1", kms_key));
    // One that the pattern has not is one too many.
    CHECK_FALSE(arns_meet("arn:aws:iam:us-east-1:123456789012:role/a", role));
    CHECK(arns_meet("arn:aws:iam:*:123456789012:role/a/b", role));
    // A wildcard in one part is none for the next.
    CHECK_FALSE(arns_meet("arn:aws:*:::key/1", kms_key));
    // Where there are too few parts it may be several of them.
    CHECK(arns_meet("arn:aws:kms*", kms_key));
    CHECK(arns_meet("arn:aws:kms:*:key/1", kms_key));
    CHECK_FALSE(arns_meet("arn:aws:s3:*:key/1", kms_key));
    CHECK_FALSE(arns_meet("arn:aws:kms", kms_key));
    CHECK_FALSE(arns_meet("", kms_key));
}

TEST_CASE("arn_pattern: a name alone has no slash", "[catalog]") {
    CHECK(arns_meet("arn:aws:s3:::logs", bucket));
    CHECK(arns_meet("arn:aws:s3:::logs*", bucket));
    CHECK(arns_meet("arn:aws:s3:::*", bucket));
    CHECK(arns_meet("arn:aws:s3:::team-${aws:PrincipalTag/team}", bucket));
    CHECK_FALSE(arns_meet("arn:aws:s3:::logs/*", bucket));
    CHECK_FALSE(arns_meet("arn:aws:s3:::*/*", bucket));
    CHECK_FALSE(arns_meet("arn:aws:s3:::", bucket));
    CHECK(arns_meet("arn:aws:s3:::logs/*", object));
    CHECK(arns_meet("arn:aws:s3:::logs*", object));
    CHECK_FALSE(arns_meet("arn:aws:s3:::logs", object));
    // Only a name: an id or a path may be anything.
    CHECK(arns_meet("arn:aws:x:a:1:b/c", "arn:${Partition}:x:${Region}:${Account}:${RelativeId}"));
}

TEST_CASE("arn_pattern: the values of placeholders", "[catalog]") {
    const auto values = placeholder_values(object, "arn:aws:s3:::logs/a/b");
    REQUIRE(values);
    CHECK(*values == PlaceholderValues{{"Partition", "aws"}, {"BucketName", "logs"}, {"ObjectName", "a/b"}});
    const auto bot = placeholder_values("arn:${Partition}:lex:${Region}:${Account}:bot:${Bot}:${Alias}",
                                        "arn:aws:lex:eu-west-1:123456789012:bot:a:b");
    REQUIRE(bot);
    CHECK(bot->back() == std::pair<std::string_view, std::string_view>("Alias", "b"));
    CHECK(bot->at(3) == std::pair<std::string_view, std::string_view>("Bot", "a"));
    const auto middle = placeholder_values("arn:aws:a:::x/${A}/y/${B}-z", "arn:aws:a:::x/1/2/y/y/3-z-z");
    REQUIRE(middle);
    CHECK(*middle == PlaceholderValues{{"A", "1/2"}, {"B", "y/3-z"}});
    CHECK(placeholder_values("arn:aws:a:::all/*", "arn:aws:a:::all/") == PlaceholderValues{});

    CHECK_FALSE(placeholder_values(object, "arn:aws:s3:::logs"));
    CHECK_FALSE(placeholder_values(object, "arn:aws:s3:::logs/"));
    CHECK_FALSE(placeholder_values(object, "arn:aws:s3:::/logs"));
    CHECK_FALSE(placeholder_values(kms_key, "arn:aws:kms::1:key/2"));
    CHECK_FALSE(placeholder_values(kms_key, "arn:aws:kms:a:1:key/"));
    CHECK_FALSE(placeholder_values(kms_key, ""));
}

TEST_CASE("arn_pattern: every pattern of the catalogue meets what it is filled in with", "[catalog]") {
    const Catalog& catalog = built_in();
    for (const ServiceId service : catalog.services()) {
        for (const TypeId type : catalog.types(service)) {
            for (const std::string_view pattern : catalog.patterns(type)) {
                std::string arn;
                for (const char c : to_glob(pattern)) {
                    arn += c == '*' || c == any_but_slash ? std::string("v1") : std::string(1, c);
                }
                INFO(arn << " " << pattern);
                CHECK(arns_meet(arn, pattern));
                CHECK(arns_meet(to_glob(pattern), pattern));
                const auto values = placeholder_values(pattern, arn);
                REQUIRE(values);
                const bool divided = pattern.find("}${") == std::string_view::npos;
                for (const auto& [name, value] : *values) {
                    CHECK((value == "v1" || !divided));
                    CHECK(pattern.find("${" + std::string(name) + "}") != std::string_view::npos);
                }
            }
        }
    }
}
