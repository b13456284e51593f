// Rules that allow more than was meant.
#include "compiler/catalog/catalog.hpp"
#include "compiler/review/checks.hpp"
#include "tests/unit/catch.hpp"
#include "tests/unit/review/codes.hpp"

using namespace slrc;
using test::codes;
using Codes = std::vector<std::string>;

namespace {

const std::string any_role = "\"arn:{partition}:iam::{account}:role/*\"";
const std::string one_role = "\"arn:{partition}:iam::{account}:role/bots\"";

} // namespace

TEST_CASE("advice: whole services", "[review]") {
    CHECK(codes("allow kms:* on \"arn:{partition}:kms:{region}:{account}:key/a\"") == Codes{"SLR0817"});
    CHECK(codes("allow * on *") == Codes{"SLR0817"});
    CHECK(codes("allow s?:Get* on *") == Codes{"SLR0229"});
    CHECK(codes("allow * except s3:* on *") == Codes{"SLR0817"});
    CHECK(codes("deny * on *").empty());
    CHECK(codes("allow s3:GetObject* on \"arn:{partition}:s3:::a/*\"").empty());
}

TEST_CASE("advice: everything, where the action needs a resource", "[review]") {
    CHECK(codes("allow sqs:SendMessage on *") == Codes{"SLR0818"});
    CHECK(codes("allow s3:GetObject on *") == Codes{"SLR0818"}); // one of several types
    CHECK(codes("allow polly:SynthesizeSpeech on *").empty()); // a lexicon is not required
    CHECK(codes("allow sqs:SendMessage on * if aws:ResourceTag/team == \"a\"").empty());
    CHECK(codes("allow sqs:SendMessage on * except \"arn:{partition}:sqs:{region}:{account}:a\"").empty());
    CHECK(codes("deny sqs:SendMessage on *").empty());
}

TEST_CASE("advice: the partition is told once a role", "[review]") {
    CHECK(codes("allow s3:GetObject on \"arn:aws:s3:::a/*\"\nallow s3:PutObject on \"arn:aws:s3:::b/*\"") ==
          Codes{"SLR0819"});
    CHECK(codes("allow s3:GetObject on \"arn:*:s3:::a/*\"").empty());
    CHECK(codes("allow s3:GetObject on \"arn:{partition}:s3:::a/*\"").empty());
    CHECK(codes("allow s3:GetObject on \"arn:aws-cn:s3:::a/*\"").empty()); // meant
}

TEST_CASE("advice: passing roles", "[review]") {
    const std::string to_lex = " if iam:PassedToService == \"lexv2.amazonaws.com\"";
    CHECK(codes("allow iam:PassRole on " + one_role) == Codes{"SLR0814"});
    CHECK(codes("allow iam:Pass* on " + one_role) == Codes{"SLR0814"});
    CHECK(codes("allow iam:PassRole on " + one_role + to_lex).empty());
    CHECK(codes("allow iam:PassRole on " + one_role + " if IAM:passedtoservice == \"lexv2.amazonaws.com\"") ==
          Codes{"SLR0206"});
    CHECK(codes("allow iam:PassRole on " + any_role + to_lex) == Codes{"SLR0815"});
    CHECK(codes("allow iam:PassRole on *" + to_lex) == Codes{"SLR0815"});
    CHECK(codes("allow iam:PassRole on * except " + one_role + to_lex) == Codes{"SLR0815"});
    CHECK(codes("allow iam:PassRole on \"arn:{partition}:iam::{account}:*\"" + to_lex) == Codes{"SLR0815"});
    CHECK(codes("deny iam:PassRole on *").empty());
    CHECK(codes("allow iam:* on *") == Codes{"SLR0817"});
}

TEST_CASE("advice: service-linked roles", "[review]") {
    CHECK(codes("allow iam:CreateServiceLinkedRole on *") == Codes{"SLR0816"});
    const std::string own = "\"arn:{partition}:iam::{account}:role/aws-service-role/*\"";
    CHECK(codes("allow iam:CreateServiceLinkedRole on " + own) == Codes{"SLR0816"});
    CHECK(codes("allow iam:CreateServiceLinkedRole on \"arn:{partition}:iam::{account}:role/*\"") ==
          Codes{"SLR0816"});
    CHECK(codes("allow iam:CreateServiceLinkedRole on " + own +
                " if iam:AWSServiceName == \"lexv2.amazonaws.com\"")
              .empty());
    CHECK(codes("allow iam:CreateServiceLinkedRole on * if iam:AWSServiceName == \"lexv2.amazonaws.com\"")
              .empty());
    CHECK(codes("allow iam:CreateServiceLinkedRole on "
                "\"arn:{partition}:iam::{account}:role/aws-service-role/lexv2.amazonaws.com/*\"")
              .empty());
}

TEST_CASE("advice: dependent actions", "[review]") {
    const std::string topic = "allow sns:CreateTopic on \"arn:{partition}:sns:{region}:{account}:a\"\n";
    const std::string pass =
        "allow iam:PassRole on " + one_role + " if iam:PassedToService == \"sns.amazonaws.com\"";
    CHECK(codes(topic) == Codes{"SLR0820"});
    CHECK(codes(topic + pass).empty());
    CHECK(codes("capability log \"a\"\n" + topic + "when log: " + pass) == Codes{"SLR0820"});
    CHECK(codes("capability log \"a\"\nwhen log: " + topic + "when log: " + pass).empty());
    CHECK(codes("capability log \"a\"\nwhen log: " + topic + pass).empty());
    CHECK(codes("deny sns:CreateTopic on *").empty());
}

TEST_CASE("advice: each path to more rights is found, and only where it is open", "[review]") {
    for (const review::EscalationPath& path : review::escalation_paths()) {
        std::string rules;
        for (const std::string_view action : path.actions) {
            if (!action.empty()) {
                INFO(action);
                CHECK(catalog::built_in().find_action(action).has_value());
                rules += "allow " + std::string(action) + " on *\n";
            }
        }
        CAPTURE(rules);
        const Codes found = codes(rules);
        CHECK(std::count(found.begin(), found.end(), "SLR0813") == 1);
    }
    CHECK(codes("allow iam:AttachRolePolicy on " + any_role) == Codes{"SLR0813"});
    CHECK(codes("allow iam:AttachRolePolicy on " + one_role).empty());
    CHECK(codes("allow iam:AttachRolePolicy on " + any_role +
                " if iam:PolicyARN == \"arn:aws:iam::aws:policy/ReadOnlyAccess\"")
              .empty());
    CHECK(codes("deny iam:AttachRolePolicy on *").empty());
}

TEST_CASE("advice: patterns on everything, and the place of the star", "[review]") {
    CHECK(codes("allow s3:GetObject* on *") == Codes{"SLR0818"});
    CHECK(codes("allow dynamodb:*Item on *") == Codes{"SLR0818"});
    CHECK(codes("allow s3:List* on *").empty()); // some of them take no resource
    CHECK(codes("allow s3:** on *") == Codes{"SLR0817"});
    CHECK(codes("allow s3:?* on *") == Codes{"SLR0817"});
}

TEST_CASE("advice: a path to more rights is on resources that its actions take", "[review]") {
    CHECK(codes("allow iam:PutUserPolicy on " + any_role) == Codes{"SLR0207"});
    CHECK(test::review_text(test::plain_role("allow iam:Put*, iam:Attach* on " + any_role)).messages ==
          std::vector<std::string>{
              "`iam:AttachRolePolicy` lets the role attach any policy to a role",
              "`iam:PutRolePolicy` lets the role write any policy into a role, and in one more way"});
}

TEST_CASE("advice: nothing is said of what a deny leaves nothing of", "[review]") {
    CHECK(codes("allow iam:PutRolePolicy on *\ndeny iam:* on *") == Codes{"SLR0804"});
    CHECK(codes("allow sqs:SendMessage on *\ndeny sqs:* on *") == Codes{"SLR0804"});
}

TEST_CASE("advice: a condition that takes any service is none", "[review]") {
    for (const char* test :
         {"like \"*\"", "like \"*.amazonaws.com\"", "!= \"ec2.amazonaws.com\"", "exists"}) {
        INFO(test);
        CHECK(codes("allow iam:PassRole on " + one_role + " if iam:PassedToService " + test) ==
              Codes{"SLR0814"});
    }
    CHECK(codes("allow iam:PassRole on " + one_role + " if iam:PassedToService? == \"lexv2.amazonaws.com\"")
              .empty());
}

TEST_CASE("advice: an action's dependents are told once a role", "[review]") {
    CHECK(codes("allow sns:CreateTopic on \"arn:{partition}:sns:*:*:a\"\nallow sns:CreateTopic on "
                "\"arn:{partition}:sns:*:*:b\"") == Codes{"SLR0820"});
}

TEST_CASE("advice: what is said of a path is not said again of its star", "[review]") {
    CHECK(codes("allow iam:PutRolePolicy on *") == Codes{"SLR0813"});
    CHECK(codes("allow iam:PutRolePolicy on *\nallow sqs:SendMessage on *") == Codes{"SLR0813", "SLR0818"});
}

TEST_CASE("advice: that a role is passed to the service of a path leaves it open", "[review]") {
    const auto passing = [](const std::string& condition, const std::string& actions) {
        const Codes found =
            codes("allow iam:PassRole on " + any_role + " if " + condition + "\nallow " + actions);
        return std::count(found.begin(), found.end(), "SLR0813");
    };
    const std::string function = "lambda:{CreateFunction, InvokeFunction} on *";
    CHECK(passing("iam:PassedToService == \"lambda.amazonaws.com\"", function) == 1);
    CHECK(passing("iam:PassedToService in [\"ec2.amazonaws.com\", \"lambda.amazonaws.com\"]", function) == 1);
    CHECK(passing("iam:PassedToService == \"ec2.amazonaws.com\"", function) == 0);
    CHECK(passing("iam:PassedToService != \"lambda.amazonaws.com\"", function) == 0);
    CHECK(passing("iam:PassedToService != \"ec2.amazonaws.com\"", function) == 1);
    CHECK(passing("iam:PassedToService == \"lambda.amazonaws.com\" and aws:SecureTransport == true",
                  function) == 1);
    CHECK(passing("iam:PassedToService == \"lambda.amazonaws.com\" and aws:ResourceTag/team == \"a\"",
                  function) == 0);
    CHECK(passing("iam:PassedToService == \"ec2.amazonaws.com\"", "ec2:RunInstances on *") == 1);
    CHECK(passing("iam:PassedToService == \"ecs-tasks.amazonaws.com\"",
                  "ecs:{RegisterTaskDefinition, RunTask} on *") == 1);
    // The condition is asked of what is passed, and of no other action.
    CHECK(codes("allow iam:PutRolePolicy on " + any_role +
                " if iam:PassedToService == \"iam.amazonaws.com\"") == Codes{"SLR0211"});
}

TEST_CASE("advice: a path that a longer one holds is not told again", "[review]") {
    CHECK(test::review_text(test::plain_role("allow codebuild:StartBuild on *")).messages.front() ==
          "`codebuild:StartBuild` lets the role run commands with the role of any build");
    const Codes found =
        codes("allow iam:PassRole on *\nallow codebuild:CreateProject on *\nallow codebuild:StartBuild on *");
    CHECK(std::count(found.begin(), found.end(), "SLR0813") == 1);
}

TEST_CASE("advice: nothing is said of a dead rule out of a group", "[review]") {
    CHECK(test::review_text("permissions sending {\n allow sqs:SendMessage on *\n}\n" +
                            test::plain_role("include sending\ndeny sqs:* on *"))
              .codes == Codes{"SLR0804"});
}
