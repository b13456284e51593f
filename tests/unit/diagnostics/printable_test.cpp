#include "compiler/diagnostics/printable.hpp"

#include "tests/unit/catch.hpp"

#include <string>

using namespace slrc::diagnostics;
using namespace std::string_literals;

TEST_CASE("a character has the length of its UTF-8", "[diagnostics]") {
    CHECK(first_length("ab") == 1);
    CHECK(first_length("\u00E9x") == 2);
    CHECK(first_length("\u20ACx") == 3);
    CHECK(first_length("\U0001F600x") == 4);
    CHECK(last_length("ab") == 1);
    CHECK(last_length("x\u00E9") == 2);
    CHECK(last_length("x\u20AC") == 3);
    CHECK(last_length("x\U0001F600") == 4);
}

TEST_CASE("a byte that is not UTF-8 is a character of its own", "[diagnostics]") {
    // A lone continuation, what is never UTF-8, a sequence cut short, longer forms than needed, a surrogate,
    // past the end of Unicode.
    const auto bytes = GENERATE(as<std::string>{}, "\x80", "\xFF", "\xE2\x82", "\xC0\xAF", "\xE0\x80\xAF",
                                "\xF0\x80\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80");
    CAPTURE(bytes);
    CHECK(first_length(bytes) == 1);
    CHECK(last_length(bytes) == 1);
    std::string marks;
    for (std::size_t count = 0; count < bytes.size(); ++count) {
        marks += "\uFFFD";
    }
    CHECK(printable(bytes) == marks);
}

TEST_CASE("text for a terminal keeps what can be seen", "[diagnostics]") {
    CHECK(printable("").empty());
    CHECK(printable("a \u00E9\u20AC\U0001F600~") == "a \u00E9\u20AC\U0001F600~");
    CHECK(printable("a\tb") == "a    b");
    CHECK(printable("\u00A0\uFFFD") == "\u00A0\uFFFD");
}

TEST_CASE("text for a terminal has nothing that the terminal obeys", "[diagnostics]") {
    CHECK(printable("\0\x1b\r\n\x1f"s) == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
    CHECK(printable("\x7f\u0080\u009F") == "\uFFFD\uFFFD\uFFFD");
    CHECK(printable("\u2028\u2029\uFEFF") == "\uFFFD\uFFFD\uFFFD");
    CHECK(printable("\u061C\u200E\u200F\u202A\u202E\u2066\u2069") ==
          "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("a very long line costs no more than what is shown of it", "[diagnostics]") {
    const std::string line(20'000'000, '\x80');
    const Excerpt shown = excerpt(line, 10'000'000, 19'000'000);
    // 20 before the span and 140 of it, between two marks of the cut: three bytes each.
    CHECK(shown.text.size() == 3 * 162);
    CHECK(shown.indent == 21);
    CHECK(shown.width == 140);
}

TEST_CASE("the middle of what is very long between backticks is left out", "[diagnostics]") {
    const std::string word(300, 'a');
    CHECK(with_short_quotes("`" + word + "` is not `" + word + "`") ==
          "`" + word + "` is not `" + word + "`");
    std::string letters;
    for (int number = 0; number < 1000; ++number) {
        letters += "\u00E9";
    }
    const std::string shortened = with_short_quotes("x `" + letters + "`: `b` " + word + word);
    CHECK(shortened ==
          "x `" + letters.substr(0, 300) + "…" + letters.substr(0, 300) + "`: `b` " + word + word);
    CHECK(with_short_quotes(std::string(1000, '`')) == std::string(1000, '`'));
}
