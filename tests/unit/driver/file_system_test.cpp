#include "compiler/driver/file_system.hpp"

#include "tests/command/folder.hpp"
#include "tests/unit/catch.hpp"

#include <sys/stat.h>

#include <filesystem>

using namespace slrc;
using driver::FileSystem;
using driver::Memory;
using driver::ReadProblem;
using Names = std::vector<std::string>;

TEST_CASE("folder_of a path", "[driver]") {
    CHECK(driver::folder_of("a/b/c") == "a/b");
    CHECK(driver::folder_of("a") == "");
    CHECK(driver::folder_of("/a") == "/");
    CHECK(driver::folder_of("a/") == "a");
}

TEST_CASE("files in memory are read, listed and written", "[driver]") {
    FileSystem files(Memory{{{"d/a", "x"}, {"d/b", std::nullopt}, {"d/e/c", "y"}, {"f", "z"}}});
    CHECK(files.read("d/a").text == "x");
    CHECK(files.read("d/b").problem == ReadProblem::unreadable);
    CHECK(files.read("d/c").problem == ReadProblem::not_found);
    CHECK(files.list("d") == Names{"a", "b"});
    CHECK(files.list("") == Names{"f"});
    CHECK(files.list("none").empty());
    files.write({{"d/a", "new"}, {"g/h", "made"}});
    CHECK(files.read("d/a").text == "new");
    CHECK(files.read("g/h").text == "made");
}

TEST_CASE("the disk gives the reason why a file cannot be read", "[driver]") {
    const test::TemporaryFolder folder;
    folder.write("a", std::string("x\0y", 3));
    const FileSystem files;
    CHECK(files.read(folder / "a").text == std::string("x\0y", 3));
    CHECK(files.read(folder / "none").problem == ReadProblem::not_found);
    CHECK(files.read(folder / "a/b").problem == ReadProblem::not_found);
    CHECK(files.read(folder.path()).problem == ReadProblem::unreadable);
    CHECK(files.read(folder.path()).reason == "it is a folder");
    CHECK(files.read("/dev/zero").problem == ReadProblem::too_large);
    CHECK(files.read("/dev/zero").text.empty());
    CHECK(files.read(folder / "./a").identity == files.read(folder / "a").identity);
}

TEST_CASE("the disk lists ordinary files alone, sorted", "[driver]") {
    const test::TemporaryFolder folder;
    folder.write("b", "");
    folder.write("a", "");
    folder.write("c/d", "");
    REQUIRE(::mkfifo((folder / "p").c_str(), 0600) == 0);
    CHECK(FileSystem().list(folder.path()) == Names{"a", "b"});
    CHECK(FileSystem().list(folder / "none").empty());
}

TEST_CASE("a write that fails takes back the folders and files that it made", "[driver]") {
    const test::TemporaryFolder folder;
    folder.write("file", "old");
    folder.write("d/a", "old");
    const auto before = folder.everything();
    FileSystem files;
    CHECK_THROWS_AS(
        files.write({{folder / "d/a", "new"}, {folder / "x/y/b", "new"}, {folder / "file/c", "new"}}),
        driver::WriteError);
    CHECK(folder.everything() == before);
}

TEST_CASE("a new file has the permissions that the user's mask leaves", "[driver]") {
    const test::TemporaryFolder folder;
    const mode_t mask = ::umask(0027);
    FileSystem().write({{folder / "a", "text"}});
    ::umask(mask);
    struct stat facts {};
    REQUIRE(::stat((folder / "a").c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777U) == 0640U);
}
