#include "compiler/disk/disk.hpp"

#include "compiler/workspace/load.hpp"
#include "tests/command/folder.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/loaded.hpp"

#include <sys/stat.h>

#include <filesystem>

using namespace slrc;
using diagnostics::Kind;
using disk::Disk;
using test::load;
using workspace::ReadProblem;
using Names = std::vector<std::string>;

namespace {

const std::string constant = "let a = \"b\"\n";

} // namespace

TEST_CASE("the disk gives the reason why a file cannot be read", "[disk]") {
    const test::TemporaryFolder folder;
    folder.write("a", std::string("x\0y", 3));
    const Disk files;
    CHECK(files.read(folder / "a").text == std::string("x\0y", 3));
    CHECK(files.read(folder / "none").problem == ReadProblem::not_found);
    CHECK(files.read(folder / "a/b").problem == ReadProblem::not_found);
    CHECK(files.read(folder.path()).problem == ReadProblem::unreadable);
    CHECK(files.read(folder.path()).reason == "it is a folder");
    CHECK(files.read("/dev/zero").problem == ReadProblem::too_large);
    CHECK(files.read("/dev/zero").text.empty());
    CHECK(files.read(folder / "./a").identity == files.read(folder / "a").identity);
}

TEST_CASE("the disk lists ordinary files alone, sorted", "[disk]") {
    const test::TemporaryFolder folder;
    folder.write("b", "");
    folder.write("a", "");
    folder.write("c/d", "");
    REQUIRE(::mkfifo((folder / "p").c_str(), 0600) == 0);
    CHECK(Disk().list(folder.path()) == Names{"a", "b"});
    CHECK(Disk().list(folder / "none").empty());
}

TEST_CASE("load tells files apart by what links lead to", "[disk]") {
    const test::TemporaryFolder folder;
    folder.write("m.slr", "import \"a.slr\"\nimport \"same.slr\"\n");
    folder.write("a.slr", constant);
    std::filesystem::create_symlink("a.slr", folder / "same.slr");
    const auto loaded = load(Disk(), {folder / "m.slr"});
    CHECK(loaded.kinds().empty());
    CHECK(loaded.sources.dependencies == Names{folder / "m.slr", folder / "a.slr"});
}

TEST_CASE("load follows links that stay, and refuses those that lead out", "[disk]") {
    const test::TemporaryFolder real;
    real.write("m.slr", "import \"a.slr\"\n");
    real.write("a.slr", constant);
    const test::TemporaryFolder links;
    // A build tool gives each file as a link into one real tree.
    std::filesystem::create_symlink(real / "m.slr", links / "m.slr");
    std::filesystem::create_symlink(real / "a.slr", links / "a.slr");
    CHECK(load(Disk(), {links / "m.slr"}).kinds().empty());

    const test::TemporaryFolder own;
    own.write("m.slr", "import \"a.slr\"\n");
    std::filesystem::create_symlink(real / "a.slr", own / "a.slr");
    CHECK(load(Disk(), {own / "m.slr"}).kinds() == std::vector<Kind>{Kind::import_outside_folder});
    // The folder of -I is one that an import may lead into, but the file beside is found first.
    CHECK(load(Disk(), {own / "m.slr"}, {real.path()}).kinds() ==
          std::vector<Kind>{Kind::import_outside_folder});
}

TEST_CASE("load follows every link where it is told to, but not every path", "[disk]") {
    const test::TemporaryFolder elsewhere;
    elsewhere.write("a.slr", "import \"b.slr\"\n" + constant);
    elsewhere.write("b.slr", constant);
    // A sandbox, in which the files of several trees are links.
    const test::TemporaryFolder sandbox;
    sandbox.write("m.slr", "import \"a.slr\"\n");
    std::filesystem::create_directory(sandbox / "other");
    std::filesystem::create_symlink(elsewhere / "a.slr", sandbox / "other/a.slr");
    Disk trusting;
    trusting.follow_links = true;
    const auto loaded = load(trusting, {sandbox / "m.slr"}, {sandbox / "other"});
    // Imports are looked for beside the link, and not beside the file: what was not given is not there.
    CHECK(loaded.kinds() == std::vector<Kind>{Kind::import_not_found});
    std::filesystem::create_symlink(elsewhere / "b.slr", sandbox / "other/b.slr");
    const auto whole = load(trusting, {sandbox / "m.slr"}, {sandbox / "other"});
    CHECK(whole.kinds().empty());
    CHECK(whole.sources.dependencies ==
          Names{sandbox / "m.slr", sandbox / "other/a.slr", sandbox / "other/b.slr"});

    sandbox.write("m.slr", "import \"../a.slr\"\n");
    sandbox.write("n.slr", "import \"" + elsewhere / "a.slr" + "\"\n");
    CHECK(load(trusting, {sandbox / "m.slr"}).kinds() == std::vector<Kind>{Kind::import_outside_folder});
    CHECK(load(trusting, {sandbox / "n.slr"}).kinds() == std::vector<Kind>{Kind::import_outside_folder});
    std::filesystem::create_symlink("/", sandbox / "root.slr");
    sandbox.write("m.slr", "import \"root.slr\"\n");
    CHECK(load(trusting, {sandbox / "m.slr"}).kinds() == std::vector<Kind>{Kind::unreadable_file});
}

TEST_CASE("load takes a folder whose name begins as another's for another", "[disk]") {
    const test::TemporaryFolder folder;
    folder.write("in/m.slr", "import \"a.slr\"\n");
    folder.write("inside/a.slr", constant);
    std::filesystem::create_symlink("../inside/a.slr", folder / "in/a.slr");
    CHECK(load(Disk(), {folder / "in/m.slr"}).kinds() == std::vector<Kind>{Kind::import_outside_folder});
}
