#include "compiler/workspace/format.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc;
using workspace::Formatting;
using workspace::Memory;

namespace {

using Texts = std::vector<std::string>;

void format(Formatting& formatting, Memory files, const Texts& names) {
    format_files(formatting, names, files);
}

Texts messages(const Formatting& formatting) {
    Texts all;
    for (const diagnostics::Diagnostic& one : formatting.sink.all()) {
        all.push_back(std::string(facts(one.kind).name) + ": " + one.message);
    }
    return all;
}

} // namespace

TEST_CASE("format: files that differ are to be written", "[workspace]") {
    Formatting formatting;
    format(formatting, {{{"a.slr", "let a=1"}, {"b.slr", "let b = 1\n"}}}, {"a.slr", "b.slr", "a.slr"});
    CHECK(messages(formatting).empty());
    REQUIRE(formatting.formatted.size() == 2);
    CHECK(formatting.formatted[0].differs());
    CHECK(formatting.formatted[0].after == "let a = 1\n");
    CHECK_FALSE(formatting.formatted[1].differs());
    const auto files = output_files(formatting);
    REQUIRE(files.size() == 1);
    CHECK(files[0].path == "a.slr");
    CHECK(files[0].text == "let a = 1\n");
}

TEST_CASE("format: a file with an error is left alone, and the others are not", "[workspace]") {
    Formatting formatting;
    format(formatting,
           {{{"a.slr", "let a="},
             {"b.slr", "let   b=1 /* c */"},
             {"c.slr", "let c = \"\\u{110000}\""},
             {"d.slr", "// slrc: fmt off\n"},
             {"e.slr", "\xFF"},
             {"f.slr", std::nullopt},
             {"g.slr", "let g=1"}}},
           {"a.slr", "b.slr", "c.slr", "d.slr", "e.slr", "f.slr", "none.slr", "g.slr", "std:lex/v2.slr"});
    CHECK(
        messages(formatting) ==
        Texts{
            "unexpected-text: expected a string, a list, a list of actions, or a condition, found the end of "
            "the file",
            "block-comment: `/*` does not begin a comment", "bad-escape: there is no character U+110000",
            "misplaced-fmt-comment: `// slrc: fmt off` has no `// slrc: fmt on` after it in its block",
            "not-utf8: the file is not UTF-8: a byte that cannot stand here",
            "unreadable-file: cannot read `f.slr`: it cannot be read",
            "unreadable-file: cannot read `none.slr`: there is no such file",
            "unreadable-file: cannot format `std:lex/v2.slr`: it is inside the program"});
    REQUIRE(formatting.formatted.size() == 1);
    CHECK(formatting.formatted[0].name == "g.slr");
}

TEST_CASE("format: what a file imports is neither needed nor touched", "[workspace]") {
    Formatting formatting;
    format(formatting, {{{"a.slr", "import   \"b.slr\""}, {"b.slr", "let   b"}}}, {"a.slr"});
    CHECK(messages(formatting).empty());
    REQUIRE(output_files(formatting).size() == 1);
}
