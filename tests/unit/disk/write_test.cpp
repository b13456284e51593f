#include "compiler/disk/write.hpp"

#include "tests/command/folder.hpp"
#include "tests/unit/catch.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>

using namespace slrc;

TEST_CASE("a write that fails takes back the folders and files that it made", "[disk]") {
    const test::TemporaryFolder folder;
    folder.write("file", "old");
    folder.write("d/a", "old");
    const auto before = folder.everything();
    CHECK_THROWS_AS(
        disk::write({{folder / "d/a", "new"}, {folder / "x/y/b", "new"}, {folder / "file/c", "new"}}),
        disk::WriteError);
    CHECK(folder.everything() == before);
}

TEST_CASE("a new file has the permissions that the user's mask leaves", "[disk]") {
    const test::TemporaryFolder folder;
    const mode_t mask = ::umask(0027);
    disk::write({{folder / "a", "text"}});
    ::umask(mask);
    struct stat facts {};
    REQUIRE(::stat((folder / "a").c_str(), &facts) == 0);
    CHECK((facts.st_mode & 0777U) == 0640U);
}

TEST_CASE("a file whose content is right is left alone, unless it is to be renewed", "[disk]") {
    const test::TemporaryFolder folder;
    const auto number = [&](const std::string& name) {
        struct stat facts {};
        REQUIRE(::stat((folder / name).c_str(), &facts) == 0);
        return facts.st_ino; // a file that is written is another one, which takes the place of the first
    };
    const std::vector<workspace::OutputFile> files{{folder / "kept", "text"},
                                                   {.path = folder / "renewed", .text = "", .renewed = true}};
    disk::write(files);
    const auto kept = number("kept");
    const auto renewed = number("renewed");
    disk::write(files);
    CHECK(number("kept") == kept);
    CHECK(number("renewed") != renewed);
}

TEST_CASE("the names that are taken are told, in order", "[disk]") {
    const test::TemporaryFolder folder;
    folder.write("a", "mine");
    folder.write("c/d", "mine");
    std::filesystem::create_symlink("nowhere", folder / "link");
    CHECK(disk::taken_paths(
              {{folder / "link", ""}, {folder / "b", ""}, {folder / "c", ""}, {folder / "a", ""}}) ==
          std::vector<std::string>{folder / "link", folder / "c", folder / "a"});
}

TEST_CASE("what is only written to is not replaced", "[disk]") {
    const test::TemporaryFolder folder;
    REQUIRE(::mkfifo((folder / "pipe").c_str(), 0600) == 0);
    std::filesystem::create_symlink("/dev/null", folder / "nothing");
    CHECK_THROWS_AS(disk::write({{folder / "pipe", "text"}}), disk::WriteError); // nobody reads it
    const int reader = ::open((folder / "pipe").c_str(), O_RDONLY | O_NONBLOCK);
    REQUIRE(reader >= 0);
    disk::write({{folder / "pipe", "text"}, {folder / "nothing", "text"}, {folder / "file", "text"}});
    std::array<char, 8> read{};
    CHECK(::read(reader, read.data(), read.size()) == 4);
    ::close(reader);
    CHECK(std::filesystem::is_fifo(folder / "pipe"));
    CHECK(std::filesystem::is_symlink(folder / "nothing"));
    CHECK(folder.read("file") == "text");
}
