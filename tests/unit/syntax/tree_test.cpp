#include "tests/unit/catch.hpp"
#include "tests/unit/syntax/dump.hpp"
#include "tests/unit/syntax/parsing.hpp"

using namespace slrc;
using test::dump;
using test::findings;
using test::Lines;
using test::parse;

namespace {

/// The tree of a text without findings.
std::string tree(const std::string& text) {
    const test::Parsed parsed = parse(text);
    CHECK(findings(parsed) == Lines{});
    CHECK(parsed.tree.whole);
    return dump(parsed.tree);
}

/// The items of a role.
std::string items(const std::string& text) {
    const std::string whole = tree("role R {" + text + "}");
    REQUIRE(whole.starts_with("(role R "));
    return whole.substr(8, whole.size() - 9);
}

} // namespace

TEST_CASE("tree: an empty file has no declaration", "[syntax]") {
    for (const std::string text : {"", "\xEF\xBB\xBF", "\n", "// a", "\xEF\xBB\xBF\r\n\t "}) {
        CHECK(tree(text).empty());
    }
}

TEST_CASE("tree: declarations in their order", "[syntax]") {
    CHECK(tree("let b = 1\nimport \"a.slr\"\nrole R_{suffix} {}\npermissions p {}\nimport \"c\"") ==
          "(let b values #1)\n(import 'a.slr')\n(role R_{suffix})\n(permissions p {})\n(import 'c')");
}

TEST_CASE("tree: let of each kind", "[syntax]") {
    CHECK(tree(R"(let a = "x")") == "(let a values 'x')");
    CHECK(tree("let a = -1.50") == "(let a values #-1.50)");
    CHECK(tree("let a = [true, false]") == "(let a values [#true #false])");
    CHECK(tree("let a = []") == "(let a values [])");
    CHECK(tree("let a = b") == "(let a values <b>)");
    CHECK(tree("let a = [b, c.d]") == "(let a values [<b> <c.d>])");
    CHECK(tree("let a = [s3:Get*, b, logs:{X, Y}]") == "(let a actions s3:Get* <b> logs:{X Y})");
    CHECK(tree("let a = [b, c, s3:Get]") == "(let a actions <b> <c> s3:Get)");
    CHECK(tree("let a = aws:x == 1") == "(let a condition (aws:x == #1))");
    CHECK(tree(R"(let a = "aws:x y"? in ["z"])") == "(let a condition ('aws:x y'? in ['z']))");
    CHECK(tree("let a = b and c") == "(let a condition (and <b> <c>))");
    CHECK(tree("let a = not b") == "(let a condition (not <b>))");
    CHECK(tree("let a = (b)") == "(let a condition <b>)");
    CHECK(tree("let a = all aws:x exists") == "(let a condition (all aws:x exists))");
    CHECK(tree("let a = \"x\" let b = c let d = e or f") ==
          "(let a values 'x')\n(let b values <c>)\n(let d condition (or <e> <f>))");
}

TEST_CASE("tree: strings in segments", "[syntax]") {
    CHECK(tree(R"(let a = "")") == "(let a values '')");
    CHECK(tree(R"(let a = "x{b}y{c.d}${aws:z}$w")") == "(let a values 'x|<b>|y|<c.d>|[${aws:z}]|$w')");
    CHECK(tree(R"(let a = "\"\\\n\t{{}}\u{e4}")") == "(let a values '\"\\\n\t{}\xC3\xA4')");
    CHECK(tree(R"(let a = "\u{7f}\u{7ff}\u{ffff}\u{10ffff}")") ==
          "(let a values '\x7F\xDF\xBF\xEF\xBF\xBF\xF4\x8F\xBF\xBF')");
    CHECK(tree(R"(let a = "{Role-1.a.arn}")") == "(let a values '<Role-1.a.arn>')");
    CHECK(tree(R"(let a = "{{{b}}}")") == "(let a values '{|<b>|}')");
    CHECK(tree("let a = \"// no comment /* \"") == "(let a values '// no comment /* ')");
}

TEST_CASE("tree: grants", "[syntax]") {
    CHECK(items("allow * deny s3:A, x on *") == "(allow *) (deny s3:A <x> on *)");
    CHECK(items(R"(allow * except iam:{A, B*}, c on * except "d", e.f if g as H)") ==
          "(allow * except iam:{A B*} <c> on * except 'd' <e.f> if <g> as H)");
    CHECK(items("allow s3:A if x as Y-1_z") == "(allow s3:A if <x> as Y-1_z)");
}

TEST_CASE("tree: blocks", "[syntax]") {
    CHECK(items("when a: allow *") == "(when a :(allow *))");
    CHECK(items("when a { allow * include g(1, n: [2]) } else { deny * }") ==
          "(when a {(allow *) (include g #1 n: [#2])} else {(deny *)})");
    CHECK(items("when a: when b: allow * else {}") == "(when a :(when b :(allow *) else {}))");
    CHECK(items("when a { when b: allow * } else {}") == "(when a {(when b :(allow *))} else {})");
    CHECK(items("rules if a and b { never allow * }") == "(rules-if (and <a> <b>) {(never (allow *))})");
    CHECK(items("always deny s3:A on \"b\"") == "(always (deny s3:A on 'b'))");
    CHECK(items("include g include h()") == "(include g) (include h)");
}

TEST_CASE("tree: guards bind `not` before `and` before `or`", "[syntax]") {
    CHECK(items("when not a and b or c: allow *") == "(when (or (and (not a) b) c) :(allow *))");
    CHECK(items("when a or b and c: allow *") == "(when (or a (and b c)) :(allow *))");
    CHECK(items("when not (a or b) and ((c)): allow *") == "(when (and (not (or a b)) c) :(allow *))");
    CHECK(items("when not not a: allow *") == "(when (not (not a)) :(allow *))");
    CHECK(items("when a and b and c: allow *") == "(when (and a b c) :(allow *))");
}

TEST_CASE("tree: conditions and their operators", "[syntax]") {
    const auto condition = [](const std::string& text) {
        const std::string rule = items("allow * if " + text);
        return rule.substr(12, rule.size() - 13); // without "(allow * if " and ")"
    };
    CHECK(condition("a:b == 1") == "(a:b == #1)");
    CHECK(condition("a:b==\"c\"") == "(a:b == 'c')");
    CHECK(condition("a:b/c=d!=\"e\"") == "(a:b/c=d != 'e')");
    CHECK(condition("a:b < 1 and a:b <= 2 and a:b > 3 and a:b >= 4") ==
          "(and (a:b < #1) (a:b <= #2) (a:b > #3) (a:b >= #4))");
    CHECK(condition("a:b in [1, c] or a:b not in d") == "(or (a:b in [#1 <c>]) (a:b not-in <d>))");
    CHECK(condition("a:b like \"c*\" and a:b not like \"d\"") == "(and (a:b like 'c*') (a:b not-like 'd'))");
    CHECK(condition("a:b exists and a:b not exists") == "(and (a:b exists) (a:b not-exists))");
    CHECK(condition("any a:b? == 1 and all a:b in []") == "(and (any a:b? == #1) (all a:b in []))");
    CHECK(condition("a:b ForAnyValue:StringLike \"c\"") == "(a:b ForAnyValue:StringLike 'c')");
    CHECK(condition("not (x or not y) and z.w") == "(and (not (or <x> (not <y>))) <z.w>)");
}

TEST_CASE("tree: trust", "[syntax]") {
    CHECK(items("trust service a.b, c.d") == "(trust service word:a.b service word:c.d)");
    CHECK(items("trust account 1, p, aws \"x\", * to a:B, c except d:E if f as G") ==
          "(trust account #1 account <p> aws 'x' * to a:B <c> except d:E if <f> as G)");
    CHECK(items("distrust * trust federated \"x\" trust canonical_user y") ==
          "(distrust *) (trust federated 'x') (trust canonical_user <y>)");
    CHECK(items("never trust * except service a.b, c.d, account * to a:B except c:D if e") ==
          "(never (trust * except service word:a.b service word:c.d account * to a:B except c:D if <e>))");
    CHECK(items("always distrust service *, a.b, * never allow *") ==
          "(always (distrust service * service word:a.b *)) (never (allow *))");
}

TEST_CASE("tree: parameters and capabilities", "[syntax]") {
    CHECK(items(R"(param a: string matching "[a-z]{2}\d\"" = "x" "doc")") ==
          R"((param (a: string matching /[a-z]{2}\d\"/ = 'x' 'doc')))");
    CHECK(items("param a: [s3:bucket] = [b, \"c\"]") == "(param (a: [s3:bucket] = [<b> 'c']))");
    CHECK(items("capability a capability b() \"doc\"") == "(capability a) (capability b 'doc')");
    CHECK(items("capability a(b: arn, c: region = \"d\" \"e\") requires f or not g \"h\"") ==
          "(capability a (b: arn) (c: region = 'd' 'e') requires (or f (not g)) 'h')");
}

TEST_CASE("tree: properties of a role", "[syntax]") {
    CHECK(items(R"(description "a" path "/b/")") == "(description 'a') (path '/b/')");
    CHECK(items("regions all regions us-east-1, a, \"b\"") == "(regions) (regions word:us-east-1 <a> 'b')");
    CHECK(items("max_session 1h30m boundary \"a\" boundary b.c") ==
          "(max-session word:1h30m) (boundary 'a') (boundary <b.c>)");
    CHECK(items(R"(tags { a: "b", "c d": "e" role: "f" import: "g", })") ==
          "(tags a='b' 'c d'='e' role='f' import='g')");
    CHECK(items("lifecycle { one per bot created by a:B passed by c editable description "
                "delete after d:E step \"x\" step \"y\" }") ==
          "(lifecycle (one-per bot) (created-by a:B) (passed-by <c>) (editable description) "
          "(delete-after d:E 'x' 'y'))");
    CHECK(items("lifecycle { delete after step \"x\" delete after y }") ==
          "(lifecycle (delete-after 'x') (delete-after <y>))");
}

TEST_CASE("tree: tests", "[syntax]") {
    CHECK(
        items("test \"t\" { with a, b(1, c: 2), d: [3] expect allow s3:A on * if e:f == 1 expect deny g }") ==
        "(test 't' (with (a) (b #1 c: #2) (d: [#3])) (expect allow s3:A on * if (e:f == #1)) "
        "(expect deny <g>))");
}

TEST_CASE("tree: groups of permissions", "[syntax]") {
    CHECK(tree("permissions g(a: arn = \"b\") { allow * on a rules if c { deny * } }") ==
          "(permissions g (a: arn = 'b') {(allow * on <a>) (rules-if <c> {(deny *)})})");
}

TEST_CASE("tree: words that begin rules are names elsewhere", "[syntax]") {
    CHECK(items("param path: arn capability role(test: arn) when role: allow s3:A on path, trust") ==
          "(param (path: arn)) (capability role (test: arn)) (when role :(allow s3:A on <path> <trust>))");
}

TEST_CASE("tree: line ends and spaces do not matter", "[syntax]") {
    const std::string text = "role R {\n    trust service a.b // c\n    allow s3:A on \"d\"\n}\n";
    std::string crlf;
    std::string flat;
    for (const char letter : text) {
        crlf += letter == '\n' ? "\r\n" : std::string(1, letter);
    }
    CHECK(tree(crlf) == tree(text));
    CHECK(tree("role R{trust service a.b allow s3:A on\"d\"}") == tree(text));
    CHECK(tree("\xEF\xBB\xBF" + text) == tree(text));
    CHECK(tree(text.substr(0, text.size() - 1)) == tree(text));
}

TEST_CASE("tree: what the catalogue does not have", "[syntax]") {
    CHECK(tree("extern action a:B extern action a:{B, C} on a:b, c:d-e") ==
          "(extern-action a B)\n(extern-action a B C on a:b c:d-e)");
    CHECK(tree("/// x\nextern resource a:b \"arn:*\"") == "(extern-resource a:b 'arn:*')");
    CHECK(tree("extern key a.b:C/D: string extern key \"a:B\": [ip]") ==
          "(extern-key a.b:C/D string)\n(extern-key 'a:B' ip list)");
}
