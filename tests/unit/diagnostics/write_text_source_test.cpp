// The source line and its underlining.
#include "compiler/diagnostics/writers.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/diagnostics/places.hpp"

#include <string>
#include <vector>

using namespace slrc::diagnostics;
using slrc::source::FileIndex;
using slrc::source::Files;
using slrc::source::Span;
using slrc::test::span_of;

namespace {

/// The text for a warning (which has no line of counts) on `covered` of a file that is called `a.slr`.
std::string shown(const std::string& text, Span span, const std::string& label = {}) {
    Files files;
    files.add("a.slr", text);
    const std::vector<Diagnostic> found{make(Kind::unknown_region, span, "message", label)};
    return write_text(found, files, false);
}

std::string shown(const std::string& text, std::string_view covered, const std::string& label = {}) {
    Files files;
    return shown(text, span_of(files, files.add("a.slr", text), covered), label);
}

/// The same with the lines around the source and its underlining taken as they always are.
std::string around(const std::string& source, const std::string& marks, const std::string& place) {
    return "warning[SLR0412]: message\n --> a.slr:" + place + "\n  |\n1 |" + source + "\n  |" + marks +
           "\n  = help: check the spelling; a region newer than this version of slrc is fine\n"
           "  = help: `slrc explain SLR0412`\n";
}

} // namespace

TEST_CASE("a span of no width has one mark", "[diagnostics]") {
    CHECK(shown("role", Span{FileIndex{0}, 2, 2}, "here") == around(" role", "   ^ here", "1:3"));
    CHECK(shown("role", Span{FileIndex{0}, 4, 4}) == around(" role", "     ^", "1:5"));
    CHECK(shown("", Span{FileIndex{0}, 0, 0}) == around("", " ^", "1:1"));
}

TEST_CASE("a span of several lines is underlined to the end of its first", "[diagnostics]") {
    CHECK(shown("role A {\n}\n", "A {\n}", "unclosed") ==
          around(" role A {", "      ^^^ ... unclosed", "1:6"));
    CHECK(shown("role A {\r\n}\r\n", "A {\r\n}") == around(" role A {", "      ^^^ ...", "1:6"));
    CHECK(shown("role A {\n}\n", "{\n") == around(" role A {", "        ^", "1:8"));
    CHECK(shown("role A {\n}\n", "\n}") == around(" role A {", "         ^ ...", "1:9"));
}

TEST_CASE("tabs are four columns wide", "[diagnostics]") {
    CHECK(shown("\tallow\tmars\tx", "mars", "m") ==
          around("     allow    mars    x", "              ^^^^ m", "1:8"));
    CHECK(shown("a\tb", "a\tb") == around(" a    b", " ^^^^^^", "1:1"));
}

TEST_CASE("columns count code points", "[diagnostics]") {
    CHECK(shown("\u00E9\u20AC\U0001F600 mars", "mars") ==
          around(" \u00E9\u20AC\U0001F600 mars", "     ^^^^", "1:5"));
}

TEST_CASE("a byte order mark is not shown and not counted", "[diagnostics]") {
    CHECK(shown("\xEF\xBB\xBFregions mars", "mars") == around(" regions mars", "         ^^^^", "1:9"));
}

TEST_CASE("offsets past the end, and files that do not exist, do no harm", "[diagnostics]") {
    CHECK(shown("role", Span{FileIndex{0}, 2, 400}) == around(" role", "   ^^", "1:3"));
    CHECK(shown("role", Span{FileIndex{0}, 400, 500}) == around(" role", "     ^", "1:5"));
    CHECK(shown("role", Span{FileIndex{0}, 3, 1}) == around(" role", "    ^", "1:4"));
    CHECK(shown("role", Span{FileIndex{9}, 0, 1}) ==
          "warning[SLR0412]: message\n"
          "   = help: check the spelling; a region newer than this version of slrc is fine\n"
          "   = help: `slrc explain SLR0412`\n");
}

TEST_CASE("of a long line the surroundings of the span are shown", "[diagnostics]") {
    const std::string a(300, 'a');
    const std::string b(300, 'b');
    // 160 characters in all: 78 before the span of 4, 78 after it.
    CHECK(shown(a + "mars" + b, "mars", "m") ==
          around(" \u2026" + a.substr(0, 78) + "mars" + b.substr(0, 78) + "\u2026",
                 std::string(80, ' ') + "^^^^ m", "1:301"));
    CHECK(shown("mars" + b, "mars") == around(" mars" + b.substr(0, 156) + "\u2026", " ^^^^", "1:1"));
    CHECK(shown(a + "mars", "mars") ==
          around(" \u2026" + a.substr(0, 156) + "mars", std::string(158, ' ') + "^^^^", "1:301"));
    CHECK(shown(a, Span{FileIndex{0}, 300, 300}) ==
          around(" \u2026" + a.substr(0, 160), std::string(162, ' ') + "^", "1:301"));
}

TEST_CASE("a line of 160 characters is not cut, however many bytes it has", "[diagnostics]") {
    std::string text;
    for (int count = 0; count < 156; ++count) {
        text += "\u20AC";
    }
    CHECK(shown(text + "mars", "mars") ==
          around(" " + text + "mars", std::string(157, ' ') + "^^^^", "1:157"));
    CHECK(shown("x" + text + "mars", "mars") ==
          around(" \u2026" + text + "mars", std::string(158, ' ') + "^^^^", "1:158"));
}

TEST_CASE("a span longer than the window is marked as far as it is seen", "[diagnostics]") {
    const std::string a(300, 'a');
    const std::string b(300, 'b');
    CHECK(shown(a + b + a, b) == around(" \u2026" + a.substr(0, 20) + b.substr(0, 140) + "\u2026",
                                        std::string(22, ' ') + std::string(140, '^'), "1:301"));
}

TEST_CASE("what a terminal would obey does not reach it", "[diagnostics]") {
    // ESC, DEL, a control character of two bytes, one that turns the direction of writing, a lone surrogate, a byte
    // that is never UTF-8, a sequence cut short, a longer form of `/`.
    const std::string written =
        shown("\x1b[31m\x7f\u009B\u202E\xED\xA0\x80\xFF\xE2\x82\xC0\xAF mars", "mars");
    CHECK(written.find(
              "\n1 | \uFFFD[31m\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD mars\n"
              "  |                  ^^^^\n") != std::string::npos);
}
