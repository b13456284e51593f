#include "compiler/text/utf8.hpp"
#include "tests/unit/catch.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace slrc::text;

TEST_CASE("letter case: capitals and small letters of every script are equal", "[text]") {
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"", ""},           {"aZ0-", "Az0-"}, {"café", "CAFÉ"},
        {"ÿ", "Ÿ"},         {"Łódź", "łÓDŹ"}, {"Žižkov", "žIŽKOV"},
        {"Ωμέγα", "ωΜΈΓΑ"}, {"ς", "σ"},       {"Москва", "мОСКВА"},
        {"Ђ", "ђ"},         {"Ելք", "եԼՔ"},   {"Ắ", "ắ"},
        {"µ", "Μ"}};
    for (const auto& [one, other] : pairs) {
        INFO(one << " " << other);
        CHECK(equal_in_any_case(one, other));
        CHECK(equal_in_any_case(other, one));
        CHECK(in_small_letters(one) == in_small_letters(other));
    }
}

TEST_CASE("letter case: other letters differ", "[text]") {
    const std::vector<std::pair<std::string, std::string>> pairs{
        {"a", ""},  {"e", "é"},       {"×", "÷"},         {"ß", "ss"},     {"ı", "i"},
        {"ĸ", "Ĺ"}, {"\xC3", "\xC9"}, {"é\x80", "É\x81"}, {"k", "\u212A"}, {"日", "曰"}};
    for (const auto& [one, other] : pairs) {
        INFO(one << " " << other);
        CHECK_FALSE(equal_in_any_case(one, other));
        CHECK_FALSE(equal_in_any_case(other, one));
    }
}

TEST_CASE("letter case: a small letter is its own, and as long as its capital", "[text]") {
    for (char32_t point = 0; point < 0x10000; ++point) {
        const char32_t small = small_letter(point);
        if (small == point) {
            continue;
        }
        CAPTURE(static_cast<unsigned>(point));
        CHECK(small_letter(small) == small);
        CHECK(to_utf8(std::u32string(1, small)).size() == to_utf8(std::u32string(1, point)).size());
    }
}
