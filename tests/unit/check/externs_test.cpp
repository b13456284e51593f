// What files declare of IAM's, who sees it, and the types that come of it.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using namespace slrc::test;

namespace {

using Texts = std::vector<std::string>;

const std::string thing =
    "extern resource acme:thing \"arn:${Partition}:acme:${Region}:${Account}:thing/${Name}\"\n";

Texts extern_codes(const std::string& declarations, const std::string& rules = "allow a:B on *") {
    return compile_text(declarations + plain_role(rules)).codes;
}

/// A role with a parameter of this type and default.
std::string parameter(const std::string& type, const std::string& value) {
    return "param p: " + type + " = \"" + value + "\"\nallow a:B on p";
}

} // namespace

TEST_CASE("externs: a type is one of its parameters, held to its pattern", "[check]") {
    CHECK(
        extern_codes(thing, parameter("acme:thing", "arn:aws:acme:us-east-1:123456789012:thing/a")).empty());
    CHECK(extern_codes(thing, parameter("ACME:Thing", "arn:*:acme:*:*:*")).empty());
    CHECK(extern_codes(thing, parameter("acme:thing", "arn:{partition}:acme:*:*:thing/a")).empty());
    CHECK(extern_codes(thing, parameter("acme:thing", "arn:aws:acme:us-east-1:123456789012:other/a")) ==
          Texts{"SLR0515"});
    CHECK(extern_codes("", parameter("acme:thing", "arn:aws:acme:us-east-1:123456789012:thing/a")) ==
          Texts{"SLR0202"});
}

TEST_CASE("externs: a second pattern of one type adds to the first", "[check]") {
    const std::string two = thing + thing + "extern resource acme:thing \"arn:*:acme:::thing/${Name}\"\n";
    CHECK(extern_codes(two, parameter("acme:thing", "arn:aws:acme:::thing/a")).empty());
    CHECK(extern_codes(two, parameter("acme:thing", "arn:aws:acme:us-east-1:123456789012:thing/a")).empty());
    CHECK(extern_codes(thing, parameter("acme:thing", "arn:aws:acme:::thing/a")) == Texts{"SLR0515"});
}

TEST_CASE("externs: the type of a key decides the operator", "[check]") {
    const auto permissions = [](const std::string& type, const std::string& test) {
        return compile_text("extern key acme:Size: " + type + "\n" +
                            plain_role("allow a:B on * if acme:Size " + test))
            .texts;
    };
    const auto holds = [](const std::map<std::string, std::string>& texts, const std::string& operation) {
        return texts.at("Plain.permissions").find("\"" + operation + "\"") != std::string::npos;
    };
    CHECK(holds(permissions("string", "== \"a\""), "StringEquals"));
    CHECK(holds(permissions("arn", "== \"arn:aws:s3:::a\""), "ArnEquals"));
    CHECK(holds(permissions("number", "== 1"), "NumericEquals"));
    CHECK(holds(permissions("date", "== \"2020-01-01T00:00:00Z\""), "DateEquals"));
    CHECK(holds(permissions("bool", "== true"), "Bool"));
    CHECK(holds(permissions("ip", "== \"192.0.2.0/24\""), "IpAddress"));
    CHECK(holds(permissions("binary", "== \"YQ==\""), "BinaryEquals"));
    CHECK(holds(permissions("[number]", "< 1"), "NumericLessThan"));
}

TEST_CASE("externs: a key may be a template", "[check]") {
    const Compiled compiled = compile_text("extern key \"acme:Tag/${Key}\": number\n" +
                                           plain_role("allow a:B on * if acme:Tag/size == 1"));
    CHECK(compiled.codes.empty());
    CHECK(compiled.texts.at("Plain.permissions").find("NumericEquals") != std::string::npos);
}

TEST_CASE("externs: imports pass them on", "[check]") {
    const std::string role =
        plain_role(parameter("acme:thing", "arn:aws:acme:us-east-1:123456789012:thing/a"));
    const std::map<std::string, std::string> files{{"a.slr", "import \"b.slr\"\nlet a = 1\n"},
                                                   {"b.slr", thing}};
    auto all = files;
    all["main.slr"] = "import \"a.slr\"\n" + role;
    CHECK(compile_files(all).codes.empty());
    all["main.slr"] = role;
    CHECK(compile_files(all).codes == Texts{"SLR0202"});
    // The file that is imported does not see those of the one that imports it.
    all["main.slr"] = "import \"c.slr\"\n" + thing + role;
    all["c.slr"] = "permissions p(a: acme:thing) { allow a:B on a }\n";
    CHECK(compile_files(all).codes == Texts{"SLR0202"});
}

TEST_CASE("externs: the same twice is fine, and different things are not", "[check]") {
    const std::string on = "extern action acme:Use on ";
    CHECK(extern_codes(thing + on + "acme:thing, s3:bucket\n" + on + "s3:bucket, acme:thing\n").empty());
    CHECK(extern_codes(thing + on + "acme:thing\n" + on + "s3:bucket\n") == Texts{"SLR0228"});
    CHECK(extern_codes(thing + on + "acme:thing\nextern action ACME:use\n") == Texts{"SLR0228"});
    CHECK(extern_codes("extern key acme:Size: number\nextern key acme:Size: number\n").empty());
    CHECK(extern_codes("extern key acme:Size: number\nextern key acme:Size: [number]\n") == Texts{"SLR0228"});
}

TEST_CASE("externs: a wrong one has one finding, and none follows from it", "[check]") {
    CHECK(extern_codes("extern resource acme:thing \"arn:aws:acme\"\nextern action acme:Use on acme:thing\n",
                       parameter("acme:thing", "arn:aws:s3:::a")) == Texts{"SLR0228"});
    CHECK(extern_codes("extern action acme:Use on acme:thing\n", parameter("acme:thing", "arn:aws:s3:::a")) ==
          Texts{"SLR0228"});
    CHECK(extern_codes("extern resourc acme:thing \"arn:aws:acme\"\nextern action acme:Use on acme:thing\n",
                       parameter("acme:thing", "arn:aws:s3:::a")) == Texts{"SLR0101"});
}

TEST_CASE("externs: a name that the catalogue has is a warning, and is the catalogue's", "[check]") {
    CHECK(extern_codes("extern resource s3:bucket \"arn:*:acme:*:*:*\"\n",
                       parameter("s3:bucket", "arn:aws:s3:::a")) == Texts{"SLR0227"});
}

TEST_CASE("externs: no word of theirs is reserved", "[check]") {
    CHECK(extern_codes("let extern = \"arn:aws:s3:::a\"\nlet action = extern\n",
                       "param resource: s3:bucket = extern\nparam key: s3:bucket = action\n"
                       "allow a:B on resource, key, extern, action")
              .empty());
}

TEST_CASE("types: what may have been meant", "[check]") {
    const auto message = [](const std::string& type) {
        return compile_text(plain_role("param p: " + type + "\nallow a:B on p")).messages.front();
    };
    CHECK(message("s3:bukcet") == "there is no resource type `s3:bukcet`");
    CHECK(message("kmz:key") == "there is no resource type `kmz:key`: no service `kmz`");
}

TEST_CASE("types: names with spaces and slashes in AWS's data are written with `-`", "[check]") {
    CHECK(extern_codes("", parameter("lex:bot-alias", "arn:aws:lex:us-east-1:123456789012:bot-alias/a/b"))
              .empty());
    CHECK(extern_codes("",
                       parameter("elasticloadbalancing:loadbalancer-app",
                                 "arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/a/b"))
              .empty());
    CHECK(extern_codes("", parameter("logs:log-group", "arn:aws:logs:us-east-1:123456789012:log-group:a:*"))
              .empty());
}

TEST_CASE("variables: a name without a colon is none of IAM's", "[check]") {
    const auto on = [](const std::string& text) {
        return extern_codes("", "allow a:B on \"arn:aws:s3:::" + text + "\"");
    };
    CHECK(on("${aws:username}${*}${?}${$}${aws:PrincipalTag/a, 'none'}${aws:PrincipalTag/a b,''}").empty());
    for (const char* wrong :
         {"${ aws:username}", "${aws:username }", "${aws:username , 'a'}", "${aws:username, a}",
          "${aws:username,}", "${aws:username, 'a}", "${aws:username, '}"}) {
        CAPTURE(wrong);
        CHECK(on(wrong) == Texts{"SLR0108"});
    }
    CHECK(on("${AWS::AccountId}") == Texts{"SLR0108"});
    CHECK(on("${name}") == Texts{"SLR0108"});
    CHECK(on("${}") == Texts{"SLR0108"});
    CHECK(extern_codes("", "description \"costs ${amount}\"\nallow a:B on *").empty());
}
