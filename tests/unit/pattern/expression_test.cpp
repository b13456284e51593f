#include "compiler/pattern/automaton.hpp"
#include "compiler/pattern/language.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/support/walk.hpp"

#include <re2/re2.h>

#include <array>
#include <random>
#include <string>
#include <string_view>

using namespace slrc::pattern;

namespace {

std::optional<Automaton> automaton_of(const std::string& expression) {
    const Expression read = read_expression(expression);
    INFO(expression);
    REQUIRE(read.problem.empty());
    const std::array outcomes{Outcome{'+', {read.language}}};
    return make_automaton(outcomes, 2'000);
}

std::string letter_text(std::size_t letter) {
    if (letter < 0x80) {
        return {static_cast<char>(letter)};
    }
    return {static_cast<char>(0xC0U | (letter >> 6U)), static_cast<char>(0x80U | (letter & 0x3FU))};
}

/// What stands for one letter, in every way that RE2 has to say it.
constexpr std::array atoms{"a",
                           "k",
                           "S",
                           "\xC3\xA5",
                           "\xC3\x9F",
                           "\xC2\xB5",
                           "\xC3\xBF",
                           ".",
                           "(?s:.)",
                           "\\d",
                           "\\D",
                           "\\w",
                           "\\W",
                           "\\s",
                           "\\S",
                           "\\.",
                           "\\\\",
                           "\\n",
                           "\\t",
                           "\\f",
                           "\\v",
                           "\\a",
                           "\\x41",
                           "\\x{e9}",
                           "\\x{212A}",
                           "\\101",
                           "\\07",
                           "\\0",
                           "[a-f]",
                           "[^a-f]",
                           "[]a]",
                           "[^]a]",
                           "[a\\-z]",
                           "[-a]",
                           "[a-]",
                           "[+--]",
                           "[\\]\\[^]",
                           "[[:alpha:]]",
                           "[[:^alpha:]_]",
                           "[[:punct:]]",
                           "[[:space:]]",
                           "[[:cntrl:]]",
                           "[[:xdigit:]]",
                           "[[:word:]]",
                           "[[:print:]]",
                           "[[:graph:]]",
                           "[[:blank:]]",
                           "[[:upper:]]",
                           "[[:lower:]]",
                           "[[:ascii:]]",
                           "[[:alnum:]]",
                           "[^[:digit:]\\s]",
                           "[[:digit:]-z]",
                           "[[a]",
                           "[\\d.]",
                           "[^\\D5]",
                           "[\\pL5]",
                           "\\pL",
                           "\\PL",
                           "\\p{Lu}",
                           "\\P{Lu}",
                           "\\p{^Lu}",
                           "\\P{^Lu}",
                           "\\pN",
                           "\\pP",
                           "\\pS",
                           "\\p{Sk}",
                           "\\pZ",
                           "\\pC",
                           "\\p{Cf}",
                           "\\p{Lo}",
                           "\\p{Latin}",
                           "\\p{Greek}",
                           "\\p{Common}",
                           "\\p{Any}",
                           "[^\\p{Latin}]",
                           "[\\x{100}-\\x{17F}]",
                           "[a-\\x{10FFFF}]",
                           "[\\x{391}-\\x{3C9}]",
                           "[\\x{212A}\\x{212B}]",
                           "[^\\x{17F}]",
                           "\\Qa\\E",
                           "\\Q.\\E",
                           "{",
                           "}",
                           "]",
                           "-",
                           "\\x{1E9E}"};

/// A random expression, of few letters, so that random texts fit it.
class Writer {
public:
    explicit Writer(std::mt19937& random) : random_(random) {}

    std::string write(int depth) {
        std::string text = sequence(depth);
        for (std::size_t more = pick(3); more > 1; --more) {
            text += "|" + sequence(depth);
        }
        return text;
    }

private:
    std::size_t pick(std::size_t count) { return random_() % count; }

    std::string sequence(int depth) {
        std::string text;
        for (std::size_t items = pick(4); items > 0; --items) {
            text += item(depth) + quantifier();
        }
        return text;
    }

    std::string item(int depth) {
        constexpr std::array letters{"a",      "b",    "A",   "1",       ".",        "[ab]",
                                     "[^a]",   "\\d",  "\\w", "\\Qb\\E", "\xC3\xA9", "(?i:\xC3\x89)",
                                     "[a-b1]", "\\x61"};
        constexpr std::array groups{"(", "(?:", "(?P<name>", "(?i:", "(?s:", "(?i-s:", "((?i)"};
        if (depth > 0 && pick(3) == 0) {
            return groups.at(pick(groups.size())) + write(depth - 1) + ")";
        }
        return letters.at(pick(letters.size()));
    }

    std::string quantifier() {
        constexpr std::array quantifiers{"",   "",    "",      "",      "*",    "+",   "?",   "*?",
                                         "??", "{2}", "{1,3}", "{0,2}", "{2,}", "{0}", "{,2}"};
        return quantifiers.at(pick(quantifiers.size()));
    }

    std::mt19937& random_;
};

std::string random_text(std::mt19937& random) {
    constexpr std::array letters{"a", "b", "A", "B", "1", "\n", "\xC3\xA9", "\xC3\x89", "{", ",", "2", "}"};
    std::string text;
    for (std::size_t size = random() % 8; size > 0; --size) {
        text += letters.at(random() % (random() % 4 == 0 ? letters.size() : 3));
    }
    return text;
}

} // namespace

TEST_CASE("what stands for one letter stands for those of RE2", "[pattern]") {
    for (const char* flags : {"", "(?i)", "(?s)"}) {
        for (const char* atom : atoms) {
            const std::string expression = std::string(flags) + atom;
            const RE2 compiled(expression, RE2::Quiet);
            INFO(expression);
            REQUIRE(compiled.ok());
            const auto automaton = automaton_of(expression);
            REQUIRE(automaton);
            for (std::size_t letter = 0; letter < letter_count; ++letter) {
                const std::string text = letter_text(letter);
                if (RE2::FullMatch(text, compiled) != (outcome(*automaton, text) == '+')) {
                    FAIL(letter << " is read otherwise");
                }
            }
        }
    }
}

TEST_CASE("random expressions have the texts that RE2 says, and so do their tables", "[pattern]") {
    std::mt19937 random(12); // NOLINT: the same in each run
    std::size_t fitting = 0;
    std::size_t asked = 0;
    for (int round = 0; round < 2'000; ++round) {
        const std::string expression = Writer(random).write(2);
        const RE2 compiled(expression, RE2::Quiet);
        if (!compiled.ok()) {
            continue; // a repetition of a repetition
        }
        const auto automaton = automaton_of(expression);
        if (!automaton) {
            continue; // `a` and then up to ten of any letter, in a repetition
        }
        const std::string table = table_text(*automaton).value();
        const slrc::test::Walk walk(table);
        for (int texts = 0; texts < 50; ++texts) {
            const std::string text = random_text(random);
            const bool fits = RE2::FullMatch(text, compiled);
            fitting += fits ? 1 : 0;
            ++asked;
            if ((outcome(*automaton, text) == '+') != fits || (walk(text) == '+') != fits) {
                FAIL("`" << expression << "` on `" << text << "`: RE2 says " << fits << ", the table is "
                         << table);
            }
        }
    }
    CHECK(asked > 50'000);
    CHECK(fitting > asked / 50);
}

TEST_CASE("what is no language over letters is a problem", "[pattern]") {
    CHECK(read_expression("\\ba").problem == "`\\b`");
    CHECK(read_expression("a\\B").problem == "`\\B`");
    CHECK(read_expression("a\\C").problem == "`\\C`");
    CHECK(read_expression("(^a)").problem == "`^` within");
    CHECK(read_expression("a$b").problem == "`$` within");
    CHECK(read_expression("^*a").problem == "`*` after `^`");
    CHECK(read_expression("(?m)^a").problem == "`^` for lines");
    CHECK(read_expression("\\Aa$|^b\\z").problem.empty());
}
