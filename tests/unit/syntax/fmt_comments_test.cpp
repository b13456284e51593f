#include "compiler/syntax/format.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/syntax/formatting.hpp"

using namespace slrc;
using test::findings;
using test::format;
using test::Lines;

namespace {

/// What the formatter finds; the text comes back as it was.
Lines fmt_findings(const std::string& text) {
    test::Parsed parsed = test::parse(text);
    CHECK(findings(parsed) == Lines{});
    CHECK(syntax::format(parsed.tree, parsed.sink) == text);
    return findings(parsed);
}

const std::string lonely_off = " `// slrc: fmt off` has no `// slrc: fmt on` after it in its block";
const std::string lonely_on = " `// slrc: fmt on` has no `// slrc: fmt off` before it in its block";

} // namespace

TEST_CASE("fmt comments: lines between off and on stay byte for byte", "[syntax]") {
    const std::string lines = "let   a=1\t\r\n\n\n// c  \n  let b  =2\n";
    CHECK(format("let x=1\n// slrc: fmt off\n" + lines + "  // slrc: fmt on\nlet y=2") ==
          "let x = 1\n// slrc: fmt off\n" + lines + "// slrc: fmt on\nlet y = 2\n");
    CHECK(format("// slrc: fmt off\n// slrc: fmt on") == "// slrc: fmt off\n// slrc: fmt on\n");
    CHECK(format("//slrc:fmt  off \r\n\n// slrc: fmt on\nlet a=1\n") ==
          "//slrc:fmt  off\n\n// slrc: fmt on\nlet a = 1\n");
}

TEST_CASE("fmt comments: in every kind of block", "[syntax]") {
    const std::string off = "// slrc: fmt off\n";
    const std::string on = "// slrc: fmt on\n";
    const auto holds = [&](const std::string& head, const std::string& line, const std::string& tail) {
        const std::string text = head + off + line + "\n" + on + tail;
        const std::string formatted = format(text);
        INFO(formatted);
        CHECK(formatted.find(off + line + "\n") != std::string::npos);
        CHECK(format(formatted) == formatted);
    };
    holds("role R {\n", "allow   *", "}");
    holds("role R { when a {\n", "allow   *", "} else { allow * } }");
    holds("role R { when a { allow * } else {\n", "allow   *", "} }");
    holds("role R { when a: rules if b {\n", "allow   *", "} }");
    holds("permissions p(a: string = \"{b}\", c: string matching \"{\") { // {\n", "allow   *", "}");
    holds("role R { lifecycle {\n", "one   per a", "} }");
    holds("role R { tags { a: \"{b}\"\n", "c  :  \"d\",", "} }");
    holds("role R { test \"{a}\" {\n", "with   a", "} }");
}

TEST_CASE("fmt comments: what is left alone is no neighbour", "[syntax]") {
    CHECK(format("let a=1\n// slrc: fmt off\nlet b  =  2\n// slrc: fmt on\nlet long=3") ==
          "let a = 1\n// slrc: fmt off\nlet b  =  2\n// slrc: fmt on\nlet long = 3\n");
}

TEST_CASE("fmt comments: each needs the other, in its block", "[syntax]") {
    CHECK(fmt_findings("// slrc: fmt off\nlet a=1\n") == Lines{"SLR0110 1:1" + lonely_off});
    CHECK(fmt_findings("let a=1\n// slrc: fmt on\n") == Lines{"SLR0110 2:1" + lonely_on});
    CHECK(fmt_findings("role R {\n// slrc: fmt off\n}\n// slrc: fmt on\n") ==
          Lines{"SLR0110 2:1" + lonely_off, "SLR0110 4:1" + lonely_on});
    CHECK(fmt_findings("// slrc: fmt off\n// slrc: fmt off\n// slrc: fmt on\n") ==
          Lines{"SLR0110 2:1 `// slrc: fmt off` stands where the formatter is off already"});
    // Those inside of the region are a part of it.
    CHECK(format("// slrc: fmt off\nrole R {\n// slrc: fmt off\n}\n// slrc: fmt on\n") ==
          "// slrc: fmt off\nrole R {\n// slrc: fmt off\n}\n// slrc: fmt on\n");
}

TEST_CASE("fmt comments: they stand between constructs, alone on their lines", "[syntax]") {
    const std::string inside = " stands inside of a construct";
    CHECK(fmt_findings("let a = [\n// slrc: fmt off\n1,\n// slrc: fmt on\n2]\n") ==
          Lines{"SLR0110 2:1 `// slrc: fmt off`" + inside, "SLR0110 4:1 `// slrc: fmt on`" + inside});
    CHECK(fmt_findings("role R\n// slrc: fmt off\n{ allow * }\n") ==
          Lines{"SLR0110 2:1 `// slrc: fmt off`" + inside});
    CHECK(fmt_findings("role R { when a: allow *\n// slrc: fmt off\nelse {} }\n") ==
          Lines{"SLR0110 2:1 `// slrc: fmt off`" + inside});
    CHECK(fmt_findings("let a=1 // slrc: fmt off\n// slrc: fmt on\n") ==
          Lines{"SLR0110 1:9 `// slrc: fmt off` is not alone on its line", "SLR0110 2:1" + lonely_on});
    CHECK(fmt_findings("// slrc: fmt of\n") ==
          Lines{"SLR0110 1:1 `// slrc: fmt` needs `off` or `on` after it"});
    CHECK(format("// slrc: fmtoff\n// slrc: format off\n// see slrc: fmt off\n") ==
          "// slrc: fmtoff\n// slrc: format off\n// see slrc: fmt off\n");
}
