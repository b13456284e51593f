#include "compiler/pattern/automaton.hpp"

#include "compiler/pattern/language.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/walk.hpp"

#include <string>
#include <vector>

using namespace slrc::pattern;

namespace {

Outcome said(char name, const std::string& expression) {
    return {name, {read_expression(expression).language}};
}

std::string table_of(const std::vector<Outcome>& outcomes) {
    const auto automaton = make_automaton(outcomes);
    REQUIRE(automaton);
    return table_text(*automaton).value();
}

} // namespace

TEST_CASE("equal languages have equal automata", "[pattern]") {
    CHECK(table_of({said('+', "[0-9]{2}")}) == "130A3a~ -A1 -A2 +");
    CHECK(table_of({said('+', "(?:a|b)*")}) == table_of({said('+', "(?:a*b*)*")}));
    CHECK(table_of({said('+', "a|b|ab|aab")}) == table_of({said('+', "(?:a{0,2}b)|a")}));
    CHECK(table_of({said('+', "(?:ab)+|a(?:ba)*b")}) == table_of({said('+', "(?:ab)+")}));
    CHECK(table_of({said('+', "(?:a{3})*(?:a{5})*")}).size() > 10);
}

TEST_CASE("the first language that has a text says its outcome", "[pattern]") {
    const std::vector<Outcome> outcomes{said('k', "key"), said('w', "[a-z]+"), said('n', "[a-z0-9]+")};
    const auto automaton = make_automaton(outcomes);
    REQUIRE(automaton);
    const std::string table = table_of(outcomes);
    for (const auto& [text, expected] : std::vector<std::pair<std::string, char>>{{"key", 'k'},
                                                                                  {"keys", 'w'},
                                                                                  {"ke", 'w'},
                                                                                  {"key1", 'n'},
                                                                                  {"", '-'},
                                                                                  {"Key", '-'},
                                                                                  {"key ", '-'}}) {
        INFO(text);
        CHECK(outcome(*automaton, text) == expected);
        CHECK(slrc::test::Walk(table)(text) == expected);
    }
}

TEST_CASE("no text, the empty text and any text have automata of one state", "[pattern]") {
    CHECK(table_of({said('+', "[^\\x00-\\x{10FFFF}]")}) == "1 -");
    CHECK(table_of({said('+', "")}) == "1 +");
    CHECK(table_of({said('+', "(?s).*")}) == "1 +~0");
    CHECK(table_of({said('+', "(?s).*[?].*")}).starts_with("13fA40~ -A1~0 +~1"));
}

TEST_CASE("characters beyond the letters, and bytes that are none, are refused", "[pattern]") {
    const auto automaton = make_automaton(std::vector{said('+', "(?s).*")});
    REQUIRE(automaton);
    CHECK(outcome(*automaton, "\xC3\xBF") == '+');
    CHECK(outcome(*automaton, "\xC4\x80") == refused);
    CHECK(outcome(*automaton, "a\x80") == refused);
}

TEST_CASE("an automaton that would have too many states is not made", "[pattern]") {
    const std::vector<Outcome> outcomes{said('+', "(?:a|b)*a(?:a|b){8}")};
    CHECK(!make_automaton(outcomes, 100));
    const auto automaton = make_automaton(outcomes, 1'000);
    REQUIRE(automaton);
    CHECK(automaton->states.size() == 512);
    CHECK(make_automaton(std::vector{said('+', "[a-z]{1,1000}")})->states.size() == 1'001);
}

TEST_CASE("a table of many classes names each, or is not made", "[pattern]") {
    const auto alternatives = [](char first, char last) {
        std::string text;
        for (char letter = first; letter <= last; ++letter) {
            text += (letter == first ? "" : "|") + std::string("\\") + "x" +
                    std::string(1, "0123456789abcdef"[static_cast<unsigned char>(letter) >> 4U]) +
                    "0123456789abcdef"[letter & 0xF] +
                    std::string(static_cast<std::size_t>(letter - first), 'z');
        }
        return text;
    };
    CHECK(table_text(*make_automaton(std::vector{said('+', alternatives('!', 'Z'))})));
    CHECK(!table_text(*make_automaton(std::vector{said('+', alternatives('!', '~'))})));
}
