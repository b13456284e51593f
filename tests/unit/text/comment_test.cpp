#include "compiler/text/comment.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::text;

TEST_CASE("no text breaks out of a comment", "[text]") {
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

TEST_CASE("no text is a tag in a comment of TypeScript", "[text]") {
    CHECK(comment_lines("@ts-expect-error a@b", CommentStyle::block, 99) ==
          std::vector<std::string>{"\\@ts-expect-error a@b."});
}

TEST_CASE("comments are sentences, in lines that fit", "[text]") {
    CHECK(comment_lines(" \n ", CommentStyle::line, 10).empty());
    CHECK(comment_lines("one two three?", CommentStyle::line, 8) ==
          std::vector<std::string>{"one two", "three?"});
    CHECK(comment_lines("a_word_that_is_too_long is", CommentStyle::line, 8) ==
          std::vector<std::string>{"a_word_that_is_too_long", "is."});
}
