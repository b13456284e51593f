#include "compiler/source/lines.hpp"

#include "tests/unit/catch.hpp"

#include <string>

using slrc::source::count_characters;
using slrc::source::LineTable;
using slrc::source::Position;

TEST_CASE("a byte offset has a line and a column, both from 1", "[source]") {
    const LineTable table("one\ntwo\n\nfour");
    CHECK(table.position(0) == Position{1, 1});
    CHECK(table.position(2) == Position{1, 3});
    CHECK(table.position(3) == Position{1, 4});
    CHECK(table.position(4) == Position{2, 1});
    CHECK(table.position(8) == Position{3, 1});
    CHECK(table.position(9) == Position{4, 1});
    CHECK(table.position(12) == Position{4, 4});
}

TEST_CASE("an offset past the end is the end", "[source]") {
    CHECK(LineTable("ab").position(2) == Position{1, 3});
    CHECK(LineTable("ab").position(1000) == Position{1, 3});
    CHECK(LineTable("ab\n").position(1000) == Position{2, 1});
    CHECK(LineTable("").position(0) == Position{1, 1});
    CHECK(LineTable("").position(1) == Position{1, 1});
}

TEST_CASE("columns count characters, not bytes", "[source]") {
    // One, two, three and four bytes.
    const LineTable table("a\u00E9\u20AC\U0001F600z");
    CHECK(table.position(1) == Position{1, 2});
    CHECK(table.position(3) == Position{1, 3});
    CHECK(table.position(6) == Position{1, 4});
    CHECK(table.position(10) == Position{1, 5});
}

TEST_CASE("a line is its text without its line end", "[source]") {
    const LineTable table("one\r\ntwo\n\r\nlast\r");
    CHECK(table.line(1) == "one");
    CHECK(table.line(2) == "two");
    CHECK(table.line(3).empty());
    CHECK(table.line(4) == "last");
}

TEST_CASE("a text that ends with a line end has an empty last line", "[source]") {
    const LineTable table("one\n");
    CHECK(table.line(1) == "one");
    CHECK(table.line(2).empty());
    CHECK(table.line(2).data() != nullptr);
}

TEST_CASE("a line that does not exist is empty", "[source]") {
    const LineTable table("one\ntwo");
    CHECK(table.line(0).empty());
    CHECK(table.line(3).empty());
    CHECK(LineTable("").line(1).empty());
}

TEST_CASE("characters are code points", "[source]") {
    CHECK(count_characters("") == 0);
    CHECK(count_characters("abc") == 3);
    CHECK(count_characters("a\u00E9\u20AC\U0001F600") == 4);
    CHECK(count_characters("e\u0301") == 2);
    CHECK(count_characters("a\xFF"
                           "b") == 3);
}
