#include "grammar/rules.hpp"
#include "tests/unit/catch.hpp"

#include <tao/pegtl.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace {

namespace g = slrc::grammar;
namespace pegtl = tao::pegtl;

/// Whether a rule takes the whole of a text; a must-point that fails is a no.
template <typename Rule>
bool accepts(std::string_view text) {
    pegtl::memory_input<> input(text.data(), text.size(), "");
    try {
        return pegtl::parse<pegtl::seq<Rule, pegtl::eof>>(input);
    } catch (const pegtl::parse_error&) {
        return false;
    }
}

struct Row {
    std::string_view rule;
    bool (*accepts)(std::string_view);
    std::vector<std::string_view> good;
    std::vector<std::string_view> bad;
};

// clang-format off
const std::vector<Row> words{
    {"comment", accepts<g::comment>, {"//", "// a", "/// a", "//\ta\r"}, {"", "/", "/ /", "// a\n", "# a"}},
    {"space", accepts<g::space>, {"", " \t\r\n", "// a\n // b", " //"}, {"a", "/", "\f", "\xC2\xA0"}},
    {"name", accepts<g::name>,
     {"a", "_", "A9_", "allow_all", "path", "role", "trust", "service", "a // b", "in_", "\x6Fne"},
     {"", "9", "a-b", "a.b", "allow", "in", "true", "when", " a", "\xC3\xA4", "a b"}},
    {"reference", accepts<g::reference>, {"a", "a.b", "a.b "}, {"a.", ".b", "a.b.c", "a. b", "a.in", "not.a", "a .b"}},
    {"equals", accepts<g::equals>, {"=", "= "}, {"==", ""}},
};

const std::vector<Row> strings{
    {"string", accepts<g::string>,
     {R"("")", R"("a")", R"("a" )", R"("{a}")", R"("{a.b}")", R"("{a-b.arn}")", R"("{{}}")", R"("{{{a}}}")", R"("$")", R"("$$a")",
      R"("${a}")", R"("${aws:x, 'y z'}")", R"("${}")", R"("$${a}")", R"("\"\\\n\t")", R"("\u{a}\u{10FFFF}")", "\"\xC3\xA4\"", "\"\t\"", "\"//\""},
     {"", R"(")", R"("a)", "\"a\nb\"", "\"a\rb\"", R"("{")", R"("}")", R"("{}")", R"("{a b}")", R"("{ a}")", R"("{a")", R"("}a}")",
      R"("${a")", R"("${a{b}}")", R"("\a")", R"("\u")", R"("\u{}")", R"("\u{1234567}")", R"("\u{g}")", R"("\u{a")", R"("\")", "'a'"}},
    {"expression", accepts<g::expression>, {R"("")", R"("[a-z]{2}\d\"\\")", R"("{")"}, {R"("\")", "\"a\nb\"", R"("a)", "a"}},
    {"number", accepts<g::number>, {"0", "-1", "1.5", "007", "123456789012"}, {"", "-", "1.", ".5", "1a", "+1", "1_000", "1e3", "--1"}},
};

const std::vector<Row> actions{
    {"single_action", accepts<g::single_action>, {"s3:Get", "s3:*", "*:*", "s3:G?t*", "a-b:C", "s3:a_b"}, {"s3", "s3:", "s3: Get", "s3 :Get", ":Get", "s3:{A}", "s3:A:B"}},
    {"action_group", accepts<g::action_group>, {"s3:{A}", "s3:{ A , B* }", "s3:{A,// c\nB}"}, {"s3:{}", "s3:{A,}", "s3:{A B}", "s3:{A", "s3: {A}", "{A}"}},
    {"actions", accepts<g::actions>, {"*", "s3:A", "s3:A, speak ,logs:{A, B}", "*, s3:A"}, {"", ",", "s3:A,", "s3:A s3:B", "\"s3:A\"", "a.b.c"}},
    {"resources", accepts<g::resources>, {"*", "\"a\"", "a", "a.b, *, \"c\""}, {"", "a,", "s3:A", "1", "[a]"}},
    {"values", accepts<g::values>, {"1", "true", "\"a\"", "a.b", "[]", "[1]", "[ 1 , \"a\", false, b ]"}, {"", "[1,]", "[,]", "[[1]]", "[1", "1, 2", "*"}},
};

const std::vector<Row> conditions{
    {"guard", accepts<g::guard>, {"a", "not a", "not not a", "a and b or not (c or d)", "((a))", "path"}, {"", "and", "a and", "a b", "not", "(a", "()", "a or or b", "a.b", "nota and"}},
    {"bare_key", accepts<g::bare_key>, {"aws:a", "aws:a/b=c", "a.b.com:aud", "a-b/c:d", "aws:a/b+c@d:e"}, {"aws", "aws:", ":a", "aws:a==", "aws:a=", "aws:a b", "aws:a\"", "aws:a!"}},
    {"condition_test", accepts<g::condition_test>,
     {"a:b == \"c\"", "a:b==\"c\"", "a:b?==1", "a:b != c", "a:b in [1]", "a:b not in [1]", "a:b like \"x\"", "a:b not like \"x\"", "a:b exists", "a:b not exists",
      "any a:b in [1]", "all a:b? <= 3", "a:b<3", "a:b >= 3", "\"a:b c\" > 1", "a:b StringEquals \"c\"", "a:b ForAnyValue:StringLike [\"c\"]"},
     {"a:b", "a:b == ", "a:b = 1", "a:b == ==", "a:b not", "a:b not == 1", "a:b exists 1", "any any a:b == 1", "any == 1", "a == 1", "a:b => 1", "a:b stringEquals 1", "a:b ?? == 1"}},
    {"condition", accepts<g::condition>, {"a", "a and a:b == 1", "not (a or b.c)", "a:b exists and a:c exists"}, {"a and", "()", "not", "a:b == 1 and or a", "a:b == 1 a", "(a"}},
    {"type", accepts<g::type>, {"string", "s3:bucket", "[s3:bucket]", "string matching \"[a-z]{2}\"", "logs:log-group", "[ arn ]"}, {"", "s3:", "[", "[]", "[[arn]]", "s3: bucket", "string matching x", "*"}},
    {"parameters", accepts<g::parameters>, {"()", "(a: arn)", "(a: arn = \"b\" \"doc\", b: [region] = [c])"}, {"", "(a)", "(a: )", "(a: arn,)", "(a: arn b: arn)", "(9: arn)", "(a: arn = )"}},
    {"arguments", accepts<g::arguments>, {"()", "(1)", "(a: 1, \"b\")", "([1, 2], c: [])"}, {"", "(,)", "(1,)", "(a:)", "(1 2)", "(*)"}},
};

const std::vector<Row> rules{
    {"grant", accepts<g::grant>,
     {"allow *", "deny s3:A on *", "allow * except a:B on * except \"c\" if d as E", "allow a:B if c", "allow a:B as C-1", "allow a:B, c on d, e"},
     {"allow", "allow except a:B", "allow a:B on", "allow a:B on * on *", "allow a:B as C if d", "allow a:B except", "allow a:B if", "allow a:B as", "allowa:B", "permit a:B"}},
    {"when", accepts<g::when>, {"when a: allow *", "when a {}", "when a { allow * deny * } else { }", "when a: when b {} else {}", "when (a): include b"},
     {"when a", "when a allow *", "when a:", "when a: else {}", "when: allow *", "when a {} else when b {}", "when a { trust * }", "when a: { allow * }"}},
    {"rules_if", accepts<g::rules_if>, {"rules if a {}", "rules if a:b == 1 { allow * }"}, {"rules a {}", "rules if {}", "rules if a: allow *", "rulesif a {}"}},
    {"invariant", accepts<g::invariant>, {"never allow *", "always deny a:B on *"}, {"never", "never never allow *", "always when a: allow *"}},
    {"include", accepts<g::include>, {"include a", "include a()", "include path(1, b: 2)"}, {"include", "include a.b", "include allow", "include a(", "include \"a\""}},
    {"trust", accepts<g::trust>,
     {"trust *", "trust service a.b", "trust service a.b, c.d, account 1, aws \"x\", *", "distrust * if a as B", "trust federated a.b to c:D if e", "trust account who", "trust canonical_user \"a\"", "trust * to * except a:B"},
     {"trust", "trust a.b", "trust service", "trust service a.b,", "trust user \"a\"", "trust * if a to b:C", "trust service .b", "trust * on *", "trust * except a:B", "trust service *"}},
    {"trust_invariant", accepts<g::trust_invariant>,
     {"never trust *", "always distrust service *, account 1", "never trust * except account *, 1 to a:B except c:D if e as F"},
     {"never", "trust *", "never allow *", "never trust", "never trust * except", "never trust service", "never trust * if a except *"}},
};

const std::vector<Row> roles{
    {"capability", accepts<g::capability>, {"capability a", "capability a() requires not b \"c\"", "capability a(b: arn) \"c\""}, {"capability", "capability a \"c\" requires b", "capability a requires", "capability not", "capability a(b)"}},
    {"lifecycle", accepts<g::lifecycle>,
     {"lifecycle {}", "lifecycle { one per bot created by a:B passed by a:B, c editable description delete after a:B step \"x\" step \"y\" }", "lifecycle { delete after step \"x\" }"},
     {"lifecycle", "lifecycle { one bot }", "lifecycle { created a:B }", "lifecycle { delete a:B }", "lifecycle { editable }", "lifecycle { step \"x\" }", "lifecycle { delete after }"}},
    {"regions", accepts<g::regions>, {"regions all", "regions us-east-1, a, \"b\"", "regions us-gov-west-1"}, {"regions", "regions all, us-east-1", "regions us-", "regions *", "regions us-east-1,"}},
    {"max_session", accepts<g::max_session>, {"max_session 1h", "max_session 1h30m", "max_session 3600"}, {"max_session", "max_session 1 h", "max_session \"1h\"", "max_session 1.5h"}},
    {"tags", accepts<g::tags>, {"tags {}", "tags { a: \"b\" }", "tags { a: \"b\", \"c d\": \"e\" role: \"f\", import : \"g\", }"}, {"tags { a }", "tags { a: b }", "tags { , }", "tags { on: \"a\" }", "tags { a: \"b\",, }"}},
    {"test_block", accepts<g::test_block>,
     {"test \"a\" {}", "test \"a\" { with b, c(1), d: 2, e: [3] expect allow a:B on * if a:b == 1 expect deny a:B }"},
     {"test {}", "test a {}", "test \"a\" { with }", "test \"a\" { expect a:B }", "test \"a\" { allow a:B }", "test \"a\" { expect allow a:B except c:D }", "test \"a\" { expect allow a:B as C }"}},
    {"role_name", accepts<g::role_name>, {"a", "a_{suffix}", "{suffix}", "a-b.c+d=e,f@g", "a_{x}b", "\xC3\xA4"}, {"", "a b", "a{", "a{}", "a\"", "a}b"}},
    {"let", accepts<g::let>,
     {"let a = \"b\"", "let a = 1", "let a = -1.5", "let a = true", "let a = b", "let a = b.c", "let a = [\"b\", c]", "let a = [s3:A, b, logs:{A}]", "let a = [b, s3:A]", "let a = [b]", "let a = []",
      "let a = b:c == 1", "let a = not b", "let a = b and c", "let a = (b)", "let a = \"b:c\" == 1", "let a = any b:c in [1]", "let a = \"b:c\"? == 1", "let a=\"b\"", "let a = b or c:d exists"},
     {"let a", "let a =", "let = 1", "let a == 1", "let a = s3:A", "let a = *", "let a = [s3:A, \"b\"]", "let a = [*]", "let a = b and", "let a = ]", "let a = [1", "let in = 1", "let a.b = 1", "let a = 1, 2"}},
    {"permissions", accepts<g::permissions>, {"permissions a {}", "permissions a(b: arn) { allow * }"}, {"permissions {}", "permissions a", "permissions a(b) {}", "permissions a { trust * }"}},
    {"external", accepts<g::external>, {"extern action a:B", "extern action a:{B, C} on a:b, c:d", "extern resource a:b \"arn\"", "extern key a:B: string", "extern key a:B:[ip]", "extern key \"a:B/${C}\" : date"}, {"extern", "extern a:B", "extern action B", "extern action a:B on", "extern action a:B on b", "extern resource a:b", "extern resource a \"arn\"", "extern key a:B", "extern key a: string", "extern key a:B: [ip", "extern key a:B: a:b"}},
    {"file", accepts<g::file>, {"", "\xEF\xBB\xBF", "\xEF\xBB\xBF// a", " // a", "import \"a\"", "role a {}role b {}", "let a = 1 let b = 2\r\n"}, {"a", "role a", "role a { } }", "import a", "let a = 1;", "role a {", "allow *", " \xEF\xBB\xBF"}},
};
// clang-format on

void check_rows(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        for (const std::string_view text : row.good) {
            INFO(row.rule << " takes <" << text << ">");
            CHECK(row.accepts(text));
        }
        for (const std::string_view text : row.bad) {
            INFO(row.rule << " does not take <" << text << ">");
            CHECK_FALSE(row.accepts(text));
        }
    }
}

} // namespace

TEST_CASE("tokens: words and space", "[grammar]") {
    check_rows(words);
}

TEST_CASE("tokens: strings and numbers", "[grammar]") {
    check_rows(strings);
}

TEST_CASE("tokens: actions, resources and values", "[grammar]") {
    check_rows(actions);
}

TEST_CASE("tokens: guards, conditions, types and parameters", "[grammar]") {
    check_rows(conditions);
}

TEST_CASE("tokens: rules and trust", "[grammar]") {
    check_rows(rules);
}

TEST_CASE("tokens: rules of roles, and declarations", "[grammar]") {
    check_rows(roles);
}

TEST_CASE("tokens: a file holds UTF-8 without NUL", "[grammar]") {
    check_rows({{"good_text",
                 accepts<g::good_text>,
                 {"", "a", "\xC3\xA4", "\xF0\x9F\x98\x80", "\xEF\xBB\xBF"},
                 {"\xC3", "\x80", "\xED\xA0\x80", "\xC0\x80", "\xF8\x88\x80\x80\x80",
                  std::string_view("a\0b", 3)}}});
}
