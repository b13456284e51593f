#include "compiler/doc/graph.hpp"

#include "tests/unit/catch.hpp"
#include "tests/unit/doc/shown.hpp"

using namespace slrc;
using test::has;
using test::lex_role;
using test::shown;
using workspace::DocForm;

namespace {

const std::string shown_rules = R"(
 capability a(bucket: s3:bucket)
 capability b requires a
 allow polly:SynthesizeSpeech on *
 when a: allow s3:{GetObject, PutObject} on "{bucket}/*" if aws:userid == "x"
 when a and not b: deny * except lex:* on * except "arn:{partition}:s3:::\"|[&]/*")";

} // namespace

TEST_CASE("graph: what turns on what, and what is done to what", "[doc]") {
    const std::string text = shown(lex_role(shown_rules), DocForm::dot);
    CHECK(has(text, R"(r0_0 [label="AWSServiceRoleForShown_{suffix}")"));
    CHECK(has(text, R"(r0_1 -> r0_0 [label="sts:AssumeRole"];)"));
    CHECK(has(text, R"~(r0_2 [label="a(bucket)")~"));
    CHECK(has(text, R"(r0_3 [label="b\lrequires a\l")"));
    CHECK(has(text, R"([label="s3:GetObject\ls3:PutObject\lif aws:userid\l")"));
    CHECK(has(text, R"([label="a and not b")"));
    CHECK(has(text, R"([label="deny all but\llex:*\l")"));
    CHECK(has(text, R"([label="arn:{partition}:s3:::\"|[&amp;]/*")"));
    CHECK(has(text, R"([label="but"];)"));
}

TEST_CASE("graph: a resource that several rules have is one node", "[doc]") {
    const std::string text =
        shown(lex_role("allow polly:SynthesizeSpeech on *\nallow lex:ListBots on *"), DocForm::dot);
    const std::size_t first = text.find("[label=\"*\"");
    REQUIRE(first != std::string::npos);
    CHECK(text.find("[label=\"*\"", first + 1) == std::string::npos);
}

TEST_CASE("graph: text means nothing to Mermaid", "[doc]") {
    const std::string text = shown(lex_role(shown_rules), DocForm::mermaid);
    CHECK(
        text.starts_with("flowchart LR\n    subgraph r0[\"AWSServiceRoleForShown#95;#123;suffix#125;\"]\n"));
    CHECK(has(text, R"([" #quot;)") == false);
    CHECK(has(text, "arn:#123;partition#125;:s3:::#34;#124;#91;#38;#93;/#42;"));
    CHECK(has(text, "r0n1 -->|\"sts:AssumeRole\"| r0n0\n"));
}
