// `slrc fmt`: what it writes, what it shows, and what it leaves alone.
#include "tests/command/file_facts.hpp"
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <sys/stat.h>

#include <filesystem>

using namespace slrc::test;

namespace {

const std::string untidy = "let   a=1\nlet bc = 2";
const std::string tidy = "let a  = 1\nlet bc = 2\n";

} // namespace

TEST_CASE("fmt rewrites files in place, and touches none that is right", "[command]") {
    const TemporaryFolder folder;
    folder.write("a.slr", untidy);
    folder.write("b.slr", tidy);
    REQUIRE(::chmod((folder / "a.slr").c_str(), 0640) == 0);
    const struct stat before = file_facts(folder / "b.slr");
    const Outcome outcome = run_slrc({"fmt", "a.slr", "b.slr"}, folder.path());
    CHECK(outcome.status == 0);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.empty());
    CHECK(folder.read("a.slr") == tidy);
    CHECK((file_facts(folder / "a.slr").st_mode & 0777U) == 0640);
    const struct stat after = file_facts(folder / "b.slr");
    CHECK(after.st_ino == before.st_ino);
    CHECK(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec);
    CHECK(folder.everything().size() == 2);
}

TEST_CASE("fmt follows a link to the file, and leaves it a link", "[command]") {
    const TemporaryFolder folder;
    folder.write("real/a.slr", untidy);
    std::filesystem::create_symlink("real/a.slr", folder / "link.slr");
    CHECK(run_slrc({"fmt", "link.slr", "real/a.slr"}, folder.path()).status == 0);
    CHECK(std::filesystem::is_symlink(folder / "link.slr"));
    CHECK(folder.read("real/a.slr") == tidy);
}

TEST_CASE("fmt - goes from standard input to standard output", "[command]") {
    const Outcome outcome = run_slrc({"fmt", "-"}, {}, untidy);
    CHECK(outcome.status == 0);
    CHECK(outcome.out == tidy);
    const Outcome broken = run_slrc({"fmt", "-"}, {}, "let a =");
    CHECK(broken.status == 1);
    CHECK(broken.out.empty());
    CHECK(broken.err.find("error[SLR0101]") != std::string::npos);
}

TEST_CASE("fmt --check names the files that differ, and writes none", "[command]") {
    const TemporaryFolder folder;
    folder.write("a.slr", untidy);
    folder.write("b.slr", tidy);
    folder.write("c.slr", "\xEF\xBB\xBFlet a  = 1\r\nlet bc = 2\r\n");
    const Outcome outcome = run_slrc({"fmt", "--check", "a.slr", "b.slr", "c.slr"}, folder.path());
    CHECK(outcome.status == 1);
    CHECK(outcome.out == "a.slr\nc.slr\n");
    CHECK(folder.read("a.slr") == untidy);
    CHECK(run_slrc({"fmt", "--check", "b.slr"}, folder.path()).status == 0);
    CHECK(run_slrc({"fmt", "--check", "-"}, {}, untidy).out == "<stdin>\n");
    CHECK(run_slrc({"fmt", "a.slr", "c.slr"}, folder.path()).status == 0);
    CHECK(folder.read("c.slr") == tidy);
}

TEST_CASE("fmt --diff shows what would change", "[command]") {
    const TemporaryFolder folder;
    folder.write("a.slr", untidy);
    folder.write("b.slr", tidy);
    const std::string diff =
        "--- a.slr\n+++ a.slr\n@@ -1,2 +1,2 @@\n-let   a=1\n-let bc = 2\n\\ No newline at end of file\n"
        "+let a  = 1\n+let bc = 2\n";
    const Outcome outcome = run_slrc({"fmt", "--diff", "a.slr", "b.slr"}, folder.path());
    CHECK(outcome.status == 0);
    CHECK(outcome.out == diff);
    const Outcome checked = run_slrc({"fmt", "--diff", "--check", "a.slr", "b.slr"}, folder.path());
    CHECK(checked.status == 1);
    CHECK(checked.out == diff);
    CHECK(folder.read("a.slr") == untidy);
}

TEST_CASE("fmt leaves a broken file alone, and lays out the others", "[command]") {
    const TemporaryFolder folder;
    const std::string broken = "let   a=1 let b";
    folder.write("a.slr", broken);
    folder.write("b.slr", untidy);
    folder.write("c.slr", "let a = [1 // slrc: fmt on\n]");
    const Outcome outcome =
        run_slrc({"fmt", "a.slr", "b.slr", "c.slr", "--diagnostics", "json"}, folder.path());
    CHECK(outcome.status == 1);
    CHECK(folder.read("a.slr") == broken);
    CHECK(folder.read("b.slr") == tidy);
    CHECK(outcome.err.find("\"code\":\"SLR0101\"") != std::string::npos);
    CHECK(outcome.err.find("\"code\":\"SLR0110\"") != std::string::npos);
}

TEST_CASE("fmt ends with 2 where a file cannot be read or written", "[command]") {
    const TemporaryFolder folder;
    folder.write("a.slr", untidy);
    CHECK(run_slrc({"fmt", "none.slr"}, folder.path()).status == 2);
    CHECK(run_slrc({"fmt", "std:lex/v2.slr"}, folder.path()).status == 2);
    Call limited;
    limited.arguments = {"fmt", "a.slr"};
    limited.folder = folder.path();
    limited.file_size_limit = 4;
    const Outcome outcome = run(limited);
    CHECK(outcome.status == 2);
    CHECK(outcome.err.find("cannot write") != std::string::npos);
    CHECK(folder.read("a.slr") == untidy);
    CHECK(folder.everything().size() == 1);
    Call closed;
    closed.arguments = {"fmt", "-"};
    closed.input = untidy;
    closed.output = Output::closed;
    CHECK(run(closed).status == 2);
}
