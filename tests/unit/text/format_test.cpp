#include "compiler/text/format.hpp"

#include "tests/unit/catch.hpp"

#include <string>

using slrc::text::count_fields;
using slrc::text::format;
using slrc::text::format_as;

TEST_CASE("values stand in the fields of a pattern", "[text]") {
    CHECK(format("`{}` is not an action", std::string("s3:GetObjet")) == "`s3:GetObjet` is not an action");
    CHECK(format("{} of {}", 3, std::size_t{12}) == "3 of 12");
    CHECK(format("{}{}", 'a', "b") == "ab");
    CHECK(format("nothing") == "nothing");
    CHECK(format("{:>8}|{:<{}}|", "right", "left", 6) == "   right|left  |");
    CHECK(format("U+{:04X}", 0xE9U) == "U+00E9");
    CHECK(format("{:03o}", static_cast<unsigned char>(7)) == "007");
    CHECK(format("{:8.3f}", 1.5) == "   1.500");
    CHECK(format("{{{}}}", "braces") == "{braces}");
}

TEST_CASE("a pattern of run time is read like one of the program", "[text]") {
    const std::string pattern = "\\u{{{:x}}}";
    CHECK(format_as(pattern, 0x1F600U) == "\\u{1f600}");
    CHECK_THROWS_AS(format_as("{:d}", "no number"), std::runtime_error);
}

TEST_CASE("the fields of a pattern are counted", "[text]") {
    CHECK(count_fields("") == 0);
    CHECK(count_fields("{{}}") == 0);
    CHECK(count_fields("{}") == 1);
    CHECK(count_fields("{:<{}}  {:>8}") == 3);
    CHECK(count_fields("\\u{{{:x}}}") == 1);
    CHECK(count_fields("{}}}") == 1);
    CHECK(count_fields("{}{}{}") == 3);
}
