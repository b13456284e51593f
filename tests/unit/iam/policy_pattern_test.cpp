#include "compiler/iam/prepared_statement.hpp"
#include "tests/unit/catch.hpp"

using namespace slrc;
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
                                       {"?", "\u00E9", true},
                                       {"??", "\u00E9", false},
                                       {"*?x", "éx", true},
                                       {"a*?", "aé", true},
                                       {"${x}", "${x}", true}};
    for (const PatternRow& row : rows) {
        INFO(row.pattern << " on " << row.text);
        pattern::Reading reading;
        reading.wildcards = true;
        CHECK(PolicyPattern(row.pattern, reading).matches(row.text, {}) == row.matches);
    }
}

TEST_CASE("pattern: letter case is ignored where it is asked for", "[iam]") {
    const auto ignoring = [](std::string_view text, pattern::Reading reading) {
        reading.wildcards = true;
        return PolicyPattern(text, reading, pattern::LetterCase::ignored);
    };
    CHECK(ignoring("S3:Get*T", {}).matches("s3:getobjecT", {}));
    CHECK_FALSE(ignoring("S3:Get*T", {}).matches("s3:putobject", {}));
    CHECK_FALSE(ignoring("\u00C9", {}).matches("\u00E9", {})); // ASCII alone
    CHECK(ignoring("${AWS:userName}", {true, 0}).matches("ANN", context));
    const auto everywhere = [](std::string_view text) {
        return PolicyPattern(text, {true, 0}, pattern::LetterCase::ignored_everywhere);
    };
    CHECK(everywhere("\u00C9t*\u00C9").matches("\u00E9t\u00E9 \u00E9", {}));
    CHECK(everywhere("\u041C${k:name, '\u042F'}").matches("\u043C\u044F", {}));
    CHECK_FALSE(everywhere("\u00C9").matches("e", {}));
}

TEST_CASE("pattern: without wildcards they are letters", "[iam]") {
    CHECK(PolicyPattern("a*", {}).matches("a*", {}));
    CHECK_FALSE(PolicyPattern("a*", {}).matches("ab", {}));
    CHECK_FALSE(PolicyPattern("a?", {}).matches("ab", {}));
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
        pattern::Reading reading;
        reading.wildcards = true;
        reading.variables_from = 0;
        CHECK(PolicyPattern(row.pattern, reading).matches(row.text, context) == row.matches);
    }
}

TEST_CASE("pattern: variables begin where the rules say", "[iam]") {
    pattern::Reading reading;
    reading.variables_from = 4;
    CHECK(PolicyPattern("${a}${aws:username}", reading).matches("${a}ann", context));
}

TEST_CASE("pattern: in a condition each part of an ARN is one of its own", "[iam]") {
    const std::vector<PatternRow> rows{{"arn:*:c:d:e:f", "arn:b:c:d:e:f", true},
                                       {"arn:*", "arn:b:c:d:e:f", false},
                                       {"*:c:d:e:f", "a:b:c:d:e:f", false},
                                       {"a:b:c:d:e:*", "a:b:c:d:e:f:g", true},
                                       {"a?b:c:d:e:f:g", "a:b:c:d:e:f:g", false},
                                       {"*:*:*:*:*:*", "a:b:c:d:e:f:g", true},
                                       {"*:*:*:*:*:*g", "a:b:c:d:e:f:g", true},
                                       {"*:*:*:*:*:*", "a:b:c:d:e", false},
                                       {"a:${k:none}:c:d:e:*", "a::c:d:e:f", false},
                                       {"*:*:*:*:*:${aws:username}", "a:b:c:d:e:ann", true},
                                       // What a variable stands for may be several parts.
                                       {"${k:colon}:c:d:e:f", "x:y:c:d:e:f", true},
                                       {"a:b:c:d:e:${k:colon}", "a:b:c:d:e:x:y", true},
                                       {"${k:colon}:c:d:e", "x:y:c:d:e", false},
                                       {"*:c:d:e:${k:colon}", "a:b:c:d:e:x:y", false}};
    for (const PatternRow& row : rows) {
        INFO(row.pattern << " on " << row.text);
        CHECK(ArnPattern(row.pattern, true).matches(row.text, context) == row.matches);
    }
    CHECK_FALSE(ArnPattern("a:b:c:d:e:${aws:username}", false).matches("a:b:c:d:e:ann", context));
}
