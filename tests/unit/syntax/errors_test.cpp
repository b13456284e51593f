#include "tests/unit/catch.hpp"
#include "tests/unit/syntax/dump.hpp"
#include "tests/unit/syntax/parsing.hpp"

using namespace slrc;
using test::dump;
using test::findings;
using test::Lines;
using test::Parsed;

namespace {

Lines errors_in(const std::string& text) {
    const Parsed parsed = test::parse(text);
    CHECK((parsed.tree.whole || !parsed.sink.all().empty()));
    return findings(parsed);
}

/// What is found in a role's only rule, which begins in column 10.
Lines errors_in_role(const std::string& text) {
    return errors_in("role R { " + text + " }");
}

const std::string rule_of_block =
    "a rule: `allow`, `deny`, `when`, `include`, `rules if`, `never` or `always`";

} // namespace

TEST_CASE("errors: every broken rule is reported, and the good ones are kept", "[syntax]") {
    const Parsed parsed = test::parse(R"(imprt "c.slr"
let a = "good"
let b = ]
role One {
    trust servce x.y
    allow s3:Get on *
    allow s3: on *
    when (a: allow *
    deny * on "ok" if aws:x = 1
    lifecycle {
        one bot
        created by lex:A
        deleted after lex:B
    }
    allow logs:{A B}
}
role Two { allow *
role Three { deny * }
)");
    CHECK(
        findings(parsed) ==
        Lines{
            "SLR0101 1:1 expected `import`, `let`, `permissions`, `role` or `extern`, found `imprt`",
            "SLR0101 3:9 expected a string, a list, a list of actions, or a condition, found `]`",
            "SLR0101 5:11 expected `service`, `account`, `aws`, `federated`, `canonical_user` or `*`, found "
            "`servce`",
            "SLR0101 7:14 expected an action's name after `:`, found ` `",
            "SLR0101 8:12 expected `and`, `or` or `)`, found `:`",
            "SLR0101 9:29 expected an operator such as `==`, `in`, `like` or `exists`, found `=`",
            "SLR0101 11:13 expected `per` after `one`, found `bot`",
            "SLR0101 13:9 expected `one per`, `created by`, `passed by`, `editable` or `delete after`, found "
            "`deleted`",
            "SLR0101 15:18 expected `,` or `}`, found `B`", //
            "SLR0103 17:10 this `{` is never closed"});
    CHECK(dump(parsed.tree) ==
          "(let a values 'good')\n"
          "(role One (allow s3:Get on *) (lifecycle (created-by lex:A)))\n"
          "(role Three (deny *))");
}

TEST_CASE("errors: what was meant is suggested", "[syntax]") {
    const Parsed parsed = test::parse("rol R { trust servce a.b }\nrole S { alow * allow * if a:b = 1 }");
    std::vector<std::string> labels;
    for (const diagnostics::Diagnostic& diagnostic : parsed.sink.all()) {
        labels.push_back(diagnostic.label + (diagnostic.fix ? " -> " + diagnostic.fix->text : ""));
    }
    CHECK(labels == Lines{"did you mean `role`? -> role", "did you mean `allow`? -> allow",
                          "did you mean `==`? -> =="});
}

TEST_CASE("errors: a missing sign is reported at the end of the token before it", "[syntax]") {
    CHECK(errors_in("role R\n\n\n{ allow * }") == Lines{});
    CHECK(errors_in("role R\n\n\nallow *") == Lines{"SLR0101 1:7 expected `{`, found `allow`"});
    CHECK(errors_in("let a // b\n 1") == Lines{"SLR0101 1:6 expected `=`, found `1`"});
    CHECK(errors_in("let a = [1\n\n2]") == Lines{"SLR0101 1:11 expected `,` or `]`, found `2`"});
    CHECK(errors_in_role("when a allow *") == Lines{"SLR0101 1:16 expected `:` or `{`, found `allow`"});
    CHECK(errors_in_role("tags { a \"b\" }") ==
          Lines{"SLR0101 1:18 expected `:` after the tag's key, found `\"`"});
}

TEST_CASE("errors: strings", "[syntax]") {
    CHECK(errors_in("let a = \"b\nlet c = 1") == Lines{"SLR0102 1:9 the string does not end on its line"});
    CHECK(errors_in("let a = \"") == Lines{"SLR0102 1:9 the string does not end on its line"});
    CHECK(errors_in("let a = \"b\\") == Lines{"SLR0106 1:11 no such escape"});
    CHECK(errors_in("let a = \"\\q\"") == Lines{"SLR0106 1:10 no such escape"});
    CHECK(errors_in("let a = \"\\u{}\"") == Lines{"SLR0106 1:13 expected one to six hexadecimal digits"});
    CHECK(errors_in("let a = \"\\u{12 }\"") == Lines{"SLR0106 1:15 expected `}` after the code point"});
    CHECK(errors_in("let a = \"{}\"") == Lines{"SLR0107 1:11 expected a name after `{`"});
    CHECK(errors_in("let a = \"{b c}\"") == Lines{"SLR0107 1:12 expected `}` after the name"});
    CHECK(errors_in("let a = \"b}\"") == Lines{"SLR0107 1:11 a `}` that closes nothing is written `}}`"});
    CHECK(errors_in("let a = \"x${b\"") == Lines{"SLR0108 1:11 the variable is never closed with `}`"});
    CHECK(errors_in_role("param a: string matching \"b\n c: allow *") ==
          Lines{"SLR0102 1:35 the string does not end on its line"});
}

TEST_CASE("errors: a code point that does not exist is found in a string that is otherwise read",
          "[syntax]") {
    const Parsed parsed = test::parse("let a = \"b\\u{d800}c\\u{110000}\\u{0}\"");
    CHECK(findings(parsed) == Lines{"SLR0106 1:14 there is no character U+d800",
                                    "SLR0106 1:23 there is no character U+110000",
                                    "SLR0106 1:33 there is no character U+0"});
}

TEST_CASE("errors: reserved words are named as such", "[syntax]") {
    CHECK(errors_in("let in = 1") == Lines{"SLR0109 1:5 `in` is a word of the language, not a name"});
    CHECK(errors_in_role("capability not") ==
          Lines{"SLR0109 1:21 `not` is a word of the language, not a name"});
    CHECK(errors_in_role("include any") == Lines{"SLR0109 1:18 `any` is a word of the language, not a name"});
    CHECK(errors_in_role("param on: arn") ==
          Lines{"SLR0109 1:16 `on` is a word of the language, not a name"});
    CHECK(errors_in("let a = b.true") == Lines{"SLR0109 1:11 `true` is a word of the language, not a name"});
}

TEST_CASE("errors: braces", "[syntax]") {
    CHECK(errors_in("role R {") == Lines{"SLR0103 1:8 this `{` is never closed"});
    CHECK(errors_in("role R { allow *\n// end\n") == Lines{"SLR0103 1:8 this `{` is never closed"});
    CHECK(errors_in("role R {\n when a {\n allow *\n}") == Lines{"SLR0103 1:8 this `{` is never closed"});
    CHECK(errors_in("role R { when a {") ==
          Lines{"SLR0103 1:17 this `{` is never closed", "SLR0103 1:8 this `{` is never closed"});
    CHECK(errors_in("permissions p { allow *\nlet a = 1") == Lines{"SLR0103 1:15 this `{` is never closed"});
    CHECK(errors_in("role R { } }") ==
          Lines{"SLR0101 1:12 expected `import`, `let`, `permissions`, `role` or `extern`, found `}`"});
    CHECK(errors_in_role("lifecycle {") == Lines{"SLR0103 1:8 this `{` is never closed"});
}

TEST_CASE("errors: one in each construct", "[syntax]") {
    CHECK(errors_in_role("allow") ==
          Lines{"SLR0101 1:16 expected an action such as `s3:GetObject`, found `}`"});
    CHECK(errors_in_role("allow a:B on") ==
          Lines{"SLR0101 1:23 expected a resource: `*`, an ARN in quotes, or a name, found `}`"});
    CHECK(errors_in_role("allow a:{}") == Lines{"SLR0101 1:19 expected an action's name, found `}`"});
    CHECK(errors_in_role("allow a:B as") ==
          Lines{"SLR0101 1:23 expected a Sid of letters and digits, found `}`"});
    CHECK(
        errors_in_role("allow a:B if") ==
        Lines{"SLR0101 1:23 expected a condition such as `aws:RequestedRegion == \"us-east-1\"`, found `}`"});
    CHECK(errors_in_role("allow * if a:b not == 1") ==
          Lines{"SLR0101 1:29 expected `in`, `like` or `exists` after `not`, found `==`"});
    CHECK(errors_in_role("allow * if any b") == Lines{"SLR0101 1:25 expected a condition key, found `b`"});
    CHECK(errors_in_role("allow * if a:b ==") == Lines{"SLR0101 1:28 expected a value, found `}`"});
    CHECK(errors_in_role("when: allow *") ==
          Lines{"SLR0101 1:14 expected a name of a capability, found `:`"});
    CHECK(errors_in_role("when a { trust * }") ==
          Lines{"SLR0101 1:19 expected " + rule_of_block + ", found `trust`"});
    CHECK(errors_in_role("rules a {}") == Lines{"SLR0101 1:16 expected `if` after `rules`, found `a`"});
    CHECK(errors_in_role("never when a: allow *") ==
          Lines{"SLR0101 1:16 expected `allow` or `deny`, or in a role `trust` or `distrust`, found `when`"});
    CHECK(errors_in_role("param a") == Lines{"SLR0101 1:17 expected `:` and a type, found `}`"});
    CHECK(errors_in_role("param a: []") ==
          Lines{"SLR0101 1:20 expected a type such as `s3:bucket` or `string`, found `]`"});
    CHECK(errors_in_role("param a: s3:") ==
          Lines{"SLR0101 1:22 expected a resource type after `:`, found ` `"});
    CHECK(errors_in_role("param a: string matching b") ==
          Lines{"SLR0101 1:35 expected a regular expression in quotes, found `b`"});
    CHECK(errors_in_role("regions") ==
          Lines{"SLR0101 1:18 expected `all` or a region such as `us-east-1`, found `}`"});
    CHECK(errors_in_role("max_session") == Lines{"SLR0101 1:22 expected a duration such as `1h`, found `}`"});
    CHECK(errors_in_role("boundary 1") ==
          Lines{"SLR0101 1:19 expected the ARN of a managed policy, found `1`"});
    CHECK(errors_in_role("test \"t\" { allow * }") ==
          Lines{"SLR0101 1:21 expected `with` or `expect`, found `allow`"});
    CHECK(errors_in_role("test \"t\" { with 1 }") ==
          Lines{"SLR0101 1:26 expected a capability or a parameter, found `1`"});
    CHECK(errors_in("import a") == Lines{"SLR0101 1:8 expected a string, found `a`"});
    CHECK(errors_in("role {}") == Lines{"SLR0101 1:6 expected a name of a role, found `{`"});
}

TEST_CASE("errors: text that is not UTF-8, and NUL bytes", "[syntax]") {
    CHECK(errors_in("let a = \"\xC3\"") ==
          Lines{"SLR0002 1:10 the file is not UTF-8: a byte that cannot stand here"});
    CHECK(errors_in("\n// \xFF\nlet = ]") ==
          Lines{"SLR0002 2:4 the file is not UTF-8: a byte that cannot stand here"});
    CHECK(errors_in(std::string("let a\0= 1", 9)) == Lines{"SLR0003 1:6 a NUL byte in a specification"});
}

TEST_CASE("errors: columns count characters", "[syntax]") {
    CHECK(
        errors_in("let a = \"\xC3\xA4\xF0\x9F\x98\x80\" \xC3\xA4") ==
        Lines{"SLR0101 1:14 expected `import`, `let`, `permissions`, `role` or `extern`, found `\xC3\xA4`"});
    CHECK(errors_in("let a =\r\n  ]\r\n") ==
          Lines{"SLR0101 2:3 expected a string, a list, a list of actions, or a condition, found `]`"});
}

TEST_CASE("errors: a word that only begins like another is reported whole", "[syntax]") {
    CHECK(errors_in_role("tests \"t\" {}") == Lines{"SLR0101 1:10 expected a rule of a role, found `tests`"});
    CHECK(errors_in_role("test \"t\" { expects allow * }") ==
          Lines{"SLR0101 1:21 expected `with` or `expect`, found `expects`"});
    CHECK(
        errors_in_role("lifecycle { deleted }") ==
        Lines{
            "SLR0101 1:22 expected `one per`, `created by`, `passed by`, `editable` or `delete after`, found "
            "`deleted`"});
    CHECK(errors_in("roles R {}") ==
          Lines{"SLR0101 1:1 expected `import`, `let`, `permissions`, `role` or `extern`, found `roles`"});
    CHECK(errors_in_role("when a { alwayss allow * }") ==
          Lines{"SLR0101 1:19 expected " + rule_of_block + ", found `alwayss`"});
    CHECK(
        errors_in_role("trust canonical_users \"a\"") ==
        Lines{
            "SLR0101 1:16 expected `service`, `account`, `aws`, `federated`, `canonical_user` or `*`, found "
            "`canonical_users`"});
}

TEST_CASE("errors: the next rule is not taken for what is missing before it", "[syntax]") {
    for (const std::string next :
         {"param p: arn", "trust service a.b", "distrust *", "description \"d\"", "path \"/\"",
          "boundary \"b\"", "test \"t\" {}", "lifecycle {}", "tags {}", "max_session 1h"}) {
        INFO(next);
        const Parsed parsed = test::parse("role R {\nallow a:B on\n" + next + "\nallow\n" + next + "\n}");
        CHECK(findings(parsed) ==
              Lines{"SLR0101 3:1 expected a resource: `*`, an ARN in quotes, or a name, found `" +
                        next.substr(0, next.find(' ')) + "`",
                    "SLR0101 5:1 expected an action such as `s3:GetObject`, found `" +
                        next.substr(0, next.find(' ')) + "`"});
        CHECK(std::get<syntax::Role>(parsed.tree.declarations.at(0)).items.size() == 2);
    }
}

TEST_CASE("errors: words of rules stay names where they can be nothing else", "[syntax]") {
    for (const std::string word : {"param", "trust", "distrust", "description", "path", "boundary", "test",
                                   "lifecycle", "tags", "max_session", "regions", "rules", "capability"}) {
        INFO(word);
        CHECK(errors_in_role("allow " + word + " on " + word + " if a trust service a.b") == Lines{});
        CHECK(errors_in_role("allow " + word + ", b:C on " + word + ", \"d\" param p: arn") == Lines{});
    }
}

TEST_CASE("errors: only what may have declared a name leaves a gap", "[syntax]") {
    const auto is_whole = [](const std::string& rule) {
        return test::parse("role a { path \"/\" " + rule + " }\n").tree.whole;
    };
    CHECK(is_whole("allow s3GetObject: on *"));
    CHECK(is_whole("alow s3:GetObject on *"));
    CHECK(is_whole("when { }"));
    CHECK_FALSE(is_whole("param bucket"));
    CHECK_FALSE(is_whole("capabilty sentiment"));
    CHECK_FALSE(is_whole("xyz"));
    CHECK_FALSE(test::parse("let a =\n").tree.whole);
}

TEST_CASE("errors: `extern` says what is missing, and the next declaration is read", "[syntax]") {
    CHECK(errors_in("extern a:B\nlet a = ]") ==
          Lines{"SLR0101 1:8 expected `action`, `resource` or `key` after `extern`, found `a`",
                "SLR0101 2:9 expected a string, a list, a list of actions, or a condition, found `]`"});
    CHECK(errors_in("extern action a") ==
          Lines{"SLR0101 1:15 expected an action such as `example:CreateThing`, found `a`"});
    CHECK(errors_in("extern resource a \"arn\"") ==
          Lines{"SLR0101 1:18 expected `:` and a resource type, found ` `"});
    CHECK(errors_in("extern key a:B string") ==
          Lines{"SLR0101 1:15 expected `:` and the key's type, found `string`"});
    CHECK(errors_in("role R {\n path \"/\"\nextern key a:B: ip") ==
          Lines{"SLR0103 1:8 this `{` is never closed"});
}
