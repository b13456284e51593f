#include "compiler/text/escapes.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc;

TEST_CASE("shell: a word in quotes has nothing that a shell reads", "[text]") {
    CHECK(text::shell_quoted("") == "''");
    CHECK(text::shell_quoted("a b$(c)`d`\\\"") == "'a b$(c)`d`\\\"'");
    CHECK(text::shell_quoted("it's") == R"('it'\''s')");
}
