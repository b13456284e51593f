// How findings are shown.
#include "tests/command/folder.hpp"
#include "tests/command/run.hpp"
#include "tests/unit/catch.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>

using namespace slrc::test;
using Json = nlohmann::json;

namespace {

/// A warning: no region has this name yet.
const std::string unknown_region =
    "role AWSServiceRoleForX { trust service lambda.amazonaws.com\n"
    "regions eu-nowhere-1\nallow kms:ListKeys on * }\n";
const std::string declared_twice = "let a = \"b\"\nlet a = \"c\"\n";

} // namespace

TEST_CASE("findings are text on standard error", "[command]") {
    const Outcome outcome = check_text({}, declared_twice);
    CHECK(outcome.status == 1);
    CHECK(outcome.out.empty());
    CHECK(outcome.err.starts_with("error[SLR0306]: "));
    CHECK(outcome.err.find(" --> <stdin>:2:5\n  |\n2 | let a = \"c\"\n  |     ^") != std::string::npos);
    CHECK(outcome.err.find("  = help: `slrc explain SLR0306`\n") != std::string::npos);
    CHECK(outcome.err.ends_with("\nslrc: 1 error\n"));
    CHECK(check_text({"--diagnostics", "text"}, declared_twice).err == outcome.err);
}

TEST_CASE("--diagnostics json is one flat object a line", "[command]") {
    const Outcome outcome = check_text({"--diagnostics", "json"}, declared_twice);
    CHECK(outcome.status == 1);
    CHECK(outcome.err.find('\n') == outcome.err.size() - 1);
    const Json finding = Json::parse(outcome.err);
    CHECK(finding.at("severity") == "error");
    CHECK(finding.at("code") == "SLR0306");
    CHECK(finding.at("name") == "duplicate-name");
    CHECK(finding.at("file") == "<stdin>");
    CHECK(finding.at("line") == 2);
    CHECK(finding.at("column") == 5);
    CHECK(finding.at("endLine") == 2);
    CHECK(finding.at("endColumn") == 6);
    CHECK(finding.at("help") == "rename one of the two");
    CHECK(check_text({"--diagnostics", "json"}, "let a = \"b\"\n").err.empty());
}

TEST_CASE("--diagnostics sarif is one log, also of nothing", "[command]") {
    const Json log = Json::parse(check_text({"--diagnostics", "sarif"}, declared_twice).out);
    CHECK(log.at("version") == "2.1.0");
    const Json& results = log.at("runs").at(0).at("results");
    REQUIRE(results.size() == 1);
    CHECK(results.at(0).at("ruleId") == "SLR0306");
    CHECK(results.at(0).at("locations").at(0).at("physicalLocation").at("region").at("startLine") == 2);
    const Outcome nothing = check_text({"--diagnostics", "sarif"}, "let a = \"b\"\n");
    CHECK(nothing.status == 0);
    CHECK(Json::parse(nothing.out).at("runs").at(0).at("results").empty());
    CHECK(nothing.err.empty());
}

TEST_CASE("SARIF goes to standard output where nothing else does", "[command]") {
    const TemporaryFolder folder;
    folder.write("x.slr", unknown_region);
    folder.write("x.json", R"({"Version": "2012-10-17", "Statement": []})");
    const auto is_log = [](const std::string& text) {
        return text.starts_with("{") && Json::parse(text).at("version") == "2.1.0";
    };
    const std::vector<std::string> sarif{"--diagnostics", "sarif"};
    for (std::vector<std::string> arguments :
         std::vector<std::vector<std::string>>{{"check", "x.slr"},
                                               {"compile", "x.slr", "-o", "out"},
                                               {"generate", "x.slr", "--language", "cpp", "-o", "code"},
                                               {"doc", "x.slr", "-o", "x.md"},
                                               {"graph", "x.slr", "-o", "x.dot"},
                                               {"import", "x.json", "-o", "imported.slr"},
                                               {"fmt", "x.slr"}}) {
        arguments.insert(arguments.end(), sarif.begin(), sarif.end());
        const Outcome outcome = run_slrc(arguments, folder.path());
        INFO(arguments.front() << outcome.err);
        CHECK(is_log(outcome.out));
        CHECK(outcome.err.empty());
    }
    for (std::vector<std::string> arguments : std::vector<std::vector<std::string>>{
             {"check", "x.slr", "--sizes"},
             {"compile", "x.slr"},
             {"compile", "x.slr", "-o", "out", "--check"},
             {"generate", "x.slr", "--language", "cpp", "-o", "code", "--list"},
             {"doc", "x.slr"},
             {"graph", "x.slr", "-o", "x.dot", "--check"},
             {"import", "x.json"},
             {"eval", "x.slr", "--action", "kms:ListKeys"},
             {"fmt", "x.slr", "--check"}}) {
        arguments.insert(arguments.end(), sarif.begin(), sarif.end());
        const Outcome outcome = run_slrc(arguments, folder.path());
        INFO(arguments.front() << outcome.out);
        CHECK(is_log(outcome.err));
    }
}

TEST_CASE("--diagnostics-output writes the findings to a file, in any form", "[command]") {
    const TemporaryFolder folder;
    folder.write("x.slr", declared_twice);
    folder.write("good.slr", "let a = \"b\"\n");
    for (const std::string form : {"text", "json", "sarif"}) {
        CAPTURE(form);
        const Outcome shown = run_slrc({"check", "x.slr", "--diagnostics", form}, folder.path());
        const Outcome outcome = run_slrc(
            {"check", "x.slr", "--diagnostics", form, "--diagnostics-output", "to/" + form}, folder.path());
        CHECK(outcome.status == 1);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.empty());
        CHECK(folder.read("to/" + form) == (form == "sarif" ? shown.out : shown.err));
    }
    CHECK(run_slrc({"check", "good.slr", "--diagnostics-output", "to/text"}, folder.path()).status == 0);
    CHECK(folder.read("to/text").empty());
}

TEST_CASE("--diagnostics-output leaves standard output to the results, and inputs as they are", "[command]") {
    const TemporaryFolder folder;
    folder.write("x.slr", unknown_region);
    const std::vector<std::string> compile{"compile", "x.slr", "--document", "permissions"};
    std::vector<std::string> apart = compile;
    apart.insert(apart.end(), {"--diagnostics", "sarif", "--diagnostics-output", "x.sarif"});
    CHECK(run_slrc(apart, folder.path()).out == run_slrc(compile, folder.path()).out);
    CHECK(Json::parse(folder.read("x.sarif")).at("runs").at(0).at("results").size() == 1);
    CHECK(run_slrc({"check", "x.slr", "--diagnostics-output", "x.slr/y"}, folder.path()).status == 2);
}

TEST_CASE("no option writes over a file that the run reads, or over another of its files", "[command]") {
    const TemporaryFolder folder;
    folder.write("x.slr", unknown_region);
    folder.write(
        "x.json",
        R"({"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "kms:ListKeys", "Resource": "*"}})");
    std::filesystem::create_symlink("x.slr", folder / "soft");
    std::filesystem::create_hard_link(folder / "x.slr", folder / "hard");
    std::filesystem::create_symlink("x.json", folder / "y.slr");
    REQUIRE(run_slrc({"compile", "x.slr", "-o", "out"}, folder.path()).status == 0);
    const auto before = folder.everything();
    const std::string document = "out/AWSServiceRoleForX.trust.json";
    for (const std::vector<std::string>& arguments : std::vector<std::vector<std::string>>{
             {"check", "x.slr", "--diagnostics-output", "./x.slr"},
             {"check", "x.slr", "--diagnostics-output", "soft"},
             {"check", "x.slr", "--diagnostics-output", "hard"},
             {"compile", "x.slr", "-o", "out", "--diagnostics-output", document},
             {"compile", "x.slr", "-o", "out", "--check", "--diagnostics-output", document},
             {"compile", "x.slr", "-o", "out", "--depfile", "x.d", "--diagnostics-output", "./x.d"},
             {"compile", "x.slr", "-o", "out", "--stamp", "soft"},
             {"doc", "x.slr", "-o", "soft"},
             {"doc", "x.slr", "-o", "x.md", "--diagnostics-output", "x.md"},
             {"doc", "x.slr", "-o", "hard", "--check", "--diagnostics-output", "hard"},
             {"graph", "x.slr", "-o", "hard"},
             {"import", "x.json", "-o", "y.slr"}}) {
        const Outcome outcome = run_slrc(arguments, folder.path());
        CAPTURE(arguments, outcome.err);
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find("is a file that this run reads or writes") != std::string::npos);
        CHECK(folder.everything() == before);
    }
}

TEST_CASE("findings can go to standard output, and to nowhere", "[command]") {
    const TemporaryFolder folder;
    folder.write("x.slr", declared_twice);
    const auto before = folder.everything();
    const Outcome shown = run_slrc({"check", "x.slr"}, folder.path());
    CHECK(run_slrc({"check", "x.slr", "--diagnostics-output", "-"}, folder.path()).out == shown.err);
    const Outcome nowhere = run_slrc({"check", "x.slr", "--diagnostics-output", "/dev/null"}, folder.path());
    CHECK(nowhere.status == 1);
    CHECK(nowhere.err.empty());
    const Outcome both = run_slrc({"compile", "x.slr", "--diagnostics-output", "-"}, folder.path());
    CHECK(both.status == 2);
    CHECK(both.err == "slrc: --diagnostics-output: standard output has the results: name a file\n");
    for (const std::vector<std::string>& arguments :
         std::vector<std::vector<std::string>>{{"compile", "x.slr", "-o", "-"},
                                               {"doc", "x.slr", "-o", "-"},
                                               {"graph", "x.slr", "-o", "-"},
                                               {"import", "x.json", "-o", "-"},
                                               {"compile", "x.slr", "-o", "out", "--stamp", "-"}}) {
        const Outcome outcome = run_slrc(arguments, folder.path());
        CHECK(outcome.status == 2);
        CHECK(outcome.err.find("a file of that name is `./-`") != std::string::npos);
    }
    CHECK(folder.everything() == before);
}

TEST_CASE("-W makes warnings errors, or silences one", "[command]") {
    const Outcome plain = check_text({}, unknown_region);
    CHECK(plain.status == 0);
    CHECK(plain.err.starts_with("warning[SLR0412]: "));
    const Outcome error = check_text({"-W", "error"}, unknown_region);
    CHECK(error.status == 1);
    CHECK(error.err.starts_with("error[SLR0412]: "));
    const Outcome silent = check_text({"-W", "no-unknown-region"}, unknown_region);
    CHECK(silent.status == 0);
    CHECK(silent.err.empty());
    CHECK(check_text({"-W", "error", "-W", "no-unknown-region"}, unknown_region).status == 0);
}

TEST_CASE("-W error keeps compile from writing", "[command]") {
    const TemporaryFolder folder;
    folder.write("x.slr", unknown_region);
    const auto before = folder.everything();
    const Outcome outcome = run_slrc({"compile", "x.slr", "-o", "out", "-W", "error"}, folder.path());
    CHECK(outcome.status == 1);
    CHECK(folder.everything() == before);
    CHECK(run_slrc({"compile", "x.slr", "-o", "out"}, folder.path()).status == 0);
    CHECK(folder.everything("out").size() == 4);
}

TEST_CASE("-W refuses words that it does not know", "[command]") {
    const Outcome near = check_text({"-W", "no-unknown-regoin"}, unknown_region);
    CHECK(near.status == 2);
    CHECK(near.err.find("did you mean `no-unknown-region`?") != std::string::npos);
    CHECK(check_text({"-W", "no-duplicate-name"}, unknown_region).status == 2); // an error stays one
    CHECK(check_text({"-W", "xyz"}, unknown_region).err.find("there is `error`, `no-") != std::string::npos);
}

TEST_CASE("a comment on the line before silences a warning", "[command]") {
    std::string text = unknown_region;
    text.insert(text.find("regions"), "// slrc: allow(unknown-region)\n");
    const Outcome outcome = check_text({}, text);
    CHECK(outcome.status == 0);
    CHECK(outcome.err.empty());
}

TEST_CASE("colour is for terminals, and never with NO_COLOR", "[command]") {
    const TemporaryFolder folder;
    folder.write("x.slr", declared_twice);
    Call call;
    call.arguments = {"check", "x.slr"};
    call.folder = folder.path();
    call.environment = {{"TERM", "xterm"}};
    CHECK(run(call).err.find('\x1B') == std::string::npos);
    const Outcome coloured = run_on_terminal(call);
    CHECK(coloured.status == 1);
    CHECK(coloured.out.find("\x1B[") != std::string::npos);
    call.environment["NO_COLOR"] = "1";
    const Outcome plain = run_on_terminal(call);
    CHECK(plain.out.find("error[SLR0306]: ") != std::string::npos);
    CHECK(plain.out.find('\x1B') == std::string::npos);
    call.environment = {{"TERM", "dumb"}};
    CHECK(run_on_terminal(call).out.find('\x1B') == std::string::npos);
}

namespace {

/// What a call shows on a terminal: with its colours, and without any as NO_COLOR and a pipe want it.
std::string shown_in_colour(Call call) {
    call.environment = {{"TERM", "xterm"}};
    INFO(call.arguments.front());
    CHECK(run(call).out.find('\x1B') == std::string::npos);
    const std::string coloured = run_on_terminal(call).out;
    call.environment["NO_COLOR"] = "1";
    const std::string plain = run_on_terminal(call).out;
    CHECK(plain.find('\x1B') == std::string::npos);
    std::string bare;
    for (std::size_t at = 0; at < coloured.size(); ++at) {
        if (coloured[at] == '\x1B') {
            at = coloured.find('m', at);
        } else {
            bare += coloured[at];
        }
    }
    CHECK(bare == plain);
    return coloured;
}

} // namespace

TEST_CASE("results have colour on a terminal, too: tests, decisions and differences", "[command]") {
    const TemporaryFolder folder;
    folder.write("x.slr",
                 "role A { path \"/\" trust service lambda.amazonaws.com\n"
                 "allow lex:ListBots\n"
                 "test \"right\" { expect allow lex:ListBots }\n"
                 "test \"wrong\" { expect deny lex:ListBots }\n}\n");
    folder.write("out/A.trust.json", "{}\n");
    const auto shown = [&](std::vector<std::string> arguments) {
        Call call;
        call.arguments = std::move(arguments);
        call.folder = folder.path();
        return shown_in_colour(call);
    };
    const std::string tests = shown({"test", "x.slr"});
    CHECK(tests.find("\x1B[1;32mok\x1B[0m      A: right") != std::string::npos);
    CHECK(tests.find("\x1B[1;31mFAILED\x1B[0m  A: wrong") != std::string::npos);
    CHECK(tests.find("\x1B[1;32m^^^^^^^^^^^^^^^^^^ allowed by this rule\x1B[0m") != std::string::npos);
    CHECK(tests.find("\x1B[1;31m1 passed, 1 failed\x1B[0m") != std::string::npos);
    CHECK(
        shown({"eval", "x.slr", "--action", "lex:ListBots"}).find("\x1B[1;32mallowed\x1B[0m: lex:ListBots") !=
        std::string::npos);
    CHECK(shown({"eval", "x.slr", "--action", "lex:CreateBot"}).find("\x1B[1;31mimplicitly denied\x1B[0m") !=
          std::string::npos);
    CHECK(shown({"compile", "x.slr", "--document", "trust", "-o", "out", "--check"})
              .find("\x1B[31m-{}\x1B[0m") != std::string::npos);
    CHECK(shown({"fmt", "x.slr", "--diff"}).find("\x1B[32m+    path \"/\"\x1B[0m") != std::string::npos);
    CHECK(shown({"doc", "x.slr", "-o", "page.md", "--check"}).find("\x1B[32m+# Role A\x1B[0m") !=
          std::string::npos);
}
