// The words that editors colour are the words of the grammar.
#include "tests/unit/catch.hpp"
#include "tests/unit/grammar/examples.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>

using slrc::test::read_source;
using Json = nlohmann::json;

namespace {

using Words = std::vector<std::string>;

/// With repetitions, so that a word that two groups have is found.
Words sorted_matches(const std::string& text, const std::regex& pattern, int group) {
    Words words{std::sregex_token_iterator(text.begin(), text.end(), pattern, group),
                std::sregex_token_iterator()};
    std::sort(words.begin(), words.end());
    return words;
}

Words sorted_keywords() {
    return sorted_matches(read_source("grammar/lexical.hpp"),
                          std::regex(R"x(struct kw_\w+ : token<keyword<"(\w+)">>)x"), 1);
}

Json textmate() {
    return Json::parse(read_source("grammar/editors/slr.tmLanguage.json"));
}

/// Every expression below a place of the TextMate grammar.
void collect(const Json& json, Words& expressions) {
    for (const auto& [key, value] : json.items()) {
        if (value.is_structured()) {
            collect(value, expressions);
        } else if (key == "match" || key == "begin" || key == "end") {
            expressions.push_back(value.get<std::string>());
        }
    }
}

/// The scope of the rule of a group that matches the whole of a text.
std::string scope(const Json& group, const std::string& text) {
    for (const Json& pattern : group.at("patterns")) {
        if (std::regex_match(text, std::regex(pattern.at("match").get<std::string>()))) {
            return pattern.at("name").get<std::string>();
        }
    }
    return {};
}

} // namespace

TEST_CASE("editors: the TextMate grammar has the words of the language, each once", "[grammar]") {
    Words words;
    const std::regex group(R"x(^\\b\(\?:([a-z_|]+)\)\\b$)x");
    const Json grammar = textmate();
    for (const Json& pattern : grammar.at("repository").at("word").at("patterns")) {
        std::smatch match;
        const auto text = pattern.at("match").get<std::string>();
        REQUIRE(std::regex_match(text, match, group));
        const Words some = sorted_matches(match[1].str(), std::regex("[a-z_]+"), 0);
        words.insert(words.end(), some.begin(), some.end());
    }
    std::sort(words.begin(), words.end());
    CHECK(words == sorted_keywords());
}

TEST_CASE("editors: the TextMate grammar includes what it has", "[grammar]") {
    const Json grammar = textmate();
    CHECK(grammar.at("scopeName") == "source.slr");
    CHECK(grammar.at("fileTypes") == Json{"slr"});
    Words included;
    for (const Json& pattern : grammar.at("patterns")) {
        included.push_back(pattern.at("include").get<std::string>().substr(1));
    }
    std::sort(included.begin(), included.end());
    Words there;
    for (const auto& [name, rule] : grammar.at("repository").items()) {
        there.push_back(name);
    }
    CHECK(included == there);
}

TEST_CASE("editors: the TextMate grammar tells comments and words apart", "[grammar]") {
    const Json repository = textmate().at("repository");
    CHECK(scope(repository.at("comment"), "/// a") == "comment.line.documentation.slr");
    CHECK(scope(repository.at("comment"), "// a") == "comment.line.double-slash.slr");
    CHECK(scope(repository.at("comment"), "//// a") == "comment.line.double-slash.slr");
    CHECK(scope(repository.at("word"), "role") == "keyword.declaration.slr");
    CHECK(scope(repository.at("word"), "max_session") == "keyword.control.slr");
    CHECK(scope(repository.at("word"), "service") == "keyword.other.slr");
    CHECK(scope(repository.at("word"), "not") == "keyword.operator.word.slr");
    CHECK(scope(repository.at("word"), "true") == "constant.language.slr");
    CHECK(scope(repository.at("word"), "roles").empty());
    Words expressions;
    collect(repository, expressions);
    CHECK(expressions.size() == 17);
}

TEST_CASE("editors: the Vim syntax has the words of the language, each once", "[grammar]") {
    const std::string vim = read_source("grammar/editors/slr.vim");
    Words words;
    const std::regex row(R"x(syntax keyword \w+ ([a-z_ ]+))x");
    for (std::sregex_iterator match(vim.begin(), vim.end(), row), end; match != end; ++match) {
        const Words some = sorted_matches((*match)[1].str(), std::regex("[a-z_]+"), 0);
        words.insert(words.end(), some.begin(), some.end());
    }
    std::sort(words.begin(), words.end());
    CHECK(words == sorted_keywords());
}

TEST_CASE("editors: each group of the Vim syntax is linked to a colour", "[grammar]") {
    const std::string vim = read_source("grammar/editors/slr.vim");
    const auto unique = [](Words words) {
        words.erase(std::unique(words.begin(), words.end()), words.end());
        return words;
    };
    CHECK(unique(sorted_matches(vim, std::regex(R"x(syntax (?:keyword|match|region) (\w+))x"), 1)) ==
          sorted_matches(vim, std::regex(R"x(highlight default link (\w+))x"), 1));
}
