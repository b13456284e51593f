// Parameters: what is known not to fit before anything is filled in.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using namespace slrc::test;

namespace {

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("parameters: an argument with built-in holes is held to its type as far as it is known",
          "[check]") {
    const auto codes = [](const std::string& argument) {
        return compile_text("permissions use(key: kms:key) { allow kms:Decrypt on key }\n" +
                            plain_role("include use(" + argument + ")"))
            .codes;
    };
    CHECK(codes("\"arn:{partition}:kms:*:111122223333:key/a\"").empty());
    CHECK(codes("\"arn:{partition}:s3:::{partition}\"") == Texts{"SLR0515"});
    CHECK(codes("\"{partition}:kms:key\"") == Texts{"SLR0515"});
}

TEST_CASE("parameters: an empty expression is none", "[check]") {
    CHECK(compile_text(plain_role("param a: string matching \"\" = \"x\"\nallow a:B on *")).codes ==
          Texts{"SLR0311"});
}
