#include "compiler/importer/strings.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc::importer;

TEST_CASE("names are identifiers, and no words of the language", "[importer]") {
    CHECK(is_name("same_account"));
    CHECK(is_name("_a1"));
    for (const char* none : {"", "1a", "a-b", "a b", "when", "like", "trust", "region", "Größe"}) {
        CAPTURE(none);
        CHECK_FALSE(is_name(none));
    }
}

TEST_CASE("a word that only begins a rule may be a name", "[importer]") {
    CHECK(is_identifier("path"));
    CHECK_FALSE(is_name("path"));
    CHECK_FALSE(is_identifier("when"));
}

TEST_CASE("words are divided where a person would divide them", "[importer]") {
    CHECK(snake_case("ResourceAccount") == "resource_account");
    CHECK(snake_case("AmazonECSManaged") == "amazon_ecs_managed");
    CHECK(snake_case("iam:PassedToService") == "iam_passed_to_service");
    CHECK(snake_case("x-amz-acl") == "x_amz_acl");
    CHECK(snake_case("VpcSourceIp") == "vpc_source_ip");
    CHECK(snake_case("--cost  centre--") == "cost_centre");
    CHECK(snake_case("S3Bucket2Copy") == "s3_bucket2_copy");
    CHECK(snake_case("***").empty());
}

TEST_CASE("names that are made are free, and always names", "[importer]") {
    NameTable names;
    names.take("bucket");
    CHECK(names.make("bucket") == "bucket_2");
    CHECK(names.make("bucket") == "bucket_3");
    CHECK(names.make("BucketName") == "BucketName");
    CHECK(names.make("Bucket-Name") == "bucket_name");
    CHECK(names.make("path") == "path_1");
    CHECK(names.make("3rd") == "value_3rd");
    CHECK(names.make("") == "value");
    CHECK(names.make("§") == "value_2");
}
