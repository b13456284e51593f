#include "compiler/catalog/catalog.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc::catalog;

TEST_CASE("keys: the global keys have their types", "[catalog]") {
    for (const char* key : {"aws:CurrentTime", "aws:EpochTime", "aws:TokenIssueTime"}) {
        INFO(key);
        CHECK(built_in().key_type(key) == KeyType::date);
    }
    for (const char* key : {"aws:MultiFactorAuthPresent", "aws:PrincipalIsAWSService", "aws:SecureTransport",
                            "aws:ViaAWSService"}) {
        INFO(key);
        CHECK(built_in().key_type(key) == KeyType::boolean);
    }
    for (const char* key : {"aws:PrincipalArn", "aws:SourceArn", "ec2:SourceInstanceArn"}) {
        INFO(key);
        CHECK(built_in().key_type(key) == KeyType::arn);
    }
    CHECK(built_in().key_type("aws:MultiFactorAuthAge") == KeyType::numeric);
    CHECK(built_in().key_type("aws:SourceIp") == KeyType::ip_address);
    CHECK(built_in().key_type("aws:VpcSourceIp") == KeyType::ip_address);
}

TEST_CASE("keys: letter case does not count", "[catalog]") {
    CHECK(built_in().key_type("AWS:SOURCEIP") == KeyType::ip_address);
    CHECK(built_in().key_type("aws:sourcearn") == KeyType::arn);
    CHECK(built_in().key_type("aws:resourcetag/aws:SourceIp") == KeyType::string);
}

TEST_CASE("keys: only a key with a placeholder goes on after its slash", "[catalog]") {
    CHECK(built_in().find_key("aws:PrincipalTag/Team"));
    CHECK_FALSE(built_in().find_key("aws:PrincipalTag/"));
    CHECK_FALSE(built_in().find_key("aws:SourceArn/x"));
    CHECK(built_in().key_type("aws:SourceArn/x") == KeyType::string);
}

TEST_CASE("keys: a key that is not known is a string", "[catalog]") {
    for (const char* key : {"", "aws:", "aws:SourceIpX", "s3:prefix", "aws:PrincipalTag/a"}) {
        INFO(key);
        CHECK(built_in().key_type(key) == KeyType::string);
    }
}

TEST_CASE("keys: one that another has replaced", "[catalog]") {
    CHECK(replacement_of("AWS:sourceowner") == "aws:SourceAccount");
    CHECK_FALSE(replacement_of("aws:SourceAccount"));
}
