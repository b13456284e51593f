// Names that nothing uses, and uses that count.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

#include <algorithm>

using namespace slrc::test;

namespace {

using Texts = std::vector<std::string>;

/// Of the findings those about names that nothing uses.
Texts unused(const Compiled& compiled) {
    Texts codes;
    std::copy_if(compiled.codes.begin(), compiled.codes.end(), std::back_inserter(codes),
                 [](const std::string& code) { return code >= "SLR0808" && code <= "SLR0812"; });
    return codes;
}

Texts unused(const std::string& declarations, const std::string& rules) {
    return unused(review_text(declarations + plain_role(rules + "\nallow s3:ListAllMyBuckets on *")));
}

} // namespace

TEST_CASE("unused: parameters of a role", "[check]") {
    CHECK(unused("", "param a: string") == Texts{"SLR0808"});
    for (const std::string use :
         {"description \"{a}\"", "tags { t: \"{a}\" }", "trust aws \"arn:aws:iam::123456789012:role/{a}\"",
          "allow s3:GetObject on \"arn:aws:s3:::{a}/*\"",
          "never allow s3:GetObject on \"arn:aws:s3:::{a}/*\"",
          "boundary \"arn:aws:iam::123456789012:policy/{a}\"", "lifecycle { delete after step \"{a}\" }",
          "allow s3:GetObject on * if aws:PrincipalTag/a == a"}) {
        CAPTURE(use);
        CHECK(unused("", "param a: string\n" + use).empty());
    }
    CHECK(unused("permissions p(b: string) { allow s3:GetObject on \"arn:aws:s3:::{b}/*\" }\n",
                 "param a: string\ninclude p(a)")
              .empty());
}

TEST_CASE("unused: what only tests use is not used", "[check]") {
    CHECK(
        unused("",
               "param a: string\ncapability c(d: string)\ntest \"t\" { with a: \"x\", c(\"y\") expect allow "
               "s3:GetObject on \"arn:aws:s3:::{a}{c.d}\" }") == Texts{"SLR0809", "SLR0808"});
}

TEST_CASE("unused: capabilities", "[check]") {
    const std::string two = "capability a\ncapability b requires a\n";
    CHECK(unused("", two) == Texts{"SLR0809"});
    CHECK(unused("", two + "when b: allow s3:GetObject on *").empty());
    CHECK(unused("", two + "when not b { never allow s3:GetObject on * }").empty());
    // Its parameters are not named besides.
    CHECK(unused("", "capability a(b: string, c: string)") == Texts{"SLR0809"});
    CHECK(unused("", "capability a(b: string)\nwhen a: allow s3:GetObject on *") == Texts{"SLR0808"});
}

TEST_CASE("unused: constants and groups of a file with a role", "[check]") {
    CHECK(unused("let a = \"x\"\n", "") == Texts{"SLR0810"});
    CHECK(unused("let a = \"x\"\nlet b = \"{a}\"\n", "description \"{b}\"").empty());
    CHECK(unused("permissions p { allow s3:GetObject on * }\n", "") == Texts{"SLR0812"});
    CHECK(unused("permissions p { allow s3:GetObject on * }\n", "include p").empty());
    CHECK(unused(review_text("let a = \"x\"\npermissions p { allow s3:GetObject on * }\n")).empty());
}

TEST_CASE("unused: imports", "[check]") {
    const auto of = [](const std::string& imported, const std::string& rules) {
        return unused(compile_files({{"main.slr", "import \"a.slr\"\n" + plain_role(rules)},
                                     {"a.slr", imported},
                                     {"b.slr", "extern action acme:Use\n"}},
                                    {}, true));
    };
    CHECK(of("let a = \"x\"\nlet b = a\n", "allow s3:GetObject on *") == Texts{"SLR0811"});
    CHECK(of("let a = \"x\"\n", "description \"{a}\"").empty());
    CHECK(of("permissions p { allow s3:GetObject on * }\n", "include p").empty());
    CHECK(of("role Other { path \"/\" trust service lambda.amazonaws.com }",
             "allow iam:GetRole on \"{Other.arn}\"")
              .empty());
    CHECK(of("extern action acme:Use\n", "allow acme:Use").empty());
    CHECK(of("extern action acme:Use\n", "allow ac*:Use on *").empty());
    CHECK(of("extern key acme:Size: number\n", "allow s3:GetObject on * if acme:Size == 1").empty());
    CHECK(of("import \"b.slr\"\n", "allow acme:Use").empty());
    CHECK(of("extern resource acme:thing \"arn:*:acme:*:*:*\"\n",
             "param a: acme:thing\nallow s3:GetObject on a")
              .empty());
    CHECK(of("extern action acme:Use\n", "allow s3:GetObject on *") == Texts{"SLR0811"});
}

TEST_CASE("unused: nothing is said where something is wrong", "[check]") {
    CHECK(review_text(plain_role("param a: string\nallow s3:GetObject on b")).codes == Texts{"SLR0301"});
}

TEST_CASE("unused: it is no finding of the language alone", "[check]") {
    CHECK(compile_text(plain_role("param a: string = \"x\"\nallow s3:GetObject on *")).codes.empty());
}
