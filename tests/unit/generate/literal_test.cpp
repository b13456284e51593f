#include "compiler/generate/literal.hpp"

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

TEST_CASE("no text breaks out of a comment", "[generate]") {
    const std::string text = "a */ b \\u002a/ \\\n<c> ?\?/ ``d'' \xE2\x80\xA8#e \xE2\x80\xAE \\";
    CHECK(comment_lines(text, CommentStyle::cpp, 99) ==
          std::vector<std::string>{"a */ b &#92;u002a/ &#92; <c> ? ?/ ``d'' #e &#92;."});
    CHECK(comment_lines(text, CommentStyle::block, 99) ==
          std::vector<std::string>{"a *\\/ b \\u002a/ \\ <c> ?\?/ ``d'' #e \\."});
    CHECK(comment_lines(text, CommentStyle::java, 199) ==
          std::vector<std::string>{"a &#42;/ b &#92;u002a/ &#92; &#60;c&#62; ?\?/ ``d'' #e &#92;."});
    CHECK(comment_lines(text, CommentStyle::go, 99) ==
          std::vector<std::string>{"a */ b \\u002a/ \\ <c> ?\?/ ` `d' ' \\#e \\."});
}

TEST_CASE("no text is a tag in a comment of TypeScript", "[generate]") {
    CHECK(comment_lines("@ts-expect-error a@b", CommentStyle::block, 99) ==
          std::vector<std::string>{"\\@ts-expect-error a@b."});
}

TEST_CASE("comments are sentences, in lines that fit", "[generate]") {
    CHECK(comment_lines(" \n ", CommentStyle::line, 10).empty());
    CHECK(comment_lines("one two three?", CommentStyle::line, 8) ==
          std::vector<std::string>{"one two", "three?"});
    CHECK(comment_lines("a_word_that_is_too_long is", CommentStyle::line, 8) ==
          std::vector<std::string>{"a_word_that_is_too_long", "is."});
}
