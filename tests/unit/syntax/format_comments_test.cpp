// Comments between any two tokens: none is lost, and each stays with what it belongs to.
#include "compiler/syntax/format.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/syntax/formatting.hpp"

using namespace slrc;
using test::format;

namespace {

/// The lines of a role with these, which are indented by 4 there.
std::string role_of_lines(const std::string& lines) {
    return "role R {\n" + lines + "}\n";
}

} // namespace

TEST_CASE("format: a comment stays behind what it stands behind", "[syntax]") {
    CHECK(format("let a=1// one\nlet bc=2   // two \t\n// three") ==
          "let a  = 1 // one\nlet bc = 2 // two\n// three\n");
    CHECK(format("role R{// a\nallow *// b\n}// c") == "role R { // a\n    allow * // b\n} // c\n");
}

TEST_CASE("format: a comment before a construct is indented like it", "[syntax]") {
    CHECK(format("role R {\n// a\n/// b\nallow *\n        // c\n}") ==
          role_of_lines("    // a\n    /// b\n    allow *\n    // c\n"));
    CHECK(format("role R { when a {\n// b\n} }") == role_of_lines("    when a {\n        // b\n    }\n"));
}

TEST_CASE("format: a comment ends the line wherever it stands", "[syntax]") {
    CHECK(format("let a = [b, // one\nc // two\n]") == "let a = [\n    b, // one\n    c // two\n]\n");
    CHECK(format("let a = [\n// one\nb\n// two\n]") == "let a = [\n    // one\n    b\n    // two\n]\n");
    CHECK(format("role R { allow s3:A, // one\ns3:B\n// two\non * // three\nif a and // four\nb }") ==
          role_of_lines("    allow s3:A, // one\n          s3:B\n        // two\n        on * // three\n"
                        "        if a\n            and // four\n            b\n"));
    CHECK(format("role R { when // one\na: // two\nallow * }") ==
          role_of_lines("    when // one\n        a: // two\n        allow *\n"));
}

TEST_CASE("format: a comma goes before a comment, and nothing else does", "[syntax]") {
    CHECK(format("let a = [b // one\n, c\n// two\n, d]") ==
          "let a = [\n    b, // one\n    c,\n    // two\n    d\n]\n");
    CHECK(format("role R { tags { a // one\n: \"b\" // two\n, // three\n} }") ==
          role_of_lines("    tags {\n        a // one\n        : \"b\" // two\n        // three\n    }\n"));
}

TEST_CASE("format: parentheses stay where a comment ends them", "[syntax]") {
    CHECK(format("let a = b and ( // one\nc)") == "let a = b\n    and // one\n    c\n");
    CHECK(format("role R { allow * if ((a /// no documentation\n)) deny * }") ==
          role_of_lines("    allow *\n        if (a /// no documentation\n        )\n    deny *\n"));
    CHECK(
        format("role R { include a( // one\n) include b // two\n() include c() // three\n}") ==
        role_of_lines(
            "    include a( // one\n        )\n    include b // two\n        ()\n    include c // three\n"));
}

TEST_CASE("format: the line after an allow comment is not divided", "[syntax]") {
    const std::string line =
        "allow s3:GetObject on \"arn:{partition}:s3:::a-bucket-with-a-long-name/*\" if a:bc == \"de\" as TheSid";
    CHECK(format("role R {\n// slrc: allow(empty-pattern)\n" + line + "\n" + line + "}") ==
          role_of_lines("    // slrc: allow(empty-pattern)\n    " + line +
                        "\n    allow s3:GetObject on \"arn:{partition}:s3:::a-bucket-with-a-long-name/*\"\n"
                        "        if a:bc == \"de\"\n        as TheSid\n"));
    CHECK(format("role R {\n// slrc: allow(empty-pattern)\nwhen a { allow * }\n}") ==
          role_of_lines("    // slrc: allow(empty-pattern)\n    when a { allow * }\n"));
    CHECK(format("role R {\n// slrc: allow(empty-pattern)\n\nwhen a { allow * }\n}") ==
          role_of_lines("    // slrc: allow(empty-pattern)\n\n    when a {\n        allow *\n    }\n"));
    CHECK(format("let a = [b\n// slrc: allow(empty-pattern)\n] let c = d") ==
          "let a = [\n    b\n    // slrc: allow(empty-pattern)\n] let c = d\n");
    CHECK(
        format("role R { allow s3:A\n// slrc: allow(empty-pattern)\non *\nas S}") ==
        role_of_lines("    allow s3:A\n        // slrc: allow(empty-pattern)\n        on *\n        as S\n"));
}
