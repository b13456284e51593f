#include "compiler/doc/page.hpp"

#include "compiler/doc/markdown.hpp"
#include "compiler/doc/sections.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/doc/shown.hpp"

using namespace slrc;
using test::has;
using test::lex_role;
using test::markdown;

TEST_CASE("page: rules stand under what they depend on, in the order written", "[doc]") {
    const std::string page = markdown(lex_role(R"(
 capability a "the first"
 capability b requires a
 when a: allow comprehend:DetectSentiment
 allow polly:SynthesizeSpeech on *
 when not b: deny lex:ListBots
 when a and not b: allow s3:GetObject on "arn:{partition}:s3:::x/*" if aws:userid like "u*" and aws:ResourceTag/k not exists)"));
    const std::size_t always = page.find("#### Always");
    const std::size_t first = page.find("#### With `a`: the first");
    REQUIRE(always != std::string::npos);
    REQUIRE(first != std::string::npos);
    CHECK(always < first);
    CHECK(has(page, "#### When `not b`\n\n- **Denies**: `lex:ListBots` (Amazon Lex V2: list)\n"));
    CHECK(has(page, "- **If**: `aws:userid` (StringLike) `u*`, and `aws:ResourceTag/k` is missing\n"));
    CHECK(has(page, "| `b` | | requires `a` |"));
    CHECK(has(page, "| `comprehend:DetectSentiment` |  | **on** |  |\n"));
    CHECK(has(page, "| `polly:SynthesizeSpeech` | **on** |  |  |\n"));
    CHECK(has(page, "| `s3:GetObject` |  | **on** | **off** |\n"));
    CHECK(has(page, "| denied: `lex:ListBots` |  |  | **off** |\n"));
}

TEST_CASE("page: one of several capabilities is marked as such", "[doc]") {
    const std::string page = markdown(lex_role(
        " capability a\n capability b\n when a or b: allow lex:ListBots\n when a and (a or b): allow polly:SynthesizeSpeech on *"));
    CHECK(has(page, "| `lex:ListBots` |  | **or** | **or** |\n"));
    CHECK(has(page, "| `polly:SynthesizeSpeech` |  | **on** | **or** |\n"));
}

TEST_CASE("page: values have their types and defaults", "[doc]") {
    const std::string page = markdown(
        "role Plain {\n path \"/a/\"\n trust service lambda.amazonaws.com\n"
        " param name: string = \"x{account}\" \"what it is called\"\n"
        " capability a(buckets: [s3:bucket])\n"
        " when a: allow s3:GetObject on \"{buckets}/{name}\"\n}");
    CHECK(has(page, "| `name` | `string` | `x{account}` | what it is called |\n"));
    CHECK(has(page, "| `buckets` of `a` | ARNs, each of a `s3:bucket` | an error | |\n"));
    CHECK(has(page, "\"Resource\": \"{buckets}/x{account}\""));
    CHECK(has(page, "aws iam create-role --role-name 'Plain' \\\n    --path='/a/'"));
    CHECK(has(page, "All: a role is not bound to a region."));
}

TEST_CASE("page: commands are words of a shell", "[doc]") {
    const std::string page =
        markdown(lex_role(" description \"it's $HOME `a`\"\n allow polly:SynthesizeSpeech on *"));
    CHECK(has(page, R"(--description='it'\''s $HOME `a`')"));
    CHECK(has(page, "--aws-service-name 'lexv2.amazonaws.com' --custom-suffix SUFFIX"));
}

TEST_CASE("page: what is not to be edited is not", "[doc]") {
    const std::string page =
        markdown(lex_role(" allow polly:SynthesizeSpeech on *\n lifecycle { one per bot }"));
    CHECK(has(page, "Nothing of it can be edited: "));
    CHECK(page.find("update-role") == std::string::npos);
    CHECK(has(page, "The service makes `{suffix}` new for each bot."));
}

TEST_CASE("page: a promise is on it, since it is proven", "[doc]") {
    const std::string text = lex_role(
        " allow polly:SynthesizeSpeech on *\n /// Nobody reads.\n never allow s3:Get*\n always allow polly:SynthesizeSpeech");
    const std::string page = markdown(text);
    CHECK(has(page, "What is proven of it"));
    CHECK(has(page, "**Never allowed**: `s3:Get*`: Nobody reads."));
    CHECK(has(page, "**Always allowed**: `polly:SynthesizeSpeech`"));
    const std::string denied =
        markdown(lex_role(" deny s3:* on * never deny polly:* always deny s3:GetObject"));
    CHECK(has(denied, "**Never denied**: `polly:*`"));
    CHECK(has(denied, "**Always denied**: `s3:GetObject`"));
    CHECK_THROWS(markdown(lex_role(" allow polly:SynthesizeSpeech on *\n never allow polly:*")));
}

TEST_CASE("page: who may assume the role comes first", "[doc]") {
    const std::string page = markdown(lex_role(" allow polly:SynthesizeSpeech on *"));
    CHECK(page.find("### ") == page.find("### Who may assume it"));
}

TEST_CASE("page: roles of one name have addresses of their own", "[doc]") {
    const std::string rules = "path \"/\" trust service lambda.amazonaws.com allow lex:ListBots }\n";
    const std::string page =
        test::shown("role a.b { " + rules + "role a-b { " + rules, workspace::DocForm::html);
    CHECK(has(page, "<article id=\"a-b\""));
    CHECK(has(page, "<article id=\"a-b-2\""));
}

TEST_CASE("page: without a role there is none", "[doc]") {
    CHECK_THROWS_WITH(markdown("let a = \"b\"\n"),
                      std::string("there is no role in the specifications that were named"));
}
