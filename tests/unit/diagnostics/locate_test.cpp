#include "compiler/diagnostics/locate.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/diagnostics/places.hpp"

using slrc::diagnostics::Locator;
using slrc::source::FileIndex;
using slrc::source::Files;
using slrc::source::Position;
using slrc::source::Span;
using slrc::test::span_of;

TEST_CASE("a span has its file, its positions and its line", "[diagnostics]") {
    Files files;
    files.add("other.slr", "other\n");
    const FileIndex file = files.add("a.slr", "\nlet \u20ACx = 1\r\n");
    Locator locator(files);
    const auto place = locator.find(span_of(files, file, "x = 1"));
    REQUIRE(place.has_value());
    CHECK(place->file == "a.slr");
    CHECK(place->begin == Position{2, 6});
    CHECK(place->end == Position{2, 11});
    CHECK(place->line == "let \u20ACx = 1");
    CHECK(place->line.substr(place->from, place->to - place->from) == "x = 1");
    CHECK_FALSE(place->goes_on);
    CHECK(locator.find(Span{FileIndex{0}, 0, 5})->file == "other.slr");
}

TEST_CASE("a span goes on when it covers text of a later line", "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("a.slr", "one\ntwo\n");
    Locator locator(files);
    CHECK_FALSE(locator.find(Span{file, 0, 3})->goes_on);
    CHECK_FALSE(locator.find(Span{file, 0, 4})->goes_on);
    CHECK(locator.find(Span{file, 0, 5})->goes_on);
    CHECK(locator.find(Span{file, 0, 8})->goes_on);
    CHECK(locator.find(Span{file, 0, 5})->to == 3);
    CHECK_FALSE(locator.find(Span{file, 8, 8})->goes_on);
}

TEST_CASE("what a span covers lies within its line", "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("a.slr", "one\r\ntwo");
    Locator locator(files);
    const auto line_end = locator.find(Span{file, 4, 5});
    CHECK(line_end->line == "one");
    CHECK(line_end->from == 3);
    CHECK(line_end->to == 3);
    // The wrong way round: a point.
    const auto reversed = locator.find(Span{file, 6, 0});
    CHECK(reversed->begin == Position{2, 2});
    CHECK(reversed->end == Position{2, 2});
    CHECK(reversed->from == 1);
    CHECK(reversed->to == 1);
}

TEST_CASE("a byte order mark has no column", "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("a.slr", "\xEF\xBB\xBFone\ntwo\n");
    Locator locator(files);
    CHECK(locator.find(Span{file, 0, 3})->end == Position{1, 1});
    CHECK(locator.find(Span{file, 3, 6})->begin == Position{1, 1});
    CHECK(locator.find(Span{file, 3, 6})->end == Position{1, 4});
    CHECK(locator.find(Span{file, 3, 6})->line == "one");
    CHECK(locator.find(Span{file, 8, 9})->begin == Position{2, 2});
}

TEST_CASE("there is no place without a span or a file", "[diagnostics]") {
    Files files;
    Locator locator(files);
    CHECK_FALSE(locator.find(std::nullopt).has_value());
    CHECK_FALSE(locator.find(Span{}).has_value());
    // Files may be added while a locator is in use.
    files.add("a.slr", "");
    CHECK(locator.find(Span{})->begin == Position{1, 1});
}
