// All parts of an ARN at once, and its variables.
#include "compiler/pattern/arn.hpp"
#include "tests/unit/catch.hpp"

#include <array>
#include <optional>
#include <string>

using namespace slrc::pattern;

namespace {

using Texts = std::array<std::string, 5>;

std::optional<Texts> parts(std::string_view text) {
    const auto arn = divide_arn(text);
    if (!arn) {
        return std::nullopt;
    }
    return Texts{std::string(arn->partition), std::string(arn->service), std::string(arn->region),
                 std::string(arn->account), std::string(arn->resource)};
}

} // namespace

TEST_CASE("arn parts: each in its place", "[pattern]") {
    CHECK(parts("arn:aws:lex:us-east-1:111122223333:bot/b") ==
          Texts{"aws", "lex", "us-east-1", "111122223333", "bot/b"});
    CHECK(parts("arn:*:*:*:*:*") == Texts{"*", "*", "*", "*", "*"});
    CHECK(parts("arn:aws:iam::111122223333:root") == Texts{"aws", "iam", "", "111122223333", "root"});
    CHECK(parts("arn:aws:apigateway:us-east-1::/restapis") ==
          Texts{"aws", "apigateway", "us-east-1", "", "/restapis"});
    CHECK(parts("arn:aws:s3::::") == Texts{"aws", "s3", "", "", ":"});
}

TEST_CASE("arn parts: variables with colons in every part", "[pattern]") {
    CHECK(parts("arn:${a:b:c}:${d:e}x:r${f:g}:${h:i}:t/${j:k}:${l:m}") ==
          Texts{"${a:b:c}", "${d:e}x", "r${f:g}", "${h:i}", "t/${j:k}:${l:m}"});
    // The colons of variables are none of the five.
    CHECK_FALSE(parts("arn:aws:s3:${aws:username}:b"));
    // Never closed: a mistake, but in the resource, where it is letters.
    CHECK_FALSE(parts("arn:aws:s3:${aws:x:y:z"));
    CHECK(parts("arn:aws:s3:::${aws:x") == Texts{"aws", "s3", "", "", "${aws:x"});
    // A brace between quotes closes nothing.
    CHECK(parts("arn:aws:s3:::b/${aws:username, 'a}:b'}") ==
          Texts{"aws", "s3", "", "", "b/${aws:username, 'a}:b'}"});
    // Neither a brace nor a dollar alone opens a variable.
    CHECK(parts("arn:aws:{s3:x:$:y}") == Texts{"aws", "{s3", "x", "$", "y}"});
}

TEST_CASE("arn parts: they are views into the text", "[pattern]") {
    const std::string text = "arn:aws:s3:::bucket";
    const auto arn = divide_arn(text);
    REQUIRE(arn);
    CHECK(arn->resource.data() == text.data() + 13);
}
