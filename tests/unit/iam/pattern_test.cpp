#include "compiler/iam/pattern.hpp"

#include "tests/unit/catch.hpp"

using namespace slrc::iam;

namespace {

struct PatternRow {
    const char* pattern;
    const char* text;
    bool matches;
};

const std::vector<ContextEntry> context{{"aws:username", {"ann"}},
                                        {"k:wild", {"a*"}},
                                        {"k:two", {"a", "b"}},
                                        {"k:none", {}},
                                        {"k:colon", {"x:y"}}};

} // namespace

TEST_CASE("pattern: wildcards", "[iam]") {
    const std::vector<PatternRow> rows{{"", "", true},
                                       {"", "a", false},
                                       {"*", "", true},
                                       {"*", "a/b:c", true},
                                       {"?", "a", true},
                                       {"?", "", false},
                                       {"?", "ab", false},
                                       {"a*", "a", true},
                                       {"a*c", "abcbc", true},
                                       {"a*c", "abcb", false},
                                       {"*a*b*", "xxaxxbxx", true},
                                       {"*a*b*", "xxbxxa", false},
                                       {"a?c", "abc", true},
                                       {"a?c", "ac", false},
                                       {"**a", "ba", true},
                                       {"*?", "", false},
                                       {"*ab", "aab", true},
                                       {"a", "A", false},
                                       {"*aab*", "aaaab", true},
                                       {"?", "é", true},
                                       {"??", "é", false},
                                       {"*?x", "éx", true},
                                       {"a*?", "aé", true},
                                       {"${x}", "${x}", true}};
    for (const PatternRow& row : rows) {
        INFO(row.pattern << " on " << row.text);
        PatternRules rules;
        rules.wildcards = true;
        CHECK(Pattern(row.pattern, rules).matches(row.text, {}) == row.matches);
    }
}

TEST_CASE("pattern: letter case is ignored where it is asked for", "[iam]") {
    PatternRules rules;
    rules.wildcards = true;
    rules.ignores_case = true;
    CHECK(Pattern("S3:Get*T", rules).matches("s3:getobjecT", {}));
    CHECK_FALSE(Pattern("S3:Get*T", rules).matches("s3:putobject", {}));
    CHECK_FALSE(Pattern("É", rules).matches("é", {})); // ASCII alone
    rules.variables_from = 0;
    CHECK(Pattern("${AWS:userName}", rules).matches("ANN", context));
}

TEST_CASE("pattern: without wildcards they are letters", "[iam]") {
    CHECK(Pattern("a*", {}).matches("a*", {}));
    CHECK_FALSE(Pattern("a*", {}).matches("ab", {}));
    CHECK_FALSE(Pattern("a?", {}).matches("ab", {}));
}

TEST_CASE("pattern: policy variables", "[iam]") {
    const std::vector<PatternRow> rows{{"home/${aws:username}/*", "home/ann/x", true},
                                       {"home/${AWS:UserName}/*", "home/ann/x", true},
                                       {"home/${aws:username}/*", "home/bob/x", false},
                                       {"${k:none}", "", false},
                                       {"${k:missing}", "", false},
                                       {"*${k:missing}*", "x", false},
                                       {"${k:missing, 'all'}", "all", true},
                                       {"${k:missing,'all'}", "all", true},
                                       {"${aws:username, 'all'}", "all", false},
                                       {"${k:missing, ''}", "", true},
                                       {"${k:missing, 'a}b'}", "a}b", true},
                                       {"${k:missing, 'a*'}", "ab", false},
                                       {"${k:missing, all}", "all", false},
                                       {"${k:two}", "a", false},
                                       {"${k:wild}", "a*", true},
                                       {"${k:wild}", "ab", false},
                                       {"${*}", "*", true},
                                       {"${*}", "a", false},
                                       {"${?}", "?", true},
                                       {"${$}{x}", "${x}", true},
                                       {"${unclosed", "${unclosed", true},
                                       {"*${aws:username}", "annann", true},
                                       {"*-${aws:username}*", "a-b-ann-c", true}};
    for (const PatternRow& row : rows) {
        INFO(row.pattern << " on " << row.text);
        PatternRules rules;
        rules.wildcards = true;
        rules.variables_from = 0;
        CHECK(Pattern(row.pattern, rules).matches(row.text, context) == row.matches);
    }
}

TEST_CASE("pattern: variables begin where the rules say", "[iam]") {
    PatternRules rules;
    rules.variables_from = 4;
    CHECK(Pattern("${a}${aws:username}", rules).matches("${a}ann", context));
}

TEST_CASE("pattern: wildcards take no colon before the barrier", "[iam]") {
    const std::vector<PatternRow> rows{
        {"a:*:c", "a:b:c", true},   {"a:*", "a:b:c", false},   {"*:c", "a:b:c", false},
        {"a:b:*", "a:b:c:d", true}, {"a?b:c", "a:b:c", false}, {"*:*:*", "a:b:c:d", true},
        {"*b:c", "a:b:c", false},   {"*:*c", "a:b:bc", false}, {"${k:colon}:*", "x:y:z", true}};
    for (const PatternRow& row : rows) {
        INFO(row.pattern << " on " << row.text);
        PatternRules rules;
        rules.wildcards = true;
        rules.variables_from = 0;
        constexpr std::size_t behind_second_colon = 4;
        CHECK(Pattern(row.pattern, rules).matches(row.text, context, behind_second_colon) == row.matches);
    }
}
