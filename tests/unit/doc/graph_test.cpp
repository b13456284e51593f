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
    CHECK(has(text, R"(r0_3 [label="b")"));
    CHECK(has(text, R"(r0_3 -> r0_2 [label="requires", style=dashed, constraint=false];)"));
    CHECK(has(text, R"([label="s3:GetObject\ls3:PutObject\lif aws:userid (StringEquals) x\l")"));
    CHECK(has(text, R"(r0_0 -> r0_4;)")); // what is always there hangs from the role
    CHECK_FALSE(has(text, "always"));
    CHECK(has(text, R"(r0_8 [label="a and not b")"));
    CHECK(has(text, R"(r0_2 -> r0_8;)"));
    CHECK(has(text, R"(r0_3 -> r0_8 [label="when off"];)"));
    CHECK(has(text, R"([label="deny all but\llex:*\l")"));
    CHECK(has(text, R"([label="arn:{partition}:s3:::\"|[&amp;]/*")"));
    CHECK(has(text, R"([label="but"];)"));
}

TEST_CASE("graph: a condition has its operator and its values", "[doc]") {
    const std::string role = lex_role(
        "deny * on * if aws:SecureTransport == false\n"
        "allow lex:ListBots on * if aws:userid exists and aws:SourceIp in [\"10.0.0.0/8\", \"192.0.2.1\"] or aws:MultiFactorAuthAge < 60");
    const std::string dot = shown(role, DocForm::dot);
    CHECK(has(dot, R"([label="deny\l*\lif aws:SecureTransport (Bool) false\l")"));
    CHECK(has(dot, R"(\lif aws:userid is present\land aws:SourceIp (IpAddress) 10.0.0.0/8 or 192.0.2.1\l)"
                   R"(or aws:MultiFactorAuthAge (NumericLessThan) 60\l")"));
    const std::string mermaid = shown(role, DocForm::mermaid);
    CHECK(has(mermaid, "[\"deny<br/>#42;<br/>if aws:SecureTransport (Bool) false\"]:::deny"));
    CHECK(has(mermaid,
              "<br/>if aws:userid is present<br/>and aws:SourceIp (IpAddress) 10.0.0.0/8 or 192.0.2.1<br/>"
              "or aws:MultiFactorAuthAge (NumericLessThan) 60\"]:::allow"));
}

TEST_CASE("graph: a negated operator holds for none of its values", "[doc]") {
    CHECK(has(shown(lex_role("deny lex:ListBots on * if aws:userid not in [\"a\", \"b\"]"), DocForm::dot),
              R"(if aws:userid (StringNotEquals) a nor b\l)"));
}

TEST_CASE("graph: a long condition goes on below", "[doc]") {
    const std::string dot = shown(
        lex_role(
            "allow lex:ListBots on * if aws:userid in [\"AIDA0000000000000001\", \"AIDA0000000000000002\", \"AIDA0000000000000003\"]"),
        DocForm::dot);
    CHECK(has(
        dot,
        R"(\lif aws:userid (StringEquals) AIDA0000000000000001, \l    AIDA0000000000000002 or AIDA0000000000000003\l")"));
}

TEST_CASE("graph: whom a role trusts has its condition at the edge", "[doc]") {
    const std::string role =
        "role Plain { path \"/\" trust account \"111122223333\" if sts:ExternalId == \"a|b\" allow lex:ListBots }\n";
    CHECK(has(shown(role, DocForm::dot),
              R"([label="sts:AssumeRole\lif sts:ExternalId (StringEquals) a|b\l"];)"));
    CHECK(has(shown(role, DocForm::mermaid),
              R"(-->|"sts:AssumeRole<br/>if sts:ExternalId (StringEquals) a#124;b"|)"));
}

TEST_CASE("graph: what a capability requires is an arrow, whatever it is", "[doc]") {
    const std::string role = lex_role(
        "capability a\ncapability b\ncapability c requires a and (b or not a)\ncapability d requires b or not a\n"
        "when c: allow lex:ListBots");
    const std::string dot = shown(role, DocForm::dot);
    CHECK(has(dot, R"(r0_6 [label="b or not a")"));
    CHECK(dot.find("[label=\"b or not a\"", dot.find("[label=\"b or not a\"") + 1) == std::string::npos);
    CHECK(has(dot, R"(r0_4 -> r0_2 [label="requires", style=dashed, constraint=false];)"));
    CHECK(has(dot, R"(r0_4 -> r0_6 [label="requires", style=dashed, constraint=false];)"));
    CHECK(has(dot, R"(r0_5 -> r0_6 [label="requires", style=dashed, constraint=false];)"));
    CHECK(has(dot, "r0_3 -> r0_6;"));
    CHECK(has(shown(role, DocForm::mermaid), "r0n4 -.->|\"requires\"| r0n2\n"));
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
