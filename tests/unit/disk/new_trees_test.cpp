#include "compiler/disk/new_trees.hpp"

#include "tests/command/folder.hpp"
#include "tests/unit/catch.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace slrc::test {

namespace {

using disk::NewTrees;

std::string path_in(const TemporaryFolder& folder, const std::string& name) {
    return (std::filesystem::path(folder.path()) / name).string();
}

} // namespace

TEST_CASE("a folder that is missing appears at once, with all that is in it", "[disk]") {
    const TemporaryFolder folder;
    folder.write("old/a", "a");
    NewTrees trees;
    CHECK_FALSE(trees.make({path_in(folder, "old/b"), "b"}));
    CHECK(trees.make({path_in(folder, "new/x"), "x"}));
    CHECK(trees.make({path_in(folder, "new/deep/y"), "y"}));
    CHECK(trees.make({path_in(folder, "old/other/z"), "z"}));
    CHECK_FALSE(std::filesystem::exists(path_in(folder, "new")));
    CHECK_FALSE(std::filesystem::exists(path_in(folder, "old/other")));
    trees.take_places();
    CHECK(folder.everything() == std::map<std::string, std::string>{{"new/", ""},
                                                                    {"new/deep/", ""},
                                                                    {"new/deep/y", "y"},
                                                                    {"new/x", "x"},
                                                                    {"old/", ""},
                                                                    {"old/a", "a"},
                                                                    {"old/other/", ""},
                                                                    {"old/other/z", "z"}});
}

TEST_CASE("new folders that do not take their places are gone", "[disk]") {
    const TemporaryFolder folder;
    {
        NewTrees trees;
        CHECK(trees.make({path_in(folder, "new/x"), "x"}));
        CHECK_THROWS_AS(static_cast<void>(trees.make({path_in(folder, "new/x"), "twice"})), disk::WriteError);
    }
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("two programs can make one folder at a time", "[disk]") {
    const TemporaryFolder folder;
    NewTrees trees;
    CHECK(trees.make({path_in(folder, "out/a"), "ours"}));
    CHECK(trees.make({path_in(folder, "out/deep/b"), "ours"}));
    folder.write("out/c", "theirs");
    trees.take_places();
    CHECK(
        folder.everything() ==
        std::map<std::string, std::string>{
            {"out/", ""}, {"out/a", "ours"}, {"out/c", "theirs"}, {"out/deep/", ""}, {"out/deep/b", "ours"}});
}

TEST_CASE("paths that only the system understands are not for new folders", "[disk]") {
    const TemporaryFolder folder;
    std::filesystem::create_symlink("nowhere", path_in(folder, "link"));
    NewTrees trees;
    CHECK_FALSE(trees.make({path_in(folder, "link/x"), "x"}));
    CHECK_FALSE(trees.make({path_in(folder, "a/../b/x"), "x"}));
    CHECK_FALSE(trees.make({"x", "x"}));
}

} // namespace slrc::test
