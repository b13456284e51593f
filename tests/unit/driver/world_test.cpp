#include "compiler/driver/world.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc;
using driver::Memory;
using driver::ReadProblem;
using Names = std::vector<std::string>;

TEST_CASE("folder_of a path", "[driver]") {
    CHECK(driver::folder_of("a/b/c") == "a/b");
    CHECK(driver::folder_of("a") == "");
    CHECK(driver::folder_of("/a") == "/");
    CHECK(driver::folder_of("a/") == "a");
}

TEST_CASE("path_in a folder", "[driver]") {
    CHECK(driver::path_in("a", "b/c") == "a/b/c");
    CHECK(driver::path_in("a/", "b") == "a/b");
    CHECK(driver::path_in("/", "b") == "/b");
    CHECK(driver::path_in("a/", "") == "a/");
    CHECK(driver::path_in("", "b") == "b");
}

TEST_CASE("files in memory are read and listed", "[driver]") {
    const Memory files{{{"d/a", "x"}, {"d/b", std::nullopt}, {"d/e/c", "y"}, {"f", "z"}}};
    CHECK(files.read("d/a").text == "x");
    CHECK(files.read("d/b").problem == ReadProblem::unreadable);
    CHECK(files.read("d/c").problem == ReadProblem::not_found);
    CHECK(files.read_import({"d", "a"}, "").text == "x");
    CHECK(files.list("d") == Names{"a", "b"});
    CHECK(files.list("") == Names{"f"});
    CHECK(files.list("none").empty());
}
