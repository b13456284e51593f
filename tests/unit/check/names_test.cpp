// Names: constants, parameters, built-ins, roles; strings; how deep and how large they may become.
#include "tests/unit/catch.hpp"
#include "tests/unit/check/codes.hpp"

using namespace slrc::test;

namespace {

using Texts = std::vector<std::string>;

std::string repeated(const std::string& text, int count) {
    std::string all;
    for (int index = 0; index < count; ++index) {
        all += text;
    }
    return all;
}

std::string chain(int links, int depth) {
    std::string text = "let a0 = x:Y == \"1\"\n";
    for (int index = 1; index < links; ++index) {
        text += "let a" + std::to_string(index) + " = " + repeated("not (", depth) + "a" +
                std::to_string(index - 1) + repeated(")", depth) + "\n";
    }
    return text;
}

} // namespace

TEST_CASE("names: what is not there, with what may have been meant", "[check]") {
    const Compiled compiled =
        compile_text("let bucket = \"arn:aws:s3:::b\"\n" + plain_role("allow a:B on buckte"));
    CHECK(compiled.codes == Texts{"SLR0301"});
    CHECK(compiled.messages == Texts{"there is no `buckte` here"});
    CHECK(codes("let x = y\n" + plain_role("allow a:B on *")) == Texts{"SLR0301"});
}

TEST_CASE("names: circles of constants", "[check]") {
    CHECK(codes("let a = b\nlet b = a\n" + plain_role("allow a:B on *")) == Texts{"SLR0308"});
    CHECK(codes("let a = \"{a}\"\n" + plain_role("allow a:B on *")) == Texts{"SLR0308"});
    CHECK(codes("let a = not a\n" + plain_role("allow a:B on *")) == Texts{"SLR0308"});
}

TEST_CASE("names: twice, or built in", "[check]") {
    CHECK(codes("let a = \"1\"\nlet a = \"2\"\n" + plain_role("allow a:B on *")) == Texts{"SLR0306"});
    CHECK(codes("let region = \"us-east-1\"\n" + plain_role("allow a:B on *")) == Texts{"SLR0306"});
    CHECK(codes(plain_role("param a: string = \"1\"\nparam a: string = \"2\"\nallow a:B on *")) ==
          Texts{"SLR0306"});
    CHECK(codes(plain_role("param suffix: string = \"1\"\nallow a:B on *")) == Texts{"SLR0306"});
    CHECK(codes("let a = \"1\"\n" + plain_role("param a: string = \"1\"\nallow a:B on *")) ==
          Texts{"SLR0306"});
    CHECK(codes(plain_role("capability one\ncapability one\nallow a:B on *")) == Texts{"SLR0306"});
    CHECK(codes(plain_role("capability none\nallow a:B on *")) == Texts{"SLR0306"});
    CHECK(codes("permissions g { allow a:B on * }\npermissions g { allow a:B on * }\n" +
                plain_role("include g")) == Texts{"SLR0306"});
    CHECK(codes(plain_role("allow a:B on *") + plain_role("allow a:B on *")) == Texts{"SLR0306"});
}

TEST_CASE("names: the ARN of another role, before or after it", "[check]") {
    const std::string one = "role One { path \"/p/\" trust aws \"{Two.arn}\"\nallow a:B on * }\n";
    const std::string two =
        "role Two { path \"/\" trust aws \"arn:aws:iam::123456789012:root\"\nallow a:B on * }\n";
    for (const std::string& text : {one + two, two + one}) {
        slrc::workspace::CompileOptions options;
        options.roles = {"One"};
        options.request.account = "123456789012";
        const Compiled compiled = compile_text(text, options);
        REQUIRE(compiled.codes.empty());
        CHECK(compiled.trust().statements[0].principals[0].values ==
              Texts{"arn:aws:iam::123456789012:role/Two"});
    }
    CHECK(codes(two + plain_role("allow a:B on Two.name")) == Texts{"SLR0301"});
    CHECK(codes(plain_role("allow a:B on Tow.arn")) == Texts{"SLR0303"});
}

TEST_CASE("names: a broken role is reported, and not its ARN as well", "[check]") {
    CHECK(codes("role One { path \"/\" trust aws \"{AWSServiceRoleForTwo.arn}\"\nallow a:B on * }\n"
                "role AWSServiceRoleForTwo { trust service \"nohost\"\nallow a:B on * }") ==
          Texts{"SLR0413"});
}

TEST_CASE("strings: lists where one string is needed, and characters that no document holds", "[check]") {
    CHECK(codes("let l = [\"a\"]\n" + plain_role("description \"{l}\"\nallow a:B on *")) == Texts{"SLR0307"});
    CHECK(codes(plain_role("allow a:B on \"arn:aws:s3:::\xE2\x82\xAC\"")) == Texts{"SLR0511"});
}

TEST_CASE("strings: that double are stopped", "[check]") {
    std::string text = "let s0 = \"aaaaaaaaaaaaaaaa\"\n";
    for (int index = 1; index < 60; ++index) {
        const std::string inner = "{s" + std::to_string(index - 1) + "}";
        text += "let s" + std::to_string(index) + " = \"" + inner + inner + "\"\n";
    }
    CHECK(codes(text + plain_role("allow a:B on \"arn:aws:s3:::{s59}\"")) == Texts{"SLR0509"});
}

TEST_CASE("strings: a hundred thousand holes take no time", "[check]") {
    CHECK(codes(plain_role("allow a:B on \"arn:aws:s3:::" + repeated("{partition}${a:b}", 50'000) + "\""))
              .empty());
}

TEST_CASE("names: conditions that double, and conditions that nest by way of constants", "[check]") {
    std::string doubling = "let c0 = x:Y == \"1\"\n";
    for (int index = 1; index < 60; ++index) {
        const std::string inner = "c" + std::to_string(index - 1);
        doubling += "let c" + std::to_string(index) + " = " + inner + " or " + inner + "\n";
    }
    CHECK(codes(doubling + plain_role("allow a:B on * if c59")) == Texts{"SLR0503"});
    CHECK(codes(chain(150, 2) + plain_role("allow a:B on * if a149")).empty());
    const Texts deep = codes(chain(190, 90) + plain_role("allow a:B on * if a189"));
    REQUIRE_FALSE(deep.empty());
    for (const std::string& code : deep) {
        CHECK(code == "SLR0105");
    }
}

TEST_CASE("names: groups that nest by way of one another do not overflow the stack", "[check]") {
    std::string text = "permissions g0 { allow a:B on * }\n";
    for (int index = 1; index < 20; ++index) {
        text += "permissions g" + std::to_string(index) + " { " + repeated("rules if x:Y == \"1\" { ", 60) +
                "include g" + std::to_string(index - 1) + repeated(" }", 61) + "\n";
    }
    const Texts found = codes(text + plain_role("include g19"));
    REQUIRE_FALSE(found.empty());
    for (const std::string& code : found) {
        CHECK(code == "SLR0105");
    }
}

TEST_CASE("names: a rule that could not be read hides no other error", "[check]") {
    const std::string broken = "alow a:B on *\n";
    const std::string wrong = "when nope: allow a:B on *\ninclude nothing()\nallow a:B on \"{zz}\"";
    CHECK(compile_text(plain_role(broken + wrong)).codes ==
          Texts{"SLR0101", "SLR0302", "SLR0304", "SLR0301"});
    CHECK(compile_text(plain_role("capability\n" + wrong)).codes == Texts{"SLR0109"});
}
