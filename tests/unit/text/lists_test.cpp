#include "compiler/text/lists.hpp"

#include "tests/unit/catch.hpp"

#include <array>
#include <string>
#include <vector>

using namespace slrc::text;

TEST_CASE("texts are joined", "[text]") {
    CHECK(joined(std::vector<std::string>{}, ", ").empty());
    CHECK(joined(std::vector<std::string>{"a", "b"}, ", ") == "a, b");
    CHECK(joined(std::array{1, 2, 3}, "+", [](int number) { return std::to_string(number); }) == "1+2+3");
}

TEST_CASE("names are listed as in a sentence", "[text]") {
    const std::array<std::string_view, 5> names{"a", "b", "c", "d", "e"};
    const std::span<const std::string_view> all = names;
    CHECK(list_names(all.first(0)).empty());
    CHECK(list_names(all.first(1)) == "`a`");
    CHECK(list_names(all.first(2)) == "`a` and `b`");
    CHECK(list_names(all.first(3)) == "`a`, `b` and `c`");
    CHECK(list_names(all, 5) == "`a`, `b`, `c`, `d` and `e`");
    CHECK(list_names(all, 3) == "`a`, `b` and 3 more");
    CHECK(list_names(all, 4, "or") == "`a`, `b`, `c` or 2 more");
    CHECK(list_names(std::vector<std::string>{"a", "b"}, 4, "or") == "`a` or `b`");
}

TEST_CASE("without a word all items of a list have commas", "[text]") {
    CHECK(before_item(0, 2, "").empty());
    CHECK(before_item(1, 2, "") == ", ");
    CHECK(before_item(1, 2, "or") == " or ");
}
