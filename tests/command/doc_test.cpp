// `slrc doc` and `slrc graph` as commands; what they write is for tests/doc and tests/unit/doc.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc::test;

namespace {

constexpr std::string_view documented_role =
    "/// What it is for.\n"
    "role Example { path \"/\" trust service lambda.amazonaws.com\nallow lex:ListBots }\n";

} // namespace

TEST_CASE("doc and graph write to standard output, or to a file that --check holds to the specification",
          "[command]") {
    for (const std::string command : {"doc", "graph"}) {
        INFO(command);
        const TemporaryFolder folder;
        folder.write("a.slr", documented_role);
        const Outcome out = run_slrc({command, "a.slr"}, folder.path());
        INFO(out.err);
        REQUIRE(out.status == 0);
        CHECK(out.out.find("Example") != std::string::npos);
        CHECK(out.out.ends_with("\n"));
        CHECK(run_slrc({command, "a.slr", "-o", "x", "--check"}, folder.path()).status == 1);

        const Outcome written = run_slrc({command, "a.slr", "-o", "x"}, folder.path());
        CHECK(written.status == 0);
        CHECK(written.out.empty());
        CHECK(folder.read("x") == out.out);
        CHECK(run_slrc({command, "a.slr", "-o", "x", "--check"}, folder.path()).status == 0);

        folder.write("a.slr", std::string(documented_role) + "role Other" +
                                  std::string(documented_role.substr(documented_role.find(" {"))));
        const Outcome changed = run_slrc({command, "a.slr", "-o", "x", "--check"}, folder.path());
        CHECK(changed.status == 1);
        CHECK(changed.out.find("\n+") != std::string::npos);
        CHECK(run_slrc({command, "a.slr", "-o", "x", "--check", "--role", "Example"}, folder.path()).status ==
              0);
        CHECK(folder.read("x") == out.out);
    }
}

TEST_CASE("doc and graph show nothing of a specification that is wrong, or of a role that is not there",
          "[command]") {
    for (const std::string command : {"doc", "graph"}) {
        INFO(command);
        const Outcome wrong = run_slrc({command, "-"}, {}, "role A {}\n");
        CHECK(wrong.status == 1);
        CHECK(wrong.out.empty());
        const Outcome unknown =
            run_slrc({command, "-", "--role", "Exmple"}, {}, std::string(documented_role));
        CHECK(unknown.status == 1);
        CHECK(unknown.out.empty());
        CHECK(unknown.err.find("did you mean `Example`?") != std::string::npos);
        const Outcome warned =
            run_slrc({command, "-", "-W", "error", "--diagnostics", "json"}, {},
                     "role B { path \"/\" trust service lambda.amazonaws.com allow iam:PassRole on * }");
        CHECK(warned.status == 1);
        CHECK(warned.err.starts_with("{\"severity\":\"error\""));
    }
}
