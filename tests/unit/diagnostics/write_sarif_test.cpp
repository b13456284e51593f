#include "compiler/diagnostics/explain.hpp"
#include "compiler/diagnostics/writers.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/diagnostics/places.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

using namespace slrc::diagnostics;
using slrc::source::FileIndex;
using slrc::source::Files;
using slrc::source::Span;
using slrc::test::span_of;
using Json = nlohmann::ordered_json;

namespace {

constexpr ToolFacts maker{.version = "1.2.3", .help_uri = "https://example.com/"};

/// The one run of a log, parsed.
Json run_of(const std::vector<Diagnostic>& diagnostics, const Files& files) {
    return Json::parse(write_sarif(diagnostics, files, maker))["runs"][0];
}

std::string uri_of(const std::string& name) {
    Files files;
    const FileIndex file = files.add(name, "x");
    const Json run = run_of({make(Kind::stale_file, Span{file, 0, 1}, "m")}, files);
    return run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
}

} // namespace

TEST_CASE("no findings are a log all the same", "[diagnostics]") {
    CHECK(write_sarif({}, Files{}, maker) == R"({
  "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "slrc",
          "version": "1.2.3",
          "semanticVersion": "1.2.3",
          "rules": []
        }
      },
      "columnKind": "unicodeCodePoints",
      "results": []
    }
  ]
}
)");
}

TEST_CASE("a finding is a result, its kind a rule", "[diagnostics]") {
    Files files;
    const FileIndex other = files.add("std:lex/b.slr", "let x = 1\n");
    const FileIndex file = files.add("bots/a.slr", "let \u20ACx = 1\n");
    Diagnostic diagnostic =
        make(Kind::duplicate_name, span_of(files, file, "x"), "`x` again", "another name");
    diagnostic.fix = Fix{span_of(files, file, "x"), "y"};
    diagnostic.related = {{span_of(files, other, "x"), "first here"}, {std::nullopt, "names are shared"}};
    const Json run = run_of({diagnostic}, files);
    const Json& rules = run["tool"]["driver"]["rules"];
    REQUIRE(rules.size() == 1);
    CHECK(rules[0]["id"] == "SLR0306");
    CHECK(rules[0]["name"] == "duplicate-name");
    CHECK(rules[0]["defaultConfiguration"]["level"] == "error");
    const std::string x_of_a = R"({"startLine":1,"startColumn":6,"endLine":1,"endColumn":7})";
    const std::string x_of_b = R"({"startLine":1,"startColumn":5,"endLine":1,"endColumn":6})";
    const std::string a = R"("artifactLocation":{"uri":"bots/a.slr"})";
    const std::string b = R"("artifactLocation":{"uri":"std:lex/b.slr"})";
    CHECK(
        run["results"].dump() ==
        R"([{"ruleId":"SLR0306","ruleIndex":0,"level":"error","message":{"text":"`x` again: another name"},)"
        R"("locations":[{"physicalLocation":{)" +
            a + R"(,"region":)" + x_of_a + R"(}}],"relatedLocations":[{"id":1,"physicalLocation":{)" + b +
            R"(,"region":)" + x_of_b + R"(},"message":{"text":"first here"}},)" +
            R"({"id":2,"message":{"text":"names are shared"}}],)" +
            R"("fixes":[{"description":{"text":"another name"},"artifactChanges":[{)" + a +
            R"(,"replacements":[{"deletedRegion":)" + x_of_a + R"(,"insertedContent":{"text":"y"}}]}]}]}])");
}

TEST_CASE("a rule has what readers show: descriptions, the page as help, an address", "[diagnostics]") {
    std::vector<Diagnostic> all;
    for (const KindFacts& kind : kinds()) {
        all.push_back(make(kind.kind, "a.slr", "m"));
    }
    const Json rules = run_of(all, Files{})["tool"]["driver"]["rules"];
    REQUIRE(rules.size() == kinds().size());
    for (const Json& rule : rules) {
        const std::string code = rule["id"];
        CAPTURE(code);
        const Kind kind = find_code(code).value();
        CHECK(rule["help"]["text"] == explanation(kind));
        CHECK(rule["help"]["markdown"] == explanation(kind));
        CHECK(rule["helpUri"] == "https://example.com/" + code);
        for (const char* description : {"shortDescription", "fullDescription"}) {
            const std::string text = rule[description]["text"];
            CHECK_FALSE(text.empty());
            CHECK(text.size() <= 1024); // GitHub shows no more
            CHECK(text.find('\n') == std::string::npos);
        }
        const std::string severity = rule["properties"]["problem.severity"];
        CHECK(severity ==
              (facts(kind).severity == Severity::note ? "recommendation" : to_string(facts(kind).severity)));
    }
}

TEST_CASE("rules are listed once, in the order of their codes", "[diagnostics]") {
    const Json run = run_of({make(Kind::stale_file, "", "a"), make(Kind::unreadable_file, "", "b"),
                             make(Kind::stale_file, "", "c"), make(Kind::unknown_name, "", "d")},
                            Files{});
    const Json& rules = run["tool"]["driver"]["rules"];
    REQUIRE(rules.size() == 3);
    CHECK(rules[0]["id"] == "SLR0001");
    CHECK(rules[1]["id"] == "SLR0301");
    CHECK(rules[2]["id"] == "SLR0711");
    std::vector<int> indices;
    for (const Json& result : run["results"]) {
        CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
        indices.push_back(result["ruleIndex"]);
    }
    CHECK(indices == std::vector<int>{2, 0, 2, 1});
}

TEST_CASE("the level is the finding's, the rule's is the kind's", "[diagnostics]") {
    std::vector<Diagnostic> found{make(Kind::stale_file, "", "a"), make(Kind::stale_file, "", "b"),
                                  make(Kind::stale_file, "", "c")};
    found[1].severity = Severity::error;
    found[2].severity = Severity::note;
    const Json run = run_of(found, Files{});
    CHECK(run["tool"]["driver"]["rules"][0]["defaultConfiguration"]["level"] == "warning");
    CHECK(run["results"][0]["level"] == "warning");
    CHECK(run["results"][1]["level"] == "error");
    CHECK(run["results"][2]["level"] == "note");
}

TEST_CASE("a finding without a place has the first line of its file, or of the first one", "[diagnostics]") {
    const std::vector<Diagnostic> found{make(Kind::stale_file, "a b.json", "m"),
                                        make(Kind::stale_file, "", "m"),
                                        make(Kind::stale_file, Span{FileIndex{4}, 0, 1}, "m")};
    const auto first_line_of = [](const std::string& uri) {
        return R"([{"physicalLocation":{"artifactLocation":{"uri":")" + uri +
               R"("},"region":{"startLine":1,"startColumn":1,"endLine":1,"endColumn":1}}}])";
    };
    Files files;
    static_cast<void>(files.add("x.slr", "x"));
    const Json run = run_of(found, files);
    CHECK(run["results"][0]["locations"].dump() == first_line_of("a%20b.json"));
    CHECK(run["results"][1]["locations"].dump() == first_line_of("x.slr"));
    CHECK(run["results"][2]["locations"].dump() == first_line_of("x.slr"));
    CHECK_FALSE(run_of(found, Files{})["results"][1].contains("locations"));
}

TEST_CASE("a name becomes a URI", "[diagnostics]") {
    CHECK(uri_of("bots/v2-1_x.~.slr") == "bots/v2-1_x.~.slr");
    CHECK(uri_of("../a.slr") == "../a.slr");
    CHECK(uri_of("my bots/a%b#c?d.slr") == "my%20bots/a%25b%23c%3Fd.slr");
    CHECK(uri_of("\u00E9.slr") == "%C3%A9.slr");
    CHECK(uri_of("\xFF\\\n.slr") == "%FF%5C%0A.slr");
    CHECK(uri_of("c:/a.slr") == "c%3A/a.slr");
    CHECK(uri_of("/tmp/a b.slr") == "file:///tmp/a%20b.slr");
    CHECK(uri_of("std:lex/a b.slr") == "std:lex/a%20b.slr");
    CHECK(uri_of("<stdin>") == "%3Cstdin%3E");
}

TEST_CASE("braces are doubled in messages of results, which are templates, and nowhere else",
          "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("a.slr", "{x}");
    Diagnostic diagnostic = make(Kind::bad_placeholder, Span{file, 0, 3}, "`{x}` {0}");
    diagnostic.related = {{std::nullopt, "{y}"}};
    diagnostic.fix = Fix{Span{file, 0, 3}, "{z}"};
    const Json run = run_of({diagnostic}, files);
    const Json& result = run["results"][0];
    CHECK(result["message"]["text"] == "`{{x}}` {{0}}");
    CHECK(result["relatedLocations"][0]["message"]["text"] == "{{y}}");
    CHECK(result["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "{z}");
    const std::string help =
        "write `{{name}}` for a parameter or a constant, `{{{{` and `}}}}` for literal braces";
    CHECK(result["fixes"][0]["description"]["text"] == help);
    CHECK(run["tool"]["driver"]["rules"][0]["help"]["text"] == explanation(Kind::bad_placeholder));
}

TEST_CASE("what is not UTF-8 is replaced in SARIF too", "[diagnostics]") {
    const Json run = run_of({make(Kind::stale_file, "\xFF", "a\xC0z\x1b")}, Files{});
    CHECK(run["results"][0]["message"]["text"] == "a\uFFFDz\x1b");
}

TEST_CASE("facts are properties of a result", "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("a.slr", "let x = 1\n");
    Diagnostic diagnostic = make(Kind::duplicate_name, span_of(files, file, "x"), "m");
    CHECK_FALSE(run_of({diagnostic}, files)["results"][0].contains("properties"));
    diagnostic.facts = {{"one", std::vector<Fact>{{"text", "{a}"}, {"place", span_of(files, file, "x")}}}};
    CHECK(run_of({diagnostic}, files)["results"][0]["properties"].dump() ==
          R"({"one":{"text":"{a}","place":{"file":"a.slr","line":1,"column":5,"endLine":1,"endColumn":6}}})");
}
