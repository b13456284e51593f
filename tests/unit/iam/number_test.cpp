#include "compiler/iam/values.hpp"
#include "tests/unit/catch.hpp"

#include <compare>
#include <vector>

using namespace slrc::iam;

TEST_CASE("number: in order, each less than the next", "[iam]") {
    const std::vector<const char*> ordered{"-123456789012345678901234567890",
                                           "-10",
                                           "-9.5",
                                           "-9.05",
                                           "-1",
                                           "-0.1",
                                           "-0.01",
                                           "0",
                                           "0.09",
                                           "0.1",
                                           "0.11",
                                           "1",
                                           "1.000000000000000000001",
                                           "2",
                                           "9",
                                           "10",
                                           "9007199254740992",
                                           "9007199254740993",
                                           "123456789012345678901234567890"};
    for (std::size_t left = 0; left < ordered.size(); ++left) {
        for (std::size_t right = 0; right < ordered.size(); ++right) {
            INFO(ordered[left] << " and " << ordered[right]);
            const auto order = *read_number(ordered[left]) <=> *read_number(ordered[right]);
            CHECK(std::is_lt(order) == (left < right));
            CHECK(std::is_gt(order) == (left > right));
        }
    }
}

TEST_CASE("number: spellings of one number", "[iam]") {
    CHECK(read_number("1") == read_number("01.00"));
    CHECK(read_number("0.1") == read_number("0.10"));
    CHECK(read_number("-0") == read_number("0.0"));
    CHECK(read_number("100") != read_number("1"));
}

TEST_CASE("number: what is none", "[iam]") {
    for (const char* text :
         {"", "-", ".5", "5.", "1e3", "+1", " 1", "1 ", "0x1", "1,5", "--1", "1.2.3", "١"}) {
        INFO(text);
        CHECK_FALSE(read_number(text));
    }
}
