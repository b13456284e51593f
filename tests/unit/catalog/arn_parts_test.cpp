// All parts of an ARN at once, and its variables.
#include "compiler/catalog/arn.hpp"
#include "tests/unit/catch.hpp"

#include <array>
#include <optional>
#include <string>

using namespace slrc::catalog;

namespace {

using Parts = std::array<std::string, 5>;

std::optional<Parts> parts(std::string_view text) {
    const auto arn = divide_arn(text);
    if (!arn) {
        return std::nullopt;
    }
    return Parts{std::string(arn->partition), std::string(arn->service), std::string(arn->region),
                 std::string(arn->account), std::string(arn->resource)};
}

} // namespace

TEST_CASE("arn parts: each in its place", "[catalog]") {
    CHECK(parts("arn:aws:lex:us-east-1:111122223333:bot/b") ==
          Parts{"aws", "lex", "us-east-1", "111122223333", "bot/b"});
    CHECK(parts("arn:*:*:*:*:*") == Parts{"*", "*", "*", "*", "*"});
    CHECK(parts("arn:aws:iam::111122223333:root") == Parts{"aws", "iam", "", "111122223333", "root"});
    CHECK(parts("arn:aws:apigateway:us-east-1::/restapis") ==
          Parts{"aws", "apigateway", "us-east-1", "", "/restapis"});
    CHECK(parts("arn:aws:s3::::") == Parts{"aws", "s3", "", "", ":"});
}

TEST_CASE("arn parts: variables with colons in every part", "[catalog]") {
    CHECK(parts("arn:${a:b:c}:${d:e}x:r${f:g}:${h:i}:t/${j:k}:${l:m}") ==
          Parts{"${a:b:c}", "${d:e}x", "r${f:g}", "${h:i}", "t/${j:k}:${l:m}"});
    // The colons of variables are none of the five.
    CHECK_FALSE(parts("arn:aws:s3:${aws:username}:b"));
    // Never closed: all that follows belongs to it.
    CHECK_FALSE(parts("arn:aws:s3:${aws:x:y:z"));
    // Neither a brace nor a dollar alone opens a variable.
    CHECK(parts("arn:aws:{s3:x:$:y}") == Parts{"aws", "{s3", "x", "$", "y}"});
}

TEST_CASE("arn parts: they are views into the text", "[catalog]") {
    const std::string text = "arn:aws:s3:::bucket";
    const auto arn = divide_arn(text);
    REQUIRE(arn);
    CHECK(arn->resource.data() == text.data() + 13);
}
