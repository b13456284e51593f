#include "compiler/iam/arn_text.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::iam;

TEST_CASE("arn text: where the sixth part begins", "[iam]") {
    CHECK(behind_fifth_colon("arn:aws:s3:::bucket") == 13U);
    CHECK(behind_fifth_colon("a:b:c:d:e:f:g") == 10U);
    CHECK(behind_fifth_colon(":::::") == 5U);
    CHECK_FALSE(behind_fifth_colon("arn:aws:s3::bucket"));
    CHECK_FALSE(behind_fifth_colon("*"));
    CHECK(behind_fifth_colon("${a:b}:c:d:e:f") == 13U);
}

TEST_CASE("arn text: in a pattern colons inside of a variable do not divide", "[iam]") {
    CHECK(behind_fifth_colon_of_pattern("arn:aws:s3:${a:b}::c") == 19U);
    CHECK_FALSE(behind_fifth_colon_of_pattern("arn:aws:s3:${a:b}:c"));
    CHECK(count_parts("arn:aws:s3") == 3);
    CHECK(count_parts("arn:aws:s3:::a:b:c") == 6);
    CHECK(count_parts("arn:aws:${a:b}") == 3);
    CHECK(count_parts("${a:b") == 2);
}
