#include "compiler/diagnostics/writers.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/diagnostics/places.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>
#include <vector>

using namespace slrc::diagnostics;
using slrc::source::FileIndex;
using slrc::source::Files;
using slrc::source::Span;
using slrc::test::span_of;

namespace {

std::string one(const Diagnostic& diagnostic, const Files& files) {
    return write_json({&diagnostic, 1}, files);
}

} // namespace

TEST_CASE("no findings are no lines of JSON", "[diagnostics]") {
    CHECK(write_json({}, Files{}).empty());
}

TEST_CASE("a finding is one flat object in one line", "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("a.slr", "\nregions mars\n");
    CHECK(
        one(make(Kind::unknown_region, span_of(files, file, "mars"), "no `mars`"), files) ==
        R"({"severity":"warning","code":"SLR0412","name":"unknown-region","message":"no `mars`","file":"a.slr",)"
        R"("line":2,"column":9,"endLine":2,"endColumn":13,)"
        R"("help":"check the spelling; a region newer than this version of slrc is fine"})"
        "\n");
}

TEST_CASE("fix, related places and label follow where there are any", "[diagnostics]") {
    Files files;
    const FileIndex other = files.add("b.slr", "let x = 1\n");
    const FileIndex file = files.add("a.slr", "let \u20ACx = 1\n");
    Diagnostic diagnostic = make(Kind::duplicate_name, span_of(files, file, "x"), "`x` again", "rename");
    diagnostic.fix = Fix{span_of(files, file, "x"), "y\n\"z\""};
    diagnostic.related = {{span_of(files, other, "x"), "first here"}, {std::nullopt, "names are shared"}};
    CHECK(
        one(diagnostic, files) ==
        R"({"severity":"error","code":"SLR0306","name":"duplicate-name","message":"`x` again","file":"a.slr",)"
        R"("line":1,"column":6,"endLine":1,"endColumn":7,"help":"rename one of the two",)"
        R"("fix":{"line":1,"column":6,"endLine":1,"endColumn":7,"text":"y\n\"z\""},)"
        R"("related":[{"message":"first here","file":"b.slr","line":1,"column":5},{"message":"names are shared"}],)"
        R"("label":"rename"})"
        "\n");
}

TEST_CASE("facts are the last members of a finding", "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("a.slr", "\nregions mars\n");
    Diagnostic diagnostic = make(Kind::stale_file, "", "m");
    diagnostic.facts = {{"one", "a\""},
                        {"more", std::vector<Fact>{{"texts", std::vector<std::string>{"b", ""}},
                                                   {"place", span_of(files, file, "mars")},
                                                   {"none", std::vector<Fact>{}}}}};
    const std::string text = one(diagnostic, files);
    CHECK(
        text.substr(text.find(",\"one\"")) ==
        R"(,"one":"a\"","more":{"texts":["b",""],"place":{"file":"a.slr","line":2,"column":9,"endLine":2,"endColumn":13},)"
        R"("none":{}}})"
        "\n");
}

TEST_CASE("a fix in another file names it", "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("a.slr", "x");
    const FileIndex other = files.add("b.slr", "x");
    Diagnostic diagnostic = make(Kind::duplicate_name, Span{file, 0, 1}, "m");
    diagnostic.fix = Fix{Span{other, 0, 1}, ""};
    CHECK(one(diagnostic, files)
              .find(R"("fix":{"file":"b.slr","line":1,"column":1,"endLine":1,"endColumn":2,"text":""})") !=
          std::string::npos);
}

TEST_CASE("the end column is exclusive: an empty span ends where it begins", "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("a.slr", "role A {\n}\n");
    const auto numbers = [&](Span span) {
        const std::string text = one(make(Kind::unclosed_brace, span, "m"), files);
        const std::size_t begin = text.find("\"line\"");
        return text.substr(begin, text.find(",\"help\"") - begin);
    };
    CHECK(numbers(Span{file, 5, 5}) == R"("line":1,"column":6,"endLine":1,"endColumn":6)");
    CHECK(numbers(Span{file, 5, 10}) == R"("line":1,"column":6,"endLine":2,"endColumn":2)");
    CHECK(numbers(Span{file, 11, 11}) == R"("line":3,"column":1,"endLine":3,"endColumn":1)");
    CHECK(numbers(Span{file, 500, 600}) == R"("line":3,"column":1,"endLine":3,"endColumn":1)");
}

TEST_CASE("a finding without a place has no numbers", "[diagnostics]") {
    const Files files;
    CHECK(one(make(Kind::stale_file, "old.json", "m"), files) ==
          R"({"severity":"warning","code":"SLR0711","name":"stale-file","message":"m","file":"old.json",)"
          R"("help":"remove it, if it was made from a role that is gone"})"
          "\n");
    CHECK(one(make(Kind::stale_file, "", "m"), files) ==
          R"({"severity":"warning","code":"SLR0711","name":"stale-file","message":"m","file":"",)"
          R"("help":"remove it, if it was made from a role that is gone"})"
          "\n");
    CHECK(one(make(Kind::stale_file, Span{FileIndex{4}, 0, 1}, "m"), files).find("\"line\"") ==
          std::string::npos);
}

TEST_CASE("the severity is the finding's, not the kind's", "[diagnostics]") {
    Diagnostic diagnostic = make(Kind::stale_file, "", "m");
    diagnostic.severity = Severity::error;
    CHECK(one(diagnostic, Files{}).starts_with(R"({"severity":"error","code":"SLR0711")"));
}

TEST_CASE("what is not UTF-8 is replaced, and every line is JSON", "[diagnostics]") {
    Files files;
    const FileIndex file = files.add("\xFF.slr", "x\n");
    Diagnostic diagnostic = make(Kind::duplicate_name, Span{file, 0, 1}, "a\xC0\x1b\n", "b\xFF");
    diagnostic.fix = Fix{Span{file, 0, 1}, "c\xFF"};
    diagnostic.related = {{Span{file, 0, 1}, "d\xFF"}};
    const std::string text = one(diagnostic, files);
    CHECK(text.find('\n') == text.size() - 1);
    const auto parsed = nlohmann::json::parse(text);
    CHECK(parsed["file"] == "\uFFFD.slr");
    CHECK(parsed["message"] == "a\uFFFD\x1b\n");
    CHECK(parsed["label"] == "b\uFFFD");
    CHECK(parsed["fix"]["text"] == "c\uFFFD");
    CHECK(parsed["related"][0]["message"] == "d\uFFFD");
}

TEST_CASE("findings are written in the order given", "[diagnostics]") {
    const std::vector<Diagnostic> found{make(Kind::stale_file, "b", "second"),
                                        make(Kind::stale_file, "a", "first")};
    const std::string text = write_json(found, Files{});
    CHECK(text.find("second") < text.find("first"));
    CHECK(std::count(text.begin(), text.end(), '\n') == 2);
}
