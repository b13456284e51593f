// What people write as other languages have it.
#include "tests/unit/catch.hpp"
#include "tests/unit/syntax/dump.hpp"
#include "tests/unit/syntax/parsing.hpp"

using namespace slrc;
using test::findings;
using test::Lines;

namespace {

/// What is found in a role's rule, its place, and the text with the fixes made.
struct Mistake {
    Lines findings;
    std::string fixed;
};

Mistake mistake_in(const std::string& text) {
    const test::Parsed parsed = test::parse(text);
    Mistake mistake{findings(parsed), text};
    for (const diagnostics::Diagnostic& found : parsed.sink.all()) {
        if (found.fix) {
            mistake.fixed.replace(found.fix->span.begin, found.fix->span.end - found.fix->span.begin,
                                  found.fix->text);
        }
    }
    return mistake;
}

std::string role_of(const std::string& rule) {
    return "role R {\n" + rule + "\n}\n";
}

} // namespace

TEST_CASE("mistakes: an ARN without quotation marks, wherever one can be", "[syntax]") {
    const std::string arn = "arn:aws:iam::111122223333:role/${aws:username}/*";
    for (const char* rule :
         {"allow s3:GetObject on @", "allow s3:GetObject on \"a\", @", "deny * on * except @",
          "allow s3:GetObject on @, \"b\" if aws:x == \"y\"", "allow s3:GetObject if aws:PrincipalArn like @",
          "allow s3:GetObject if aws:PrincipalArn in [\"a\", @]", "boundary @", "trust aws @",
          "trust federated @ to sts:AssumeRoleWithSAML", "param key: arn = @",
          "when a: allow s3:GetObject on @", "when a { allow s3:GetObject on @ }",
          "test \"t\" { expect allow s3:GetObject on @ }"}) {
        std::string bare = role_of(rule);
        const std::size_t place = bare.find('@');
        bare.replace(place, 1, arn);
        CAPTURE(bare);
        const Mistake mistake = mistake_in(bare);
        CHECK(mistake.findings ==
              Lines{"SLR0101 2:" + std::to_string(place - 8) + " an ARN stands in quotation marks"});
        std::string right = role_of(rule);
        right.replace(place, 1, '"' + arn + '"');
        CHECK(mistake.fixed == right);
        CHECK(mistake_in(right).findings.empty());
    }
}

TEST_CASE("mistakes: the end of an ARN without quotation marks", "[syntax]") {
    CHECK(mistake_in("let a = arn:{partition}:s3:::b\nrole R {}\n").fixed ==
          "let a = \"arn:{partition}:s3:::b\"\nrole R {}\n");
    CHECK(mistake_in("role R { allow s3:GetObject on arn:aws:s3:::b}").fixed ==
          "role R { allow s3:GetObject on \"arn:aws:s3:::b\"}");
    CHECK(mistake_in("let a = [arn:aws:s3:::b]").fixed == "let a = [\"arn:aws:s3:::b\"]");
    CHECK(mistake_in("let a = arn:").findings.size() == 1);
    CHECK(mistake_in("let a = arn:aws:s3:::b").fixed == "let a = \"arn:aws:s3:::b\"");
    for (const char* text : {"let a = \"arn:aws:s3:::b\" x", "let a = \"see arn:aws:s3:::b\" x",
                             "let a = [\"arn:aws:s3:::b\", \"\" ", "let a = \"arn:aws:s3:::b\"]"}) {
        CAPTURE(text);
        CHECK(mistake_in(text).fixed == text);
    }
    CHECK(mistake_in("role R { allow s3:GetObject on [\"a\"] }").findings ==
          Lines{"SLR0101 1:32 expected a resource: `*`, an ARN in quotes, or a name, found `[`"});
}

TEST_CASE("mistakes: a variable of IAM's, or a name of CloudFormation's, as a placeholder", "[syntax]") {
    const auto of = [](const std::string& name) { return mistake_in("let a = \"x/{" + name + "}/*\"\n"); };
    const auto fixed = [](const std::string& whole) { return "let a = \"x/" + whole + "/*\"\n"; };
    for (const char* key : {"aws:username", "aws:PrincipalTag/team", "saml:sub", "aws:PrincipalTag/a b",
                            "token.actions.githubusercontent.com:sub", "aws:username, 'nobody'"}) {
        CAPTURE(key);
        const Mistake mistake = of(key);
        CHECK(mistake.findings ==
              Lines{"SLR0107 1:12 `{" + std::string(key) + "}` is neither a parameter nor a constant"});
        CHECK(mistake.fixed == fixed("${" + std::string(key) + "}"));
    }
    CHECK(of("AWS::Region").fixed == fixed("{region}"));
    CHECK(of("AWS::Partition").fixed == fixed("{partition}"));
    CHECK(of("AWS::AccountId").fixed == fixed("{account}"));
    CHECK(
        of("AWS::StackName").findings ==
        Lines{"SLR0107 1:12 `{AWS::StackName}` is a placeholder of CloudFormation's, not of this language"});
    CHECK(of("AWS::StackName").fixed == fixed("{AWS::StackName}"));
    CHECK(of("a b").findings == Lines{"SLR0107 1:14 expected `}` after the name"});
    CHECK(mistake_in("let a = \"{a:b\"\n").findings == Lines{"SLR0107 1:12 expected `}` after the name"});
}

TEST_CASE("mistakes: a file of another language has one finding", "[syntax]") {
    CHECK(mistake_in("{\n  \"Version\": \"2012-10-17\"\n}\n").findings ==
          Lines{"SLR0101 1:1 this is JSON, not a specification"});
    CHECK(mistake_in("\n# a comment\nResources:\n  R:\n").findings ==
          Lines{"SLR0101 2:1 this is YAML, not a specification"});
    CHECK(mistake_in("resource \"aws_iam_role\" \"x\" {\n  name = \"x\"\n}\n").findings ==
          Lines{"SLR0101 1:1 this is Terraform, not a specification"});
}
