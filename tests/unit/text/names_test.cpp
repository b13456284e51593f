#include "compiler/text/names.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc;

TEST_CASE("names: the service before the first colon, and the name behind it", "[text]") {
    CHECK(text::service_of("s3:GetObject") == "s3");
    CHECK(text::name_in_service("s3:GetObject") == "GetObject");
    CHECK(text::service_of("aws:RequestTag/a:b") == "aws");
    CHECK(text::name_in_service("aws:RequestTag/a:b") == "RequestTag/a:b");
    CHECK(text::service_of("*") == "*");
    CHECK(text::name_in_service("*") == "*");
}
