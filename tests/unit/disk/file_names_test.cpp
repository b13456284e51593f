#include "compiler/disk/file_names.hpp"

#include "tests/command/folder.hpp"
#include "tests/unit/catch.hpp"

#include <filesystem>

using namespace slrc;

TEST_CASE("several names of one file are one, whether or not it is there", "[disk]") {
    const test::TemporaryFolder folder;
    folder.write("d/there", "");
    std::filesystem::create_directory_symlink("d", folder / "link");
    std::filesystem::create_symlink("../d/there", folder / "d/soft");
    std::filesystem::create_hard_link(folder / "d/there", folder / "hard");
    for (const std::string name : {"there", "new"}) {
        disk::FileNames names({folder / "other", folder / ("d/" + name)});
        for (const std::string same : {"d/", "./d/", "d//", "link/", "link/../d/"}) {
            CAPTURE(name, same);
            CHECK(names.have(folder / (same + name)));
        }
        CHECK_FALSE(names.have(folder / name));
        CHECK(names.have(folder / "hard") == (name == "there"));
        CHECK(names.have(folder / "d/soft") == (name == "there"));
    }
    CHECK_FALSE(disk::FileNames({"/dev/null"}).have("/dev/null"));
    CHECK_FALSE(disk::FileNames().have(folder / "d/there"));
    CHECK(disk::FileNames({"not/there"}).have("./not/x/../there"));
}
