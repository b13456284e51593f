// Dependency files, read back by the tools that they are for.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/command/specifications.hpp"
#include "tests/unit/catch.hpp"

#include <chrono>
#include <filesystem>

using namespace slrc::test;

namespace {

constexpr std::string_view reader_of_constant =
    "role AWSServiceRoleForX { trust service lambda.amazonaws.com\n"
    "allow s3:GetObject on here }\n";

Outcome tool(const std::string& name, std::vector<std::string> arguments, const TemporaryFolder& folder) {
    Call call;
    call.program = name;
    call.arguments = std::move(arguments);
    call.folder = folder.path();
    return run(call);
}

void touch_later(const std::string& path) {
    std::filesystem::last_write_time(path,
                                     std::filesystem::file_time_type::clock::now() + std::chrono::seconds(5));
}

} // namespace

TEST_CASE("--depfile has one rule for each output", "[command]") {
    const TemporaryFolder folder;
    folder.write("a b/m$n.slr", "import \"c#d.slr\"\n" + std::string(reader_of_constant));
    folder.write("a b/c#d.slr", bucket_constant);
    folder.write("c.json", "{}");
    const Outcome outcome = run_slrc({"compile", "a b/m$n.slr", "-o", "out/", "--depfile", "deps/x.d",
                                      "--config", "c.json", "--document", "trust"},
                                     folder.path());
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    CHECK(folder.read("deps/x.d") ==
          "out/AWSServiceRoleForX.trust.json: a\\ b/m$$n.slr a\\ b/c\\#d.slr c.json\n");
    REQUIRE(run_slrc({"compile", "a b/m$n.slr", "-o", "out", "--depfile", "x.d"}, folder.path()).status == 0);
    CHECK(folder.read("x.d") ==
          "out/AWSServiceRoleForX.trust.json: a\\ b/m$$n.slr a\\ b/c\\#d.slr\n"
          "out/AWSServiceRoleForX.permissions.json: a\\ b/m$$n.slr a\\ b/c\\#d.slr\n"
          "out/AWSServiceRoleForX.admin.json: a\\ b/m$$n.slr a\\ b/c\\#d.slr\n"
          "out/AWSServiceRoleForX.role.json: a\\ b/m$$n.slr a\\ b/c\\#d.slr\n");
}

TEST_CASE("--depfile leaves out the standard library and standard input", "[command]") {
    const TemporaryFolder folder;
    const Outcome outcome =
        run_slrc({"compile", "-", "-o", "out", "--document", "trust", "--depfile", "x.d"}, folder.path(),
                 "import \"std:lex/v2.slr\"\nlet here = \"*\"\n" + std::string(reader_of_constant));
    INFO(outcome.err);
    REQUIRE(outcome.status == 0);
    CHECK(folder.read("x.d") == "out/AWSServiceRoleForX.trust.json:\n");
}

TEST_CASE("--depfile never takes the place of a file that is read or written", "[command]") {
    const TemporaryFolder folder;
    folder.write("m.slr", std::string(bucket_constant) + std::string(reader_of_constant));
    const auto before = folder.everything();
    for (const std::string name : {"./m.slr", "out/../out/AWSServiceRoleForX.trust.json"}) {
        const Outcome outcome = run_slrc({"compile", "m.slr", "-o", "out", "--depfile", name}, folder.path());
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find("is a file that this run reads or writes") != std::string::npos);
    }
    CHECK(folder.everything() == before);
}

TEST_CASE("--stamp is what --depfile names, and is new after each run that succeeds", "[command]") {
    const TemporaryFolder folder;
    folder.write("m.slr", std::string(bucket_constant) + std::string(reader_of_constant));
    const std::vector<std::string> call{"compile",    "m.slr", "-o",      "out",
                                        "--document", "trust", "--stamp", "stamps/m.stamp",
                                        "--depfile",  "m.d"};
    const std::string document = "out/AWSServiceRoleForX.trust.json";
    REQUIRE(run_slrc(call, folder.path()).status == 0);
    CHECK(folder.read("m.d") == "stamps/m.stamp: m.slr\n");
    CHECK(folder.read("stamps/m.stamp").empty());

    const auto long_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(1);
    const auto is_old = [&](const std::string& name) {
        return std::filesystem::last_write_time(folder / name) < long_ago + std::chrono::minutes(1);
    };
    for (const std::string& name : {document, std::string("stamps/m.stamp")}) {
        std::filesystem::last_write_time(folder / name, long_ago);
    }
    folder.write("m.slr", "// A comment.\n" + std::string(bucket_constant) + std::string(reader_of_constant));
    REQUIRE(run_slrc(call, folder.path()).status == 0);
    CHECK(is_old(document));
    CHECK_FALSE(is_old("stamps/m.stamp"));

    std::filesystem::last_write_time(folder / "stamps/m.stamp", long_ago);
    folder.write("m.slr", std::string(reader_of_constant));
    REQUIRE(run_slrc(call, folder.path()).status == 1);
    CHECK(is_old("stamps/m.stamp"));
}

TEST_CASE("--stamp never takes the place of a file that is read or written", "[command]") {
    const TemporaryFolder folder;
    folder.write("m.slr", std::string(bucket_constant) + std::string(reader_of_constant));
    const auto before = folder.everything();
    for (const std::string name : {"./m.slr", "out/../out/AWSServiceRoleForX.trust.json", "x/../m.d"}) {
        const Outcome outcome =
            run_slrc({"compile", "m.slr", "-o", "out", "--depfile", "m.d", "--stamp", name}, folder.path());
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find("is a file that this run reads or writes") != std::string::npos);
    }
    CHECK(folder.everything() == before);
}

TEST_CASE("make reads a dependency file back", "[command]") {
    const TemporaryFolder folder;
    folder.write("a b/m$n:o.slr", "import \"c#d.slr\"\n" + std::string(reader_of_constant));
    folder.write("a b/c#d.slr", bucket_constant);
    REQUIRE(run_slrc({"compile", "a b/m$n:o.slr", "-o", "o p", "--document", "trust", "--depfile", "x.d"},
                     folder.path())
                .status == 0);
    folder.write("Makefile", "include x.d\n");
    const std::vector<std::string> question{"-q", "o p/AWSServiceRoleForX.trust.json"};
    const Outcome fresh = tool("make", question, folder);
    if (fresh.status == 127) {
        WARN("there is no make");
        return;
    }
    INFO(fresh.err);
    CHECK(fresh.status == 0);
    for (const std::string name : {"a b/m$n:o.slr", "a b/c#d.slr"}) {
        touch_later(folder / name);
        // Out of date, and without a recipe: make says that there is something to do.
        const Outcome database = tool("make", {"-d", "-n", "o p/AWSServiceRoleForX.trust.json"}, folder);
        INFO(database.out);
        CHECK(database.out.find("Prerequisite '" + name + "' is newer than target") != std::string::npos);
    }
}

TEST_CASE("ninja reads a dependency file back", "[command]") {
    const TemporaryFolder folder;
    folder.write("a b/e f.slr", bucket_constant);
    folder.write("a b/m$n#o.slr", "import \"e f.slr\"\n" + std::string(reader_of_constant));
    folder.write("build.ninja", "rule slrc\n  command = " SLRC_PROGRAM
                                " compile 'a b/m$$n#o.slr' -o 'o p' --document trust --depfile x.d\n"
                                "  depfile = x.d\n  deps = gcc\n"
                                "build o$ p/AWSServiceRoleForX.trust.json: slrc a$ b/m$$n#o.slr\n");
    const Outcome built = tool("ninja", {}, folder);
    if (built.status == 127) {
        WARN("there is no ninja");
        return;
    }
    INFO(built.out);
    REQUIRE(built.status == 0);
    const Outcome known = tool("ninja", {"-t", "deps"}, folder);
    CHECK(known.out.find("\n    a b/m$n#o.slr\n    a b/e f.slr\n") != std::string::npos);
    CHECK(tool("ninja", {"-n"}, folder).out.find("no work to do") != std::string::npos);
    touch_later(folder / "a b/e f.slr");
    CHECK(tool("ninja", {"-n"}, folder).out.find("no work to do") == std::string::npos);
}
