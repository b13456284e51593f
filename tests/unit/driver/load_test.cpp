#include "compiler/driver/load.hpp"

#include "tests/command/folder.hpp"
#include "tests/unit/catch.hpp"

#include <filesystem>

using namespace slrc;
using diagnostics::Kind;
using driver::Disk;
using driver::FileSystem;
using driver::Memory;
using Names = std::vector<std::string>;

namespace {

struct Loaded {
    driver::Sources sources;
    diagnostics::Sink sink;

    [[nodiscard]] std::vector<Kind> kinds() const {
        std::vector<Kind> all;
        for (const diagnostics::Diagnostic& one : sink.all()) {
            all.push_back(one.kind);
        }
        return all;
    }
};

Loaded load(const FileSystem& files, const Names& specifications, const Names& folders = {}) {
    Loaded result;
    driver::load(result.sources, specifications, folders, files, result.sink);
    return result;
}

FileSystem memory(Memory files) {
    return FileSystem(std::move(files));
}

const std::string constant = "let a = \"b\"\n";

} // namespace

TEST_CASE("load reads each file once and keeps who imports whom", "[driver]") {
    const auto loaded = load(memory({{{"m.slr", "import \"x/a.slr\"\nimport \"b.slr\"\n"},
                                      {"x/a.slr", "import \"b.slr\"\n"},
                                      {"x/b.slr", constant},
                                      {"b.slr", constant}}}),
                             {"m.slr", "b.slr"});
    CHECK(loaded.kinds().empty());
    CHECK(loaded.sources.dependencies == Names{"m.slr", "x/a.slr", "x/b.slr", "b.slr"});
    REQUIRE(loaded.sources.units.size() == 4);
    CHECK(loaded.sources.units[0].imports == std::vector<std::size_t>{1, 3});
    CHECK(loaded.sources.units[1].imports == std::vector<std::size_t>{2});
    CHECK(loaded.sources.units[0].requested);
    CHECK_FALSE(loaded.sources.units[1].requested);
    CHECK(loaded.sources.units[3].requested);
}

TEST_CASE("load looks beside the file first, then in each folder, then in the library", "[driver]") {
    const Memory files{
        {{"m.slr", "import \"lex/v2.slr\"\n"}, {"one/lex/v2.slr", constant}, {"two/lex/v2.slr", constant}}};
    CHECK(load(memory(files), {"m.slr"}, {"none", "one", "two"}).sources.dependencies ==
          Names{"m.slr", "one/lex/v2.slr"});
    CHECK(load(memory(files), {"m.slr"}, {"two", "one"}).sources.dependencies ==
          Names{"m.slr", "two/lex/v2.slr"});
    const auto library = load(memory(files), {"m.slr"});
    CHECK(library.sources.dependencies == Names{"m.slr"});
    CHECK(library.sources.files.name(source::FileIndex{1}) == "std:lex/v2.slr");
}

TEST_CASE("load reports what it cannot read", "[driver]") {
    CHECK(load(memory({}), {"none.slr"}).kinds() == std::vector<Kind>{Kind::unreadable_file});
    CHECK(load(memory({}), {"std:none.slr"}).kinds() == std::vector<Kind>{Kind::unreadable_file});
    CHECK(load(memory({{{"m.slr", std::nullopt}}}), {"m.slr"}).kinds() ==
          std::vector<Kind>{Kind::unreadable_file});
    const std::vector<std::pair<std::string, Kind>> imports{
        {"none.slr", Kind::import_not_found},    {"../m.slr", Kind::import_outside_folder},
        {"/m.slr", Kind::import_outside_folder}, {"closed.slr", Kind::unreadable_file},
        {"m.slr", Kind::import_cycle},           {"std:none.slr", Kind::import_not_found},
    };
    for (const auto& [written, kind] : imports) {
        INFO(written);
        const auto loaded = load(
            memory({{{"m.slr", "import \"" + written + "\"\n"}, {"closed.slr", std::nullopt}}}), {"m.slr"});
        CHECK(loaded.kinds() == std::vector<Kind>{kind});
        REQUIRE(loaded.sink.all().front().span.has_value());
        CHECK(loaded.sources.files.text(*loaded.sink.all().front().span) == "\"" + written + "\"");
    }
}

TEST_CASE("load goes on after a file that cannot be read", "[driver]") {
    const auto loaded =
        load(memory({{{"m.slr", "import \"none.slr\"\nimport \"b.slr\"\n"}, {"b.slr", constant}}}),
             {"none.slr", "m.slr"});
    CHECK(loaded.kinds() == std::vector<Kind>{Kind::unreadable_file, Kind::import_not_found});
    CHECK(loaded.sources.dependencies == Names{"m.slr", "b.slr"});
}

TEST_CASE("load stops at imports of imports without end", "[driver]") {
    Memory files;
    for (int index = 0; index < 300; ++index) {
        files.files[std::to_string(index) + ".slr"] = "import \"" + std::to_string(index + 1) + ".slr\"\n";
    }
    const auto loaded = load(memory(files), {"0.slr"});
    CHECK(loaded.kinds() == std::vector<Kind>{Kind::nesting_too_deep});
    CHECK(loaded.sources.units.size() == 200);
}

TEST_CASE("load tells files apart by what links lead to", "[driver]") {
    const test::TemporaryFolder folder;
    folder.write("m.slr", "import \"a.slr\"\nimport \"same.slr\"\n");
    folder.write("a.slr", constant);
    std::filesystem::create_symlink("a.slr", folder / "same.slr");
    const auto loaded = load(FileSystem(), {folder / "m.slr"});
    CHECK(loaded.kinds().empty());
    CHECK(loaded.sources.dependencies == Names{folder / "m.slr", folder / "a.slr"});
}

TEST_CASE("load follows links that stay, and refuses those that lead out", "[driver]") {
    const test::TemporaryFolder real;
    real.write("m.slr", "import \"a.slr\"\n");
    real.write("a.slr", constant);
    const test::TemporaryFolder links;
    // A build tool gives each file as a link into one real tree.
    std::filesystem::create_symlink(real / "m.slr", links / "m.slr");
    std::filesystem::create_symlink(real / "a.slr", links / "a.slr");
    CHECK(load(FileSystem(), {links / "m.slr"}).kinds().empty());

    const test::TemporaryFolder own;
    own.write("m.slr", "import \"a.slr\"\n");
    std::filesystem::create_symlink(real / "a.slr", own / "a.slr");
    CHECK(load(FileSystem(), {own / "m.slr"}).kinds() == std::vector<Kind>{Kind::import_outside_folder});
    // The folder of -I is one that an import may lead into, but the file beside is found first.
    CHECK(load(FileSystem(), {own / "m.slr"}, {real.path()}).kinds() ==
          std::vector<Kind>{Kind::import_outside_folder});
}

TEST_CASE("load follows every link where it is told to, but not every path", "[driver]") {
    const test::TemporaryFolder elsewhere;
    elsewhere.write("a.slr", "import \"b.slr\"\n" + std::string(constant));
    elsewhere.write("b.slr", constant);
    // A sandbox, in which the files of several trees are links.
    const test::TemporaryFolder sandbox;
    sandbox.write("m.slr", "import \"a.slr\"\n");
    std::filesystem::create_directory(sandbox / "other");
    std::filesystem::create_symlink(elsewhere / "a.slr", sandbox / "other/a.slr");
    const FileSystem trusting(Disk{true});
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

TEST_CASE("load takes a folder whose name begins as another's for another", "[driver]") {
    const test::TemporaryFolder folder;
    folder.write("in/m.slr", "import \"a.slr\"\n");
    folder.write("inside/a.slr", constant);
    std::filesystem::create_symlink("../inside/a.slr", folder / "in/a.slr");
    CHECK(load(FileSystem(), {folder / "in/m.slr"}).kinds() ==
          std::vector<Kind>{Kind::import_outside_folder});
}
