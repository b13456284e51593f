// One configuration gives documents: values filled in, lists multiplied, statements in order.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using slrc::iam::Condition;
using slrc::iam::Statement;
using slrc::workspace::CompileOptions;
using namespace slrc::test;

namespace {

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("specialize: lists in one string give every combination, in order", "[model]") {
    const Compiled compiled = compile_text("let a = [\"1\", \"2\"]\nlet b = [\"x\", \"y\"]\n" +
                                           plain_role("allow a:B on \"arn:aws:s3:::{a}/{b}\""));
    CHECK(compiled.permissions().statements[0].resources ==
          Texts{"arn:aws:s3:::1/x", "arn:aws:s3:::1/y", "arn:aws:s3:::2/x", "arn:aws:s3:::2/y"});
}

TEST_CASE("specialize: built-ins need values where they are used", "[model]") {
    const std::string text = plain_role("allow a:B on \"arn:{partition}:s3:{region}:{account}:b\"");
    const Compiled missing = compile_text(text);
    CHECK(missing.codes == Texts{"SLR0707", "SLR0707"});
    CompileOptions options;
    options.request.region = "us-gov-west-1";
    options.request.account = "123456789012";
    CHECK(compile_text(text, options).permissions().statements[0].resources ==
          Texts{"arn:aws-us-gov:s3:us-gov-west-1:123456789012:b"});
}

TEST_CASE("specialize: IAM's variables and literal braces pass through", "[model]") {
    const Compiled compiled =
        compile_text(plain_role(R"(allow a:B on "arn:aws:s3:::b/${aws:username}/{{x}}" if aws:X == "${*}")"));
    CHECK(compiled.permissions().statements[0].resources == Texts{"arn:aws:s3:::b/${aws:username}/{x}"});
    CHECK(compiled.permissions().statements[0].conditions ==
          std::vector<Condition>{{"StringEquals", "aws:X", {"${*}"}}});
}

TEST_CASE("specialize: a value that makes no resource is found when it is filled in", "[model]") {
    CompileOptions options;
    options.request.values.push_back({"", "what", {"bucket"}, "--set what", true});
    const std::string text = plain_role("param what: string\nallow a:B on what");
    CHECK(compile_text(text, options).codes == Texts{"SLR0409"});
    options.request.values[0].values = {"*"};
    CHECK(compile_text(text, options).permissions().statements[0].resources == Texts{"*"});
}

TEST_CASE("specialize: keys that are filled with one name have no second place", "[model]") {
    CompileOptions options;
    options.request.values.push_back({"", "tag", {"Team"}, "--set tag", true});
    const std::string text = plain_role(
        "param tag: string\nallow a:B on * if aws:ResourceTag/team == \"a\" and "
        "\"aws:ResourceTag/{tag}\" == \"b\"");
    CHECK(compile_text(text, options).codes == Texts{"SLR0505"});
    options.request.values[0].values = {"Other"};
    CHECK(compile_text(text, options).permissions().statements[0].conditions ==
          std::vector<Condition>{{"StringEquals", "aws:ResourceTag/team", {"a"}},
                                 {"StringEquals", "aws:ResourceTag/Other", {"b"}}});
}

TEST_CASE("specialize: permissions in parts, each guard its own", "[model]") {
    CompileOptions options;
    options.documents.split = slrc::emit::Split::capability;
    options.request.capabilities = {{"one", "--with"}, {"two", "--with"}};
    const Compiled compiled = compile_text(
        plain_role(
            "capability one\ncapability two\ncapability off\nallow a:Base on *\nwhen one: allow a:One on *\n"
            "when two and one: allow a:Both on *\nwhen one { allow a:Again on * }\n"
            "when off: allow a:Off on *\nwhen not off: allow a:NotOff on *"),
        options);
    Texts names;
    for (const auto& [name, text] : compiled.texts) {
        if (name.find(".permissions") != std::string::npos) {
            names.push_back(name);
        }
    }
    CHECK(names == Texts{"Plain.permissions", "Plain.permissions.not-off", "Plain.permissions.one",
                         "Plain.permissions.one+two"});
    const auto one = slrc::iam::read_document(compiled.texts.at("Plain.permissions.one")).value();
    REQUIRE(one.statements.size() == 2);
    CHECK(one.statements[0].actions == Texts{"a:One"});
    CHECK(one.statements[1].actions == Texts{"a:Again"});
}
