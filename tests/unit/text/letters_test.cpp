#include "compiler/text/letters.hpp"

#include "tests/unit/catch.hpp"

#include <algorithm>
#include <cctype>
#include <random>
#include <string>

using namespace slrc;

TEST_CASE("letters: ASCII letters alone", "[text]") {
    for (int code = 0; code < 256; ++code) {
        const char c = static_cast<char>(code);
        const bool upper = c >= 'A' && c <= 'Z';
        CHECK(text::small(c) == (upper ? static_cast<char>(c + 32) : c));
    }
    CHECK(text::folded(std::string_view("S3:GetObject/Ä")) == "s3:getobject/Ä");
}

TEST_CASE("letters: names are compared as their folded texts are", "[text]") {
    std::mt19937 numbers(4);
    const std::string alphabet = "abAB$/\xe4";
    const auto text = [&] {
        std::string made(numbers() % 5, ' ');
        std::generate(made.begin(), made.end(), [&] { return alphabet[numbers() % alphabet.size()]; });
        return made;
    };
    const auto sign = [](int number) { return number < 0 ? -1 : (number > 0 ? 1 : 0); };
    for (int round = 0; round < 20'000; ++round) {
        const std::string left = text();
        const std::string right = text();
        INFO(left << " " << right);
        REQUIRE(sign(text::compare_folded(left, right)) ==
                sign(text::folded(left).compare(text::folded(right))));
        REQUIRE(text::equal_folded(left, right) == (text::folded(left) == text::folded(right)));
    }
}
