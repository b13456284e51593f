#include "compiler/text/case_styles.hpp"

#include "tests/unit/catch.hpp"

#include <array>
#include <string_view>

using namespace slrc::text;

TEST_CASE("names are divided into words, and joined as a language has them", "[text]") {
    CHECK(snake_case("audio_logs") == "audio_logs");
    CHECK(snake_case("audioLogs") == "audio_logs");
    CHECK(snake_case("AWSServiceRoleForLexV2Bots") == "aws_service_role_for_lex_v2_bots");
    CHECK(snake_case("__a__B1_") == "a_b1");
    CHECK(snake_case("_") == "x");
    CHECK(snake_case("_1a") == "x_1a");
    CHECK(kebab_case("a.b@c") == "a-b-c");
    CHECK(camel_case("kendra_search") == "kendraSearch");
    CHECK(pascal_case("kendra_search") == "KendraSearch");
    CHECK(go_name("kms_key_id") == "KMSKeyID");
    CHECK(type_name("example-Role") == "ExampleRole");
    CHECK(type_name("1+1") == "X11");
}

TEST_CASE("a name stands once, and is no reserved word", "[text]") {
    constexpr std::array<std::string_view, 1> reserved{"class"};
    Names names(reserved);
    CHECK(names.take("class") == "class2");
    CHECK(names.take("a") == "a");
    CHECK(names.take("a") == "a2");
    CHECK(names.take("a2") == "a22");
}
