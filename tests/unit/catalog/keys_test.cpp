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

TEST_CASE("keys: letter case and what follows a slash do not count", "[catalog]") {
    CHECK(built_in().key_type("AWS:SOURCEIP") == KeyType::ip_address);
    CHECK(built_in().key_type("aws:sourcearn/x") == KeyType::arn);
    CHECK(built_in().key_type("aws:ResourceTag/aws:SourceIp") == KeyType::string);
}

TEST_CASE("keys: a key that is not known is a string", "[catalog]") {
    for (const char* key : {"", "aws:", "aws:SourceIpX", "s3:prefix", "aws:PrincipalTag/a"}) {
        INFO(key);
        CHECK(built_in().key_type(key) == KeyType::string);
    }
}
