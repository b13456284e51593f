#include "compiler/prove/text_search.hpp"

#include "tests/unit/catch.hpp"

#include <string>
#include <vector>

using namespace slrc;
using prove::End;

namespace {

using Globs = std::vector<prove::Glob>;

Globs globs(const std::vector<std::string>& texts) {
    Globs all;
    for (const std::string& text : texts) {
        all.push_back(prove::pattern_glob(pattern::Pattern(text)));
    }
    return all;
}

/// A text that one of each list matches, and none of `none`: empty where there is none.
std::string found(const std::vector<std::vector<std::string>>& all, const std::vector<std::string>& none) {
    std::vector<Globs> wanted;
    for (const auto& one : all) {
        wanted.push_back(globs(one));
    }
    const Globs unwanted = globs(none);
    prove::TextQuestion question;
    for (const Globs& one : wanted) {
        question.all.push_back(&one);
    }
    for (const prove::Glob& one : unwanted) {
        question.none.push_back(&one);
    }
    prove::Budget budget{100'000};
    const prove::TextAnswer answer = find_text(question, budget);
    CHECK((answer.end == End::found || answer.end == End::none));
    return answer.end == End::found ? answer.text : "none";
}

} // namespace

TEST_CASE("text search: one of each list, and none of the others", "[prove]") {
    CHECK(found({{"a*"}}, {}) == "ax");
    CHECK(found({{"a*"}, {"*b"}}, {}) == "ab");
    CHECK(found({{"a*", "b*"}, {"c", "bc"}}, {}) == "bc");
    CHECK(found({{"a*"}}, {"a"}) == "ax");
    CHECK(found({{"a*"}}, {"a", "a?*"}) == "none");
    CHECK(found({{"a?"}}, {"ax", "aa"}) == "ay");
    CHECK(found({{"a"}, {"b"}}, {}) == "none");
    CHECK(found({}, {"x"}) == "");
    CHECK(found({{"*"}}, {"*"}) == "none");
}

TEST_CASE("text search: letter case counts or does not", "[prove]") {
    const Globs any{prove::letters_glob("abc", pattern::LetterCase::ignored)};
    const Globs others = globs({"abc", "ABC"});
    prove::TextQuestion question{{&any}, {&others[0], &others[1]}};
    prove::Budget budget{100'000};
    const prove::TextAnswer answer = find_text(question, budget);
    REQUIRE(answer.end == End::found);
    CHECK(pattern::matches("abc", answer.text, pattern::LetterCase::ignored));
    CHECK(answer.text != "abc");
    CHECK(answer.text != "ABC");
}

TEST_CASE("text search: a limit is no answer", "[prove]") {
    const Globs wanted = globs({"*a???b"});
    const Globs unwanted = globs({"*a*", "a?b"});
    prove::TextQuestion question{{&wanted}, {&unwanted[1]}};
    prove::Budget none;
    CHECK(find_text(question, none).end == End::found); // it is plain
    const Globs hard = globs({"*a*b?"});
    const Globs ends = globs({"*x", "*a"});
    prove::TextQuestion other{{&hard}, {&ends[0], &ends[1]}};
    CHECK(find_text(other, none).end == End::limit);
}
