#include "compiler/generate/words.hpp"
#include "tests/unit/catch.hpp"

#include <algorithm>

using namespace slrc::generate;

TEST_CASE("no text breaks out of a literal", "[generate]") {
    const std::string text = "\"'\\\n\t\r\x01\x7f </script><!-- ?\?/ \xC3\xA9\xE2\x80\xA8\xF0\x9F\x98\x80";
    CHECK(cpp_literal(text) ==
          "\"\\\"'\\\\\\n\\011\\015\\001\\177 </script><!-- ?\\?/ "
          "\\303\\251\\342\\200\\250\\360\\237\\230\\200\"");
    CHECK(python_literal(text) ==
          "\"\\\"'\\\\\\n\\t\\x0d\\x01\\x7f </script><!-- ?\?/ \\u00e9\\u2028\\U0001f600\"");
    CHECK(go_literal(text) == python_literal(text));
    CHECK(typescript_literal(text) ==
          "\"\\\"'\\\\\\n\\t\\x0d\\x01\\x7f \\x3c/script>\\x3c!-- ?\?/ \\u00e9\\u2028\\u{1f600}\"");
    CHECK(java_literal(text) ==
          "\"\\\"'\\\\\\n\\t\\015\\001\\177 </script><!-- ?\?/ \\u00e9\\u2028\\ud83d\\ude00\"");
}

TEST_CASE("quotation marks are those that need fewer escapes", "[generate]") {
    CHECK(python_literal("a \"b\"") == "'a \"b\"'");
    CHECK(typescript_literal("\"'") == "\"\\\"'\"");
    CHECK(go_literal("\"") == "\"\\\"\"");
}
