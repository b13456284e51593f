// `slrc generate` and its files; what is in them is for tests/generate.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/command/specifications.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc::test;

namespace {

constexpr std::string_view importing_role =
    "import \"b.slr\"\n"
    "role Example { path \"/\" trust service lambda.amazonaws.com\nallow s3:GetObject on here }\n";

} // namespace

TEST_CASE("generate writes files, and --check tells when they differ", "[command]") {
    const TemporaryFolder folder;
    folder.write("a.slr", std::string(importing_role));
    folder.write("b.slr", std::string(bucket_constant));
    const std::vector<std::string> call{"generate", "a.slr", "--language", "python", "-o", "out/"};
    std::vector<std::string> check = call;
    check.emplace_back("--check");

    const Outcome missing = run_slrc(check, folder.path());
    CHECK(missing.status == 1);
    CHECK(missing.out.find("--- /dev/null\n") != std::string::npos);

    std::vector<std::string> write = call;
    write.insert(write.end(), {"--depfile", "x.d"});
    const Outcome written = run_slrc(write, folder.path());
    INFO(written.err);
    REQUIRE(written.status == 0);
    CHECK(written.out.empty());
    CHECK(folder.read("x.d") ==
          "out/__init__.py: a.slr b.slr\nout/slrc_support.py: a.slr b.slr\nout/example.py: a.slr b.slr\n");
    CHECK(run_slrc(check, folder.path()).status == 0);

    folder.write("b.slr", "let here = \"arn:aws:s3:::there/*\"\n");
    const Outcome changed = run_slrc(check, folder.path());
    CHECK(changed.status == 1);
    CHECK(changed.out.find("-    policy.resources(\"arn:aws:s3:::here/*\")\n"
                           "+    policy.resources(\"arn:aws:s3:::there/*\")\n") != std::string::npos);
}

TEST_CASE("generate --list names the files that are written otherwise, and writes none", "[command]") {
    const TemporaryFolder folder;
    folder.write("a.slr", std::string(importing_role));
    folder.write("b.slr", std::string(bucket_constant));
    const auto before = folder.everything();
    const std::vector<std::string> call{"generate", "a.slr", "--language", "cpp", "-o", "o p"};
    std::vector<std::string> list = call;
    list.emplace_back("--list");
    const Outcome listed = run_slrc(list, folder.path());
    CHECK(listed.status == 0);
    CHECK(listed.out == "o p/slrc_support.cpp\no p/slrc_support.hpp\no p/example.hpp\no p/example.cpp\n");
    CHECK(folder.everything() == before);

    REQUIRE(run_slrc(call, folder.path()).status == 0);
    std::string written;
    for (const auto& [name, text] : folder.everything("o p")) {
        written += name + " ";
    }
    CHECK(written == "example.cpp example.hpp slrc_support.cpp slrc_support.hpp ");

    folder.write("b.slr", "");
    const Outcome wrong = run_slrc(list, folder.path());
    CHECK(wrong.status == 1);
    CHECK(wrong.out.empty());
}

TEST_CASE("generate writes nothing for a specification that is wrong, or a role that is not there",
          "[command]") {
    const TemporaryFolder folder;
    folder.write("a.slr", std::string(importing_role));
    const Outcome wrong = run_slrc({"generate", "a.slr", "--language", "go", "-o", "out"}, folder.path());
    CHECK(wrong.status == 1); // an import that is not found
    folder.write("b.slr", std::string(bucket_constant));
    const Outcome unknown =
        run_slrc({"generate", "a.slr", "--language", "go", "-o", "out", "--role", "Exmple"}, folder.path());
    CHECK(unknown.status == 1);
    CHECK(unknown.err.find("there is no role `Exmple` (--role): did you mean `Example`?") !=
          std::string::npos);
    CHECK(run_slrc({"generate", "a.slr", "--language", "go", "-o", "out", "--check"}, folder.path())
              .out.find("--- /dev/null\n") != std::string::npos);
}
