#include "compiler/pattern/arn_form.hpp"

#include "compiler/catalog/catalog.hpp"
#include "compiler/pattern/match.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc::pattern;

namespace {

const char* const bucket = "arn:${Partition}:s3:::${BucketName}";
const char* const object = "arn:${Partition}:s3:::${BucketName}/${ObjectName}";
const char* const kms_key = "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}";
const char* const definition =
    "arn:${Partition}:ecs:${Region}:${Account}:task-definition/${Family}:${TaskDefinitionRevisionNumber}";
const char* const proxy = "arn:${Partition}:rds:${Region}:${Account}:db-proxy:${DbProxyId}";
const char* const role = "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}";

} // namespace

TEST_CASE("ARN forms: what AWS fills in", "[pattern]") {
    CHECK(to_glob(form_pattern(object)) == "arn:?*:s3:::*/*");
    CHECK(to_glob(form_pattern(kms_key)) == "arn:?*:kms:?*:*:key/*");
    CHECK(matches(form_pattern(object), "arn:aws:s3:::logs/a/b"));
    CHECK(matches(form_pattern(bucket), "arn:aws:s3:::logs"));
    CHECK_FALSE(matches(form_pattern(bucket), "arn:aws:s3:::logs/a"));
    CHECK_FALSE(matches(form_pattern(bucket), "arn:aws:s3:::"));
    CHECK(matches(form_pattern(kms_key), "arn:aws:kms:a::key/1"));
    CHECK_FALSE(matches(form_pattern(kms_key), "arn:aws:kms:a:b:1:key/1"));
    CHECK_FALSE(matches(form_pattern(kms_key), "arn:aws:kms::1:key/1"));
    const auto parts = divide_form("arn:${Partition}:x:*:${Account}:a/${BucketName}*");
    CHECK(parts[1].front().text == "${Partition}");
    CHECK_FALSE(parts[1].front().may_be_empty);
    CHECK(parts[3].front().may_be_empty);
    CHECK(parts[4].front().may_be_empty);
    REQUIRE(parts[5].size() == 3);
    CHECK_FALSE(parts[5][0].is_hole);
    CHECK_FALSE(parts[5][1].may_have_slashes);
    CHECK(parts[5][2].may_have_slashes);
}

TEST_CASE("ARN forms: an ARN and a pattern meet part by part", "[pattern]") {
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
    // No part but the account is ever empty.
    CHECK_FALSE(arns_meet("arn:aws:*:::key/1", kms_key));
    // A star may go beyond a colon, and be several parts.
    CHECK(arns_meet("arn:*:123456789012:key/2", kms_key));
    CHECK_FALSE(arns_meet("arn:*:123:key/2", kms_key));
    CHECK_FALSE(arns_meet("arn:*:sqs:*:*:q", object));
    CHECK_FALSE(arns_meet("arn:aws:kms:*:1:alias/2", kms_key));
    CHECK_FALSE(
        arns_meet("arn:aws:kms:*:1:alias/2", "arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}/${X}"));
    CHECK(arns_meet("arn:aws:kms*", kms_key));
    CHECK(arns_meet("arn:aws:kms:*:key/1", kms_key));
    CHECK_FALSE(arns_meet("arn:aws:s3:*:key/1", kms_key));
    CHECK_FALSE(arns_meet("arn:aws:kms", kms_key));
    CHECK_FALSE(arns_meet("", kms_key));
}

TEST_CASE("ARN forms: where a star goes beyond a colon, what AWS fills in is as usual", "[pattern]") {
    CHECK(arns_meet("arn:*:us-east-1:*:location-a", proxy));
    CHECK_FALSE(arns_meet("arn:*:datasync:us-east-1:*:location-a", proxy));
    CHECK_FALSE(arns_meet("arn:*:datasync:*:*:location-a", proxy));
    CHECK_FALSE(arns_meet("arn:*:us-east-1:*:location/a", proxy)); // in an id
    CHECK_FALSE(arns_meet("arn:aws:ecs:*:*:task/*", definition));
    CHECK(arns_meet("arn:aws:ecs:*:*:7", definition));
    CHECK(arns_meet("arn:aws:secretsmanager:*:*:team!*",
                    "arn:${Partition}:secretsmanager:${Region}:${Account}:secret:${SecretId}"));
}

TEST_CASE("ARN forms: a value is held to its form part by part", "[pattern]") {
    CHECK_FALSE(parts_meet("arn:*:us-east-1:*:location-a", proxy));
    CHECK(parts_meet("arn:aws:rds:*:*:db-proxy:*", proxy));
    CHECK(parts_meet("arn:aws:rds:us-east-1:*:db-*", proxy));
    CHECK_FALSE(parts_meet("arn:aws:rds:*", proxy));
    CHECK_FALSE(parts_meet("*", proxy));
}

TEST_CASE("ARN forms: a name alone has no slash", "[pattern]") {
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

TEST_CASE("ARN forms: the values of placeholders", "[pattern]") {
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

TEST_CASE("ARN forms: every pattern of the catalogue meets what it is filled in with", "[pattern]") {
    const slrc::catalog::Catalog& catalog = slrc::catalog::built_in();
    for (const slrc::catalog::ServiceId service : catalog.services()) {
        for (const slrc::catalog::TypeId type : catalog.types(service)) {
            for (const std::string_view form : catalog.patterns(type)) {
                std::string arn;
                const Pattern pattern = form_pattern(form);
                for (const Piece& piece : pattern.pieces()) {
                    // A `?` is the beginning of what is never empty.
                    arn += piece.kind == Piece::Kind::letters ? piece.letters
                           : piece.kind == Piece::Kind::one   ? "v"
                                                              : "1";
                }
                INFO(arn << " " << form);
                CHECK(matches(pattern, arn));
                CHECK(arns_meet(arn, form));
                CHECK(ArnGlob(pattern).meets(ArnForm(form)));
                const auto values = placeholder_values(form, arn);
                REQUIRE(values);
                const bool divided = form.find("}${") == std::string_view::npos;
                for (const auto& [name, value] : *values) {
                    CHECK((value == "v1" || value == "1" || !divided));
                    CHECK(form.find("${" + std::string(name) + "}") != std::string_view::npos);
                }
            }
        }
    }
}
