// Wildcards against brute force: every short text over a small alphabet.
#include "compiler/pattern/relation.hpp"

#include "compiler/pattern/match.hpp"
#include "compiler/text/letters.hpp"
#include "tests/unit/catch.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

using namespace slrc;
using namespace slrc::pattern;

namespace {

/// The definition, without any cleverness.
bool is_matched(std::string_view pattern, std::string_view text) {
    if (pattern.empty()) {
        return text.empty();
    }
    if (pattern.front() == '*') {
        return is_matched(pattern.substr(1), text) || (!text.empty() && is_matched(pattern, text.substr(1)));
    }
    return !text.empty() && (pattern.front() == '?' || pattern.front() == text.front()) &&
           is_matched(pattern.substr(1), text.substr(1));
}

/// All texts over an alphabet, up to a length.
std::vector<std::string> texts(const std::string& alphabet, std::size_t longest) {
    std::vector<std::string> all{""};
    for (std::size_t begin = 0, length = 0; length < longest; ++length) {
        const std::size_t end = all.size();
        for (; begin < end; ++begin) {
            for (const char c : alphabet) {
                all.push_back(all[begin] + c);
            }
        }
    }
    return all;
}

std::string random_text(std::mt19937& numbers, const std::string& alphabet, std::size_t longest) {
    std::string text(numbers() % (longest + 1), ' ');
    std::generate(text.begin(), text.end(), [&] { return alphabet[numbers() % alphabet.size()]; });
    return text;
}

/// Which of the texts a pattern matches.
std::vector<bool> language(const std::string& pattern, const std::vector<std::string>& all) {
    std::vector<bool> matched;
    for (const std::string& text : all) {
        matched.push_back(is_matched(pattern, text));
    }
    return matched;
}

} // namespace

TEST_CASE("patterns: matches is the definition", "[pattern]") {
    std::mt19937 numbers(1);
    for (int round = 0; round < 20'000; ++round) {
        const std::string pattern = random_text(numbers, "ab*?", 7);
        const std::string text = random_text(numbers, "abB", 9);
        INFO(pattern << " " << text);
        REQUIRE(matches(pattern, text) == is_matched(pattern, text));
        REQUIRE(matches(pattern, text, LetterCase::ignored) ==
                is_matched(text::folded(pattern), text::folded(text)));
    }
}

TEST_CASE("patterns: meet is whether some text is matched by both", "[pattern]") {
    // With literals `a` and `b`, two patterns of up to 4 letters that meet at all meet in a text of up to 8.
    const auto all = texts("ab", 8);
    const auto patterns = texts("ab*?", 4);
    std::vector<std::vector<bool>> languages;
    for (const std::string& pattern : patterns) {
        languages.push_back(language(pattern, all));
    }
    std::mt19937 numbers(2);
    for (int round = 0; round < 20'000; ++round) {
        const std::size_t left = numbers() % patterns.size();
        const std::size_t right = numbers() % patterns.size();
        bool both = false;
        for (std::size_t index = 0; index < all.size() && !both; ++index) {
            both = languages[left][index] && languages[right][index];
        }
        INFO(patterns[left] << " " << patterns[right]);
        REQUIRE(meet(patterns[left], patterns[right]) == both);
        REQUIRE(meet(patterns[right], patterns[left]) == both);
    }
}

TEST_CASE("patterns: covers is whether all texts of the one are texts of the other", "[pattern]") {
    // The letter `c` stands in no pattern: what wildcards match need not be a letter of the other pattern.
    const auto all = texts("abc", 8);
    const auto patterns = texts("ab*?", 4);
    std::vector<std::vector<bool>> languages;
    for (const std::string& pattern : patterns) {
        languages.push_back(language(pattern, all));
    }
    std::size_t covered = 0;
    for (std::size_t wide = 0; wide < patterns.size(); ++wide) {
        for (std::size_t narrow = 0; narrow < patterns.size(); ++narrow) {
            bool every = true;
            for (std::size_t index = 0; index < all.size() && every; ++index) {
                every = !languages[narrow][index] || languages[wide][index];
            }
            covered += every ? 1 : 0;
            if (covers(patterns[wide], patterns[narrow]) != every) {
                INFO(patterns[wide] << " covers " << patterns[narrow] << ": " << every);
                CHECK(false);
            }
        }
    }
    CHECK(covered > 1'000);
}

TEST_CASE("patterns: longer patterns that cover cover every text, and meet", "[pattern]") {
    std::mt19937 numbers(3);
    const auto all = texts("abc", 7);
    std::size_t covered = 0;
    for (int round = 0; round < 30'000; ++round) {
        const std::string wide = random_text(numbers, "ab***?", 7);
        const std::string narrow = random_text(numbers, "ab*?", 7);
        if (!covers(wide, narrow)) {
            continue;
        }
        ++covered;
        INFO(wide << " " << narrow);
        REQUIRE(meet(wide, narrow));
        const std::string& text = all[numbers() % all.size()];
        REQUIRE((!is_matched(narrow, text) || is_matched(wide, text)));
    }
    CHECK(covered > 500);
}

TEST_CASE("patterns: covers and meet, by example", "[pattern]") {
    CHECK(covers("s3:Get*", "s3:GetObject*"));
    CHECK_FALSE(covers("s3:GetObject*", "s3:Get*"));
    CHECK(covers("*?", "?*"));
    CHECK(covers("*?", "a*"));
    CHECK_FALSE(covers("?*", "*"));
    CHECK_FALSE(covers("?", "*"));
    CHECK(covers("*", ""));
    CHECK_FALSE(covers("", "*"));
    CHECK_FALSE(covers("S3:*", "s3:*"));
    CHECK(meet("a*b", "?b"));
    CHECK_FALSE(meet("a*b", "b"));
    CHECK_FALSE(meet("a", "A"));
}

TEST_CASE("patterns: patterns of many stars take no time", "[pattern]") {
    std::string pattern;
    for (int count = 0; count < 300; ++count) {
        pattern += "a*";
    }
    const std::string text(3'000, 'a');
    CHECK_FALSE(matches(pattern + "b", text));
    CHECK_FALSE(covers(pattern + "b", text));
    CHECK_FALSE(meet(pattern + "b", text + "*c"));
}

TEST_CASE("patterns: a character of several bytes is one letter", "[pattern]") {
    // Patterns and texts mean the same with other letters in them.
    const auto renamed = [](const std::string& text) {
        std::string result;
        for (const char letter : text) {
            result += letter == 'a' ? "\u00E9" : letter == 'b' ? "\u00E8" : std::string(1, letter);
        }
        return result;
    };
    std::mt19937 numbers(5);
    for (int round = 0; round < 20'000; ++round) {
        const std::string left = random_text(numbers, "abc*?", 7);
        const std::string right = random_text(numbers, "abc*?", 7);
        const std::string text = random_text(numbers, "abc", 7);
        INFO(left << " " << right << " " << text);
        REQUIRE(matches(renamed(left), renamed(text)) == matches(left, text));
        REQUIRE(matches(renamed(left), renamed(text), LetterCase::ignored) == matches(left, text));
        REQUIRE(covers(renamed(left), renamed(right)) == covers(left, right));
        REQUIRE(meet(renamed(left), renamed(right)) == meet(left, right));
    }
    CHECK(covers("b/??", "b/\u00E9a"));
    CHECK(!covers("b/??", "b/\u00E9"));
    CHECK(!meet("?", "\u00E9\u00E9"));
}
