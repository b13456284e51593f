// The layout, construct by construct. Each text is given as somebody might have typed it, and as it has to be.
#include "compiler/syntax/format.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/syntax/formatting.hpp"

using namespace slrc;
using test::format;

namespace {

/// The rules of a role, without the role and its indentation.
std::string rules(const std::string& text) {
    const std::string all = format("role R{" + text + "\n}");
    const std::string head = "role R {\n";
    REQUIRE(all.starts_with(head));
    REQUIRE(all.ends_with("}\n"));
    std::string lines;
    std::string_view rest = std::string_view(all).substr(head.size(), all.size() - head.size() - 2);
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n') + 1;
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(end);
        line.remove_prefix(line.starts_with("    ") ? 4 : 0);
        lines += line;
    }
    return lines;
}

} // namespace

TEST_CASE("format: an empty text stays one, and comments may be alone", "[syntax]") {
    CHECK(format("") == "");
    CHECK(format("\n\n  \r\n") == "");
    CHECK(format("\xEF\xBB\xBF// a\r\n\r\n\r\n// b") == "// a\n\n// b\n");
}

TEST_CASE("format: one space between words, none inside of brackets", "[syntax]") {
    CHECK(format("import   \"a.slr\"let a=[ \"b\" ,1,true , c.d]") ==
          "import \"a.slr\"\nlet a = [\"b\", 1, true, c.d]\n");
    CHECK(rules("allow   logs:{ A ,B},s3:* except  * on \"x\" ,y except * if a as   S") ==
          "allow logs:{A, B}, s3:* except * on \"x\", y except * if a as S\n");
    CHECK(rules("include a ( b ,c : [ 1 ] )include d()") == "include a(b, c: [1])\ninclude d\n");
    CHECK(rules("path \"/\"max_session 1h boundary x regions all regions a,us-east-1") ==
          "path \"/\"\nmax_session 1h\nboundary x\nregions all\nregions a, us-east-1\n");
}

TEST_CASE("format: blocks have their rules on lines of their own", "[syntax]") {
    CHECK(rules("when a{allow * }else{deny *}rules if b{}") ==
          "when a {\n    allow *\n} else {\n    deny *\n}\nrules if b {}\n");
    CHECK(rules("when a:allow *\nelse {deny *}") == "when a: allow *\nelse {\n    deny *\n}\n");
    CHECK(rules("when a: when b { allow * }") == "when a:\n    when b {\n        allow *\n    }\n");
    CHECK(rules("tags{a:\"b\",\"c\":\"d\",}") == "tags {\n    a: \"b\"\n    \"c\": \"d\"\n}\n");
    CHECK(rules("lifecycle{one per a delete after s3:A step \"b\" step \"c\"}") ==
          "lifecycle {\n    one per a\n    delete after s3:A\n        step \"b\"\n        step \"c\"\n}\n");
    CHECK(format("permissions p(a:s3:bucket=\"b\"){allow *}") ==
          "permissions p(a: s3:bucket = \"b\") {\n    allow *\n}\n");
}

TEST_CASE("format: extern", "[syntax]") {
    CHECK(format("extern action a:B on a:c,a:d extern action a:{B} extern resource a:b \"c\""
                 "extern key a:B :string extern key \"a:C\" :[ ip ]") ==
          "extern action a:B on a:c, a:d\nextern action a:{B}\nextern resource a:b \"c\"\n"
          "extern key a:B: string\nextern key \"a:C\": [ip]\n");
}

TEST_CASE("format: one blank line stays where there were some", "[syntax]") {
    CHECK(format("\n\nlet a=1\n\n\n\nlet b=2\nlet c=3\n\n\n") == "let a = 1\n\nlet b = 2\nlet c = 3\n");
    CHECK(rules("\n\n\nallow *\n\n\n// a\n\n// b\nallow *\n\n") == "\nallow *\n\n// a\n\n// b\nallow *\n\n");
    CHECK(rules("allow a,\n\nb\n\nif c") == "allow a, b if c\n");
    CHECK(format("let a=[b,\n\n\nc,d]") == "let a = [\n    b,\n\n    c, d\n]\n");
}

TEST_CASE("format: a rule that is too long has its clauses on lines of their own", "[syntax]") {
    const std::string arn = "\"arn:{partition}:s3:::a-bucket-with-a-long-name/*\"";
    CHECK(rules("allow s3:GetObject on " + arn + " if aws:PrincipalTag/team == \"blue\" as Blue") ==
          "allow s3:GetObject on " + arn + "\n    if aws:PrincipalTag/team == \"blue\"\n    as Blue\n");
    CHECK(rules("allow s3:GetObject on " + arn + "," + arn + " as Both") ==
          "allow s3:GetObject\n    on " + arn + ",\n       " + arn + "\n    as Both\n");
    CHECK(rules("allow s3:GetObject on * except " + arn + "," + arn) ==
          "allow s3:GetObject\n    on *\n    except " + arn + ",\n           " + arn + "\n");
    CHECK(rules("when a: allow s3:GetObject on " + arn + "," + arn) ==
          "when a:\n    allow s3:GetObject\n        on " + arn + ",\n           " + arn + "\n");
    CHECK(rules("trust federated " + arn + " to sts:AssumeRoleWithSAML as WebSession") ==
          "trust federated " + arn + " to sts:AssumeRoleWithSAML\n    as WebSession\n");
}

TEST_CASE("format: a line has 100 characters, not bytes, and not one more", "[syntax]") {
    const auto rule = [](const std::string& letter, std::size_t count) {
        std::string text = "    allow s3:A on \"";
        for (std::size_t index = 0; index < count; ++index) {
            text += letter;
        }
        return text + "\" as S";
    };
    const std::size_t rest = 100 - rule("", 0).size();
    for (const std::string letter : {"a", "\xC3\xA9"}) {
        CHECK(format("role R {" + rule(letter, rest) + "}") == "role R {\n" + rule(letter, rest) + "\n}\n");
        CHECK(format("role R {" + rule(letter, rest + 1) + "}").find("\n        as S") != std::string::npos);
    }
}

TEST_CASE("format: lists wrap, in brackets and without", "[syntax]") {
    const std::string ten = "\"0123456789\"";
    std::string all = ten;
    for (int count = 1; count < 9; ++count) {
        all += ", " + ten;
    }
    const std::string six = all.substr(0, 6 * 14 - 2);
    const std::string three = all.substr(0, 3 * 14 - 2);
    CHECK(format("let a=[" + all + "]") == "let a = [\n    " + six + ",\n    " + three + "\n]\n");
    CHECK(rules("allow s3:A on " + all) == "allow s3:A\n    on " + six + ",\n       " + three + "\n");
    CHECK(rules("allow s3:A on * if a:b in [" + all + "] as S") ==
          "allow s3:A on *\n    if a:b in [\n        " + six + ",\n        " + three + "\n    ]\n    as S\n");
    CHECK(rules("include a(" + all + ")") == "include a(" + six + ",\n          " + three + ")\n");
}

TEST_CASE("format: operands have lines of their own where they do not fit into one", "[syntax]") {
    const std::string test = "aws:PrincipalTag/team == \"a-longer-value\"";
    CHECK(rules("allow * if " + test + " and " + test + " and " + test) ==
          "allow *\n    if " + test + "\n        and " + test + "\n        and " + test + "\n");
    CHECK(rules("allow * if " + test + " and (c or a) or " + test) ==
          "allow *\n    if " + test + " and (c or a)\n        or " + test + "\n");
    CHECK(rules("rules if " + test + " and " + test + " and b { allow * }") ==
          "rules if " + test + "\n        and " + test + "\n        and b {\n    allow *\n}\n");
    CHECK(format("let a = " + test + " or " + test + " or basic") ==
          "let a = " + test + "\n    or " + test + "\n    or basic\n");
}

TEST_CASE("format: parentheses stand where the meaning needs them", "[syntax]") {
    CHECK(rules("allow * if ((a)) and ((b or (c)))") == "allow * if a and (b or c)\n");
    CHECK(rules("allow * if (a and b) or (not (c))") == "allow * if a and b or not c\n");
    CHECK(rules("allow * if not (a and b) and (a and b)") == "allow * if not (a and b) and (a and b)\n");
    CHECK(rules("when (not ((a or b))): allow *") == "when not (a or b): allow *\n");
    CHECK(format("let a=(b)let c=((d or e))let f=(g:h==\"i\")") ==
          "let a = (b)\nlet c = d or e\nlet f = g:h == \"i\"\n");
}

TEST_CASE("format: conditions", "[syntax]") {
    CHECK(rules("allow * if any a:b?==\"c\"and all \"d\"  not   in[1]or e:f exists and g:h not  exists") ==
          "allow * if any a:b? == \"c\" and all \"d\" not in [1] or e:f exists and g:h not exists\n");
    CHECK(rules("allow * if a:b<=1 and a:b StringLike\"c\"") ==
          "allow * if a:b <= 1 and a:b StringLike \"c\"\n");
}

TEST_CASE("format: a principal's kind is written where it changes", "[syntax]") {
    CHECK(rules("trust service a.b,service c.d,account 1,account e,aws\"x\",*") ==
          "trust service a.b, c.d, account 1, e, aws \"x\", *\n");
    // Without it, these would be something else.
    CHECK(rules("trust service a.b,service *.c,service service.d") ==
          "trust service a.b, service *.c, service service.d\n");
    CHECK(rules("never trust *   except service*,service a.b,account *,account c if d") ==
          "never trust * except service *, a.b, account *, c if d\n");
    CHECK(rules("trust account 012345678901") == "trust account 012345678901\n");
}

TEST_CASE("format: neighbours are aligned", "[syntax]") {
    CHECK(
        format("let a=1\n// comment\nlet long_name=2\n\nlet b=3\nimport \"c\"\nlet de=4\nlet f=5") ==
        "let a         = 1\n// comment\nlet long_name = 2\n\nlet b = 3\nimport \"c\"\nlet de = 4\nlet f  = 5\n");
    CHECK(rules("when a:allow *\nwhen not b:include c") == "when a:     allow *\nwhen not b: include c\n");
    CHECK(rules("when a: allow *\nelse {}\nwhen not b: allow *") ==
          "when a: allow *\nelse {}\nwhen not b: allow *\n");
    CHECK(rules("capability a \"b\"capability c(d:arn)capability e requires a \"f\"") ==
          "capability a            \"b\"\ncapability c(d: arn)\ncapability e requires a \"f\"\n");
}

TEST_CASE("format: a construct of several lines ends a column, and may stand in it", "[syntax]") {
    const std::string list =
        "[\"arn:{partition}:s3:::one-of-two-buckets\", \"arn:{partition}:s3:::the-other-of-the-buckets\", 1]";
    const std::string lines = "[\n    " + list.substr(1, list.size() - 2) + "\n]";
    CHECK(format("let a=1\nlet long=" + list + "\nlet bc=2\nlet d=3") ==
          "let a    = 1\nlet long = " + lines + "\nlet bc = 2\nlet d  = 3\n");
}

TEST_CASE("format: what does not fit into a line is passed over by a column, and a block ends it",
          "[syntax]") {
    const std::string text(80, 'x');
    CHECK(rules("capability a \"b\"\ncapability cd(e: arn) \"" + text + "\"\ncapability fg \"h\"") ==
          "capability a  \"b\"\ncapability cd(e: arn)\n    \"" + text + "\"\ncapability fg \"h\"\n");
    CHECK(rules("when a: allow *\nwhen b { allow * }\nwhen cd: allow *") ==
          "when a: allow *\nwhen b {\n    allow *\n}\nwhen cd: allow *\n");
}

TEST_CASE("format: as many neighbours are aligned as fit", "[syntax]") {
    const std::string text(75, 'x');
    CHECK(rules("capability a \"" + text + "\"\ncapability b_long \"c\"\ncapability d(name: string) \"e\"") ==
          "capability a      \"" + text + "\"\ncapability b_long \"c\"\ncapability d(name: string) \"e\"\n");
}

TEST_CASE("format: what a test expects is aligned", "[syntax]") {
    CHECK(
        rules(
            "test \"a\"{with b(c:1),d:2 expect allow s3:A on *\nexpect deny s3:Long on *\nexpect deny e}") ==
        "test \"a\" {\n    with b(c: 1), d: 2\n    expect allow s3:A    on *\n    expect deny  s3:Long on *\n"
        "    expect deny  e\n}\n");
    CHECK(rules("test \"a\"{expect deny s3:A}") == "test \"a\" {\n    expect deny s3:A\n}\n");
}

TEST_CASE("format: parameters and texts", "[syntax]") {
    CHECK(rules("param a:[ s3:bucket ]=[\"b\"]\"c\"param d:string matching\"[a-z]{2}\\d\"") ==
          "param a: [s3:bucket] = [\"b\"] \"c\"\nparam d: string matching \"[a-z]{2}\\d\"\n");
    const std::string text(70, 'x');
    CHECK(rules("param name: string = \"default\" \"" + text + "\"") ==
          "param name: string = \"default\"\n    \"" + text + "\"\n");
    CHECK(rules("capability a(b: arn) requires c \"" + text + "\"") ==
          "capability a(b: arn)\n    requires c\n    \"" + text + "\"\n");
}

TEST_CASE("format: digits are a value, and stay", "[syntax]") {
    CHECK(format("let a = [007, 1.50, -0, 012345678901]") == "let a = [007, 1.50, -0, 012345678901]\n");
}

TEST_CASE("format: what is nested as deep as may be comes out no deeper", "[syntax]") {
    const auto deep = [](std::size_t levels) {
        std::string text;
        for (std::size_t level = 0; level < levels; ++level) {
            text += level % 2 == 0 ? "not (a and (" : "(b or (";
        }
        return text + "c" + std::string(2 * levels, ')');
    };
    std::size_t levels = 1;
    while (!test::parse("role R { when " + deep(levels + 1) + " {} }").sink.has_errors()) {
        ++levels;
    }
    CHECK(levels > 30);
    const std::string once = format("role R { when " + deep(levels) + " {} }");
    CHECK(format(once) == once);
}
