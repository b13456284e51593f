#include "compiler/emit/aws_cli/runbook.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/guards.hpp"

using namespace slrc::emit::aws_cli;
using namespace slrc::test;

TEST_CASE("shell: a word is in quotes, out of which it cannot break", "[emit]") {
    CHECK(shell_word("") == "''");
    CHECK(shell_word("plain words") == "'plain words'");
    CHECK(shell_word("it's") == R"('it'\''s')");
    CHECK(shell_word(R"(a "quote" and \)") == R"('a "quote" and \')");
    CHECK(shell_word(R"($(x) `x` "y" \z it's)") == R"("\$(x) \`x\` \"y\" \\z it's")");
    CHECK(shell_word("two\nlines") == "'two\nlines'");
}

TEST_CASE("shell: lines for people are indented, and hold nothing that a terminal acts upon", "[emit]") {
    CHECK(shown("", "  ").empty());
    CHECK(shown("one", "  ") == "  one\n");
    CHECK(shown("one\n\ntwo", "  ") == "  one\n\n  two\n");
    CHECK(shown("\x1b[31m\r", "") == "\uFFFD[31m\uFFFD\n");
}

TEST_CASE("shell: the end of a here-document is none of its texts", "[emit]") {
    CHECK(function_showing("name", "a\n") == "name() {\n    cat <<'END'\na\nEND\n}\n");
    CHECK(function_showing("name", "END\n") == "name() {\n    cat <<'END_'\nEND\nEND_\n}\n");
    CHECK(function_showing("name", "  END_\n").find("<<'END__'") != std::string::npos);
}

TEST_CASE("shell: a guard is a command", "[emit]") {
    const std::vector<std::string_view> names{"a", "done", "c"};
    CHECK(condition(slrc::model::Guard{}, names) == ":");
    CHECK(condition(has(1), names) == "on 'done'");
    CHECK(condition(none_of(has(0)), names) == "! on 'a'");
    CHECK(condition(none_of(none_of(has(0))), names) == "! { ! on 'a'; }");
    CHECK(condition(all_of({has(0), none_of(any_of({has(1), has(2)}))}), names) ==
          "{ on 'a' && ! { on 'done' || on 'c'; }; }");
}
