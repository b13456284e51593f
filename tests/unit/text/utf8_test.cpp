#include "compiler/text/utf8.hpp"

#include "tests/unit/catch.hpp"

#include <string>

using namespace slrc;

TEST_CASE("utf8: the first character, and its bytes", "[text]") {
    const auto first = [](std::string_view text) {
        const text::Character found = text::first_character(text);
        return std::pair(found.point, found.size);
    };
    CHECK(first("ab") == std::pair<std::optional<char32_t>, std::size_t>(U'a', 1));
    CHECK(first("\u00E9x") == std::pair<std::optional<char32_t>, std::size_t>(0xE9, 2));
    CHECK(first("\u20ACx") == std::pair<std::optional<char32_t>, std::size_t>(0x20AC, 3));
    CHECK(first("\U0001F600x") == std::pair<std::optional<char32_t>, std::size_t>(0x1F600, 4));
    CHECK(first("\U0010FFFF") == std::pair<std::optional<char32_t>, std::size_t>(0x10FFFF, 4));
}

TEST_CASE("utf8: what is not UTF-8 is one byte", "[text]") {
    // Goes on with nothing, ends too early, is longer than need be, half of a pair, beyond the last one, no lead.
    for (const std::string bytes : {"\x80", "\xC3", "\xC0\x80", "\xE0\x80\x80", "\xED\xA0\x80",
                                    "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xFF"}) {
        INFO(static_cast<int>(static_cast<unsigned char>(bytes.front())));
        CHECK(!text::first_character(bytes).point);
        CHECK(text::first_character(bytes).size == 1);
        std::string_view rest = bytes;
        CHECK(text::take_character(rest) == 0xFFFD);
        CHECK(rest.size() == bytes.size() - 1);
    }
}

TEST_CASE("utf8: a text by its characters", "[text]") {
    CHECK(text::characters("a\u00E9\U0001F600") == U"a\u00E9\U0001F600");
    CHECK(text::characters("a\xC3") == std::u32string{U'a', 0x110000 + 0xC3});
    CHECK(text::characters("").empty());
    CHECK(text::is_ascii("a~"));
    CHECK(!text::is_ascii("a\u00E9"));
}

TEST_CASE("utf8: a character that is added is the one that is read", "[text]") {
    for (const char32_t point : {U'a', U'\u00E9', U'\u20AC', U'\U0001F600', U'\U0010FFFF'}) {
        std::string text = "x";
        text::append_character(text, point);
        std::string_view rest = std::string_view(text).substr(1);
        CHECK(text::take_character(rest) == point);
        CHECK(rest.empty());
    }
}

TEST_CASE("utf8: from characters back to the same bytes", "[text]") {
    for (const std::string bytes : {"", "a:/*", "\u00E9\u20AC\U0001F600",
                                    "a\xFF"
                                    "b\xC3",
                                    "\xED\xA0\x80", "\U0010FFFF"}) {
        CHECK(text::to_utf8(text::characters(bytes)) == bytes);
    }
}
