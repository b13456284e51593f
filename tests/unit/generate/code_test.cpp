#include "compiler/generate/code.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::generate;

namespace {

std::string written(const CodeStyle& style, std::string_view before, const Code& code) {
    Writer writer(style);
    writer.indent();
    writer.line(before, code, ";");
    return writer.take();
}

const Code inner = call("g", {plain("first"), plain("second")});

} // namespace

TEST_CASE("a call that fits stands in one line", "[generate]") {
    CHECK(written({"  ", 2, 22}, "", call("f", {inner})) == "  f(g(first, second));\n");
}

TEST_CASE("a call that does not fit has a line for each argument", "[generate]") {
    CHECK(written({"  ", 2, 21}, "", call("f", {inner})) == "  f(\n    g(first, second),\n  );\n");
    CHECK(written({"\t", 4, 17}, "a = ", call("f", {inner})) ==
          "\ta = f(\n\t\tg(\n\t\t\tfirst,\n\t\t\tsecond,\n\t\t),\n\t);\n");
}

TEST_CASE("where the parenthesis has no line of its own, what fits below stands there", "[generate]") {
    const Code outer = call("outer", {inner});
    CHECK(written({"  ", 2, 26, 1, false}, "", outer) == "  outer(g(first, second));\n");
    CHECK(written({"  ", 2, 22, 1, false}, "", outer) == "  outer(\n    g(first, second));\n");
    CHECK(written({"  ", 2, 21, 1, false}, "", outer) == "  outer(g(\n    first,\n    second));\n");
    CHECK(written({"  ", 2, 23, 1, false}, "a = ", inner) == "  a = g(first, second);\n");
    CHECK(written({"  ", 2, 22, 1, false}, "a = ", inner) == "  a =\n    g(first, second);\n");
    CHECK(written({"  ", 2, 20, 1, false}, "a = ", inner) == "  a = g(\n    first,\n    second);\n");
}
