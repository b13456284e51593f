#include "compiler/catalog/fold.hpp"

#include "tests/unit/catch.hpp"

#include <algorithm>
#include <cctype>
#include <random>
#include <string>

using namespace slrc::catalog;

TEST_CASE("fold: ASCII letters alone", "[catalog]") {
    for (int code = 0; code < 256; ++code) {
        const char c = static_cast<char>(code);
        const bool upper = c >= 'A' && c <= 'Z';
        CHECK(folded(c) == (upper ? static_cast<char>(c + 32) : c));
    }
    CHECK(folded(std::string_view("S3:GetObject/Ä")) == "s3:getobject/Ä");
}

TEST_CASE("fold: names are compared as their folded texts are", "[catalog]") {
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
        REQUIRE(sign(compare_folded(left, right)) == sign(folded(left).compare(folded(right))));
        REQUIRE(equal_folded(left, right) == (folded(left) == folded(right)));
    }
}
