// Invariants of roles that are written as people write them.
#include "compiler/prove/prove.hpp"

#include "compiler/workspace/compile.hpp"
#include "tests/unit/catch.hpp"

#include <string>
#include <vector>

using namespace slrc;
using Lines = std::vector<std::string>;

namespace {

/// What is found in a role with these rules: codes, messages, notes.
Lines found_in(const std::string& rules) {
    const std::string text =
        "role acme-app {\n path \"/acme/\"\n trust service ec2.amazonaws.com\n" + rules + "\n}\n";
    workspace::Compilation compilation;
    static_cast<void>(
        check_specifications(compilation, {"main.slr"}, {}, workspace::Memory{{{"main.slr", text}}}));
    Lines lines;
    for (const diagnostics::Diagnostic& one : compilation.sink.all()) {
        const std::string code(diagnostics::facts(one.kind).code);
        if (!code.starts_with("SLR06")) {
            CHECK(one.severity != diagnostics::Severity::error);
            continue; // what is said of the rules besides
        }
        lines.push_back(code + " " + one.message);
        for (const diagnostics::Related& related : one.related) {
            lines.push_back(related.message);
        }
    }
    return lines;
}

const std::string data = "\"arn:{partition}:s3:::data/*\"";

} // namespace

TEST_CASE("prove: what no rule allows is never allowed", "[prove]") {
    CHECK(found_in("allow s3:GetObject on " + data + "\nnever allow iam:*, sts:*").empty());
    CHECK(found_in("allow s3:GetObject on " + data + "\nnever allow s3:Put*").empty());
    CHECK(found_in("allow * except iam:* on *\nnever allow iam:CreateUser").empty());
}

TEST_CASE("prove: a counterexample has what it needs and no more", "[prove]") {
    CHECK(
        found_in("capability logs\ncapability deep requires logs\nparam bucket: s3:bucket\n"
                 "when deep: allow s3:PutObject on \"{bucket}/*\" if aws:SecureTransport == true\n"
                 "never allow s3:PutObject on \"arn:aws:s3:::audit/*\"") ==
        Lines{
            "SLR0605 this does not hold: `s3:PutObject` on `arn:aws:s3:::audit/x` with `aws:SecureTransport` = "
            "`true` is allowed",
            "this rule allows it", "with capabilities `logs` and `deep`, `bucket` = `arn:aws:s3:::audit`",
            "see the decision: slrc eval main.slr --role acme-app --with logs,deep --set bucket=arn:aws:s3:::audit --action "
            "s3:PutObject --resource arn:aws:s3:::audit/x --context aws:SecureTransport=true"});
}

TEST_CASE("prove: values are those that people know, where they will do", "[prove]") {
    const auto message = [](const std::string& condition) {
        const Lines found =
            found_in("allow s3:GetObject on " + data + " if " + condition + "\nnever allow s3:GetObject");
        REQUIRE(!found.empty());
        const std::string_view start = "SLR0605 this does not hold: `s3:GetObject` on `arn:aws:s3:::data/x`";
        REQUIRE(found.front().starts_with(start));
        return found.front().substr(start.size());
    };
    CHECK(message("aws:SourceVpce like \"vpce-*\"") ==
          " with `aws:SourceVpce` = `vpce-0123456789abcdef0` is allowed");
    CHECK(message("aws:SourceVpce like \"vpce-1*\"") == " with `aws:SourceVpce` = `vpce-1x` is allowed");
    CHECK(message("aws:SourceIp in [\"0.0.0.0/1\", \"128.0.0.0/1\"]") ==
          " with `aws:SourceIp` = `203.0.113.7` is allowed");
    CHECK(message("aws:SourceIp in [\"10.0.0.0/8\"]") == " with `aws:SourceIp` = `10.0.0.0` is allowed");
    // Every request has these: they are not left out only because that would be shorter.
    CHECK(message("not aws:SecureTransport == true") == " with `aws:SecureTransport` = `false` is allowed");
    CHECK(message("aws:RequestedRegion != \"eu-west-1\"") ==
          " with `aws:RequestedRegion` = `us-east-1` is allowed");
    CHECK(message("aws:RequestedRegion != \"us-east-1\"") == " is allowed");
}

TEST_CASE("prove: a deny takes what an allow gives", "[prove]") {
    const std::string allow = "allow s3:* on *\n";
    CHECK(found_in(allow + "deny s3:Delete* on *\nnever allow s3:Delete*").empty());
    CHECK(found_in(allow + "deny s3:* on * except " + data +
                   "\nnever allow s3:* on \"arn:{partition}:s3:::other/*\"")
              .empty());
    CHECK(found_in(allow + "deny s3:* on * if not aws:SecureTransport == true\n"
                           "never allow s3:GetObject if aws:SecureTransport == false")
              .empty());
    CHECK(found_in(allow + "deny s3:* on * if aws:SecureTransport == false\nalways deny s3:GetObject if "
                           "aws:SecureTransport == false")
              .empty());
    CHECK(found_in(allow + "deny s3:GetObject on * if aws:SourceIp not in [\"10.0.0.0/8\"]\n"
                           "never allow s3:GetObject if aws:SourceIp in [\"192.168.0.0/16\"]")
              .empty());
    CHECK(found_in(allow + "deny s3:GetObject on * if aws:SourceIp not in [\"10.0.0.0/8\"]\n"
                           "never allow s3:GetObject if aws:SourceIp in [\"10.7.0.0/16\"]")
              .size() == 3);
}

TEST_CASE("prove: parameters and variables are the same wherever they stand", "[prove]") {
    CHECK(
        found_in(
            "param bucket: s3:bucket\nallow s3:* on \"{bucket}/*\"\ndeny s3:Delete* on \"{bucket}/keep/*\"\n"
            "never allow s3:Delete* on \"{bucket}/keep/*\"")
            .empty());
    const std::string own = "allow s3:GetObject on * if aws:ResourceAccount == \"${aws:PrincipalAccount}\"\n";
    CHECK(found_in(own + "never allow s3:* if aws:ResourceAccount != \"${aws:PrincipalAccount}\"").empty());
    CHECK(
        found_in(
            "allow s3:GetObject on *\nnever allow s3:* if aws:ResourceAccount != \"${aws:PrincipalAccount}\"")
            .size() >= 3);
}

TEST_CASE("prove: built-ins have every value that they can have", "[prove]") {
    const auto fails = [](const std::string& allowed, const std::string& asked) {
        return !found_in("allow s3:GetObject on \"arn:aws:s3:::" + allowed +
                         "\"\nnever allow s3:GetObject on \"arn:aws:s3:::" + asked + "\"")
                    .empty();
    };
    CHECK(fails("b-{region}/*", "b-eu-west-1/*"));
    CHECK(fails("b-{region}/*", "b-?u-*/*"));
    CHECK(fails("b-{region}/*", "b-*-southeast-?/*"));
    CHECK_FALSE(fails("b-{region}/*", "b-xyz/*"));
    CHECK(fails("b-{account}/*", "b-444455556666/*"));
    CHECK(fails("b-{account}/*", "b-*7/*"));
    CHECK_FALSE(fails("b-{account}/*", "b-12/*"));
    CHECK(fails("{partition}/*", "aws-us-gov/*"));
    CHECK_FALSE(fails("{partition}/*", "gcp/*"));
    CHECK_FALSE(fails("b-{region}/*", "c-{region}/*"));
    CHECK(found_in("allow s3:* on *\ndeny s3:* on \"arn:{partition}:s3:::b-{region}/*\"\n"
                   "never allow s3:* on \"arn:{partition}:s3:::b-{region}/x*\"")
              .empty());
}

TEST_CASE("prove: digits that no pattern names are digits, too", "[prove]") {
    const std::string allow = "allow sqs:SendMessage on \"arn:aws:sqs:us-east-1:*:q\"\n";
    const std::string never = "never allow sqs:SendMessage on \"arn:aws:sqs:us-east-1:*:q\"";
    CHECK(found_in(allow + "deny sqs:* on \"arn:aws:sqs:*:0*\", \"arn:aws:sqs:*:1*\"\n" + never).size() == 3);
    std::string all = "\"arn:aws:sqs:us-east-1:aws:q\", \"arn:aws:sqs:us-east-1::q\"";
    for (const char digit : std::string("0123456789")) {
        all += std::string(", ") + "\"arn:aws:sqs:us-east-1:" + digit + "*:q\"";
    }
    CHECK(found_in(allow + "deny sqs:* on " + all + "\n" + never).empty());
}

TEST_CASE("prove: a star for the region takes no other part where names have no colon", "[prove]") {
    const auto found = [](const std::string& allowed, const std::string& asked, const std::string& action) {
        return found_in("allow " + action + " on \"" + allowed + "\"\nnever allow " + action + " on \"" +
                        asked + "\"");
    };
    CHECK(found("arn:{partition}:sqs:*:{account}:acme-*", "arn:{partition}:sqs:*:{account}:prod-*",
                "sqs:SendMessage")
              .empty());
    CHECK(found("arn:aws:lambda:*:*:function:acme-*", "arn:aws:lambda:*:*:function:prod-*",
                "lambda:InvokeFunction")
              .empty());
    CHECK(found("arn:aws:s3:::acme-*", "arn:aws:s3:::prod-*", "s3:ListBucket").empty());
    CHECK(found("arn:aws:iam::*:role/fleet/*", "arn:aws:iam::*:role/admin/*", "iam:PassRole").size() >= 3);
    CHECK(found("arn:*:s3:::acme/*", "arn:aws:s3:::prod/*", "s3:GetObject").size() >= 3); // a key with colons
}

TEST_CASE("prove: the rule that is named is the one that decides", "[prove]") {
    const std::string text =
        "role acme-app {\n path \"/acme/\"\n trust service ec2.amazonaws.com\n"
        " allow s3:GetObject on \"arn:aws:s3:::b/k*\" if aws:SecureTransport == true\n"
        " allow s3:Get* on \"arn:aws:s3:::b/*\"\n never allow s3:GetObject on \"arn:aws:s3:::b/k*\"\n}\n";
    workspace::Compilation compilation;
    const model::Program& program =
        check_specifications(compilation, {"main.slr"}, {}, workspace::Memory{{{"main.slr", text}}});
    const model::Role& role = program.roles.front();
    const auto outcome = prove::prove(role, catalog::built_in(), role.invariants).front();
    REQUIRE(outcome.counterexample);
    CHECK(outcome.counterexample->request.context.empty());
    CHECK(outcome.counterexample->rule == 1);
}

TEST_CASE("prove: guards around an invariant are part of it", "[prove]") {
    const std::string rules = "capability logs\nwhen logs: allow s3:PutObject on " + data + "\n";
    CHECK(found_in(rules + "when not logs: never allow s3:PutObject").empty());
    CHECK(found_in(rules + "when logs: always allow s3:PutObject on " + data).empty());
    CHECK(found_in(rules + "always allow s3:PutObject on " + data).size() == 2);
}

TEST_CASE("prove: a wildcard takes actions that AWS adds later", "[prove]") {
    const Lines found = found_in(
        "allow s3:Get* on *\ndeny s3:Get*A*, s3:Get*B*, s3:Get*O*, s3:Get*M*, s3:Get*S* on *\nnever allow s3:*");
    REQUIRE(found.size() == 4);
    CHECK(found[2] == "AWS has no action `s3:getx` yet: a wildcard also means actions to come");
}

TEST_CASE("prove: exceptions are out of the question, actions to come as well", "[prove]") {
    const std::string allow = "capability lists(bucket: s3:bucket)\nallow s3:GetObject, s3:PutObject on " +
                              data + "\nwhen lists: allow s3:List* on \"{bucket}\"\n";
    CHECK(found_in(allow + "never allow s3:* except s3:GetObject, s3:PutObject, s3:List*").empty());
    CHECK(found_in(allow + "never allow s3:* except s3:List* on * except " + data).empty());
    CHECK(found_in(allow + "never allow * except s3:*").empty());
    CHECK(found_in(allow + "never allow s3:* except s3:GetObject, s3:List* on *").front() ==
          "SLR0605 this does not hold: `s3:PutObject` on `arn:aws:s3:::data/x` is allowed");
    CHECK(found_in(allow + "never allow s3:* except s3:GetObject, s3:PutObject").size() == 4);
    CHECK(found_in(allow + "always allow s3:GetObject on " + data + " except \"arn:aws-cn:s3:::*\"").empty());
    CHECK(found_in(allow + "never allow s3:GetObject except s3:Get*").front().starts_with("SLR0606 "));
}

TEST_CASE("prove: a proof that takes too many steps is none", "[prove]") {
    const std::string text =
        "role acme-app {\n path \"/acme/\"\n trust service ec2.amazonaws.com\n allow s3:* on *\n"
        " deny s3:* on \"arn:aws:s3:::a*\"\n deny s3:* on \"arn:aws:s3:::*b\"\n"
        " never allow s3:GetObject on \"arn:aws:s3:::a*b/*b\"\n}\n";
    workspace::Compilation compilation;
    const model::Program& program =
        check_specifications(compilation, {"main.slr"}, {}, workspace::Memory{{{"main.slr", text}}}, false);
    const model::Role& role = program.roles.front();
    CHECK(prove::prove(role, catalog::built_in(), role.invariants, 1).front().verdict ==
          prove::Verdict::too_complex);
    CHECK(prove::prove(role, catalog::built_in(), role.invariants).front().verdict == prove::Verdict::holds);
}

TEST_CASE("prove: commands are words of a shell", "[prove]") {
    const Lines found = found_in("allow s3:GetObject on \"arn:aws:s3:::a b/it's\"\nnever allow s3:*");
    REQUIRE(found.size() == 3);
    CHECK(found[2].find(R"(--resource 'arn:aws:s3:::a b/it'\''s')") != std::string::npos);
}
