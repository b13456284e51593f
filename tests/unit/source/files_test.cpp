#include "compiler/source/files.hpp"

#include "tests/unit/catch.hpp"

#include <stdexcept>

using slrc::source::FileIndex;
using slrc::source::Files;
using slrc::source::Span;

TEST_CASE("files are counted from 0 and keep their names and texts", "[source]") {
    Files files;
    CHECK(files.size() == 0);
    CHECK(files.add("a.slr", "role A {}") == FileIndex{0});
    CHECK(files.add("std:lex/v2.slr", "") == FileIndex{1});
    CHECK(files.size() == 2);
    CHECK(files.name(FileIndex{0}) == "a.slr");
    CHECK(files.text(FileIndex{0}) == "role A {}");
    CHECK(files.name(FileIndex{1}) == "std:lex/v2.slr");
    CHECK(files.text(FileIndex{1}).empty());
}

TEST_CASE("a span has the text that it covers", "[source]") {
    Files files;
    files.add("other.slr", "????????");
    const FileIndex file = files.add("a.slr", "role A {}");
    CHECK(files.text(Span{file, 5, 6}) == "A");
    CHECK(files.text(Span{file, 0, 9}) == "role A {}");
    CHECK(files.text(Span{file, 9, 9}).empty());
}

TEST_CASE("views into a text stay good when files are added", "[source]") {
    Files files;
    // Short enough to be kept inside the string itself, which is what moves first.
    const std::string_view early = files.text(files.add("a", "b"));
    const char* const address = early.data();
    for (int round = 0; round < 1000; ++round) {
        files.add("another", "text");
    }
    CHECK(files.text(FileIndex{0}).data() == address);
    CHECK(early == "b");
}

TEST_CASE("a file that was not added is refused", "[source]") {
    const Files files;
    CHECK_THROWS_AS(files.text(FileIndex{0}), std::out_of_range);
    CHECK_THROWS_AS(files.name(FileIndex{7}), std::out_of_range);
}

TEST_CASE("two spans join to all that lies between", "[source]") {
    constexpr FileIndex file{3};
    CHECK(join(Span{file, 2, 4}, Span{file, 8, 9}) == Span{file, 2, 9});
    CHECK(join(Span{file, 2, 4}, Span{file, 2, 4}) == Span{file, 2, 4});
}
