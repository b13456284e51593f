#include "compiler/workspace/world.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc;
using workspace::Memory;
using workspace::ReadProblem;
using Names = std::vector<std::string>;

TEST_CASE("folder_of a path", "[workspace]") {
    CHECK(workspace::folder_of("a/b/c") == "a/b");
    CHECK(workspace::folder_of("a").empty());
    CHECK(workspace::folder_of("/a") == "/");
    CHECK(workspace::folder_of("a/") == "a");
}

TEST_CASE("path_in a folder", "[workspace]") {
    CHECK(workspace::path_in("a", "b/c") == "a/b/c");
    CHECK(workspace::path_in("a/", "b") == "a/b");
    CHECK(workspace::path_in("/", "b") == "/b");
    CHECK(workspace::path_in("a/", "") == "a/");
    CHECK(workspace::path_in("", "b") == "b");
}

TEST_CASE("files in memory are read and listed", "[workspace]") {
    const Memory files{{{"d/a", "x"}, {"d/b", std::nullopt}, {"d/e/c", "y"}, {"f", "z"}}};
    CHECK(files.read("d/a").text == "x");
    CHECK(files.read("d/b").problem == ReadProblem::unreadable);
    CHECK(files.read("d/c").problem == ReadProblem::not_found);
    CHECK(files.read_import({"d", "a"}, "").text == "x");
    CHECK(files.list("d") == Names{"a", "b"});
    CHECK(files.list("") == Names{"f"});
    CHECK(files.list("none").empty());
}
