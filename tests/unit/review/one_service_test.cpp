// A role's path, its principal and the conditions of rules name the same service.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using namespace slrc;
using test::review_text;
using Texts = std::vector<std::string>;

namespace {

/// Findings about services alone: a role that makes roles has others, too.
Texts only_services(Texts codes) {
    std::erase_if(codes, [](const std::string& code) { return code != "SLR0427"; });
    return codes;
}

Texts headed(const std::string& name, const std::string& path, const std::string& trust) {
    return only_services(review_text("role " + name + " {\npath \"" + path + "\"\nparam who: string\ntrust " +
                                     trust + "\nallow cloudwatch:GetMetricData on *\n}\n")
                             .codes);
}

Texts ruled(const std::string& rule) {
    return only_services(
        review_text("role Plain {\npath \"/\"\nparam who: string\ntrust account 123456789012\n" + rule +
                    "\n}\n")
            .codes);
}

const std::string lex = "\"arn:aws:iam::*:role/aws-service-role/lex.amazonaws.com/*\"";
const std::string lambda = "service lambda.amazonaws.com";

} // namespace

TEST_CASE("one service: a path or a name of another service", "[review]") {
    CHECK(headed("Plain", "/service-role/lexv2.amazonaws.com/", lambda) == Texts{"SLR0427"});
    CHECK(headed("Role_lexv2.amazonaws.com_a", "/", lambda) == Texts{"SLR0427"});
    CHECK(headed("Plain", "/service-role/lambda.amazonaws.com/", lambda).empty());
    CHECK(headed("Plain", "/service-role/lambda.amazonaws.com/", "service lambda.amazonaws.com.cn").empty());
    CHECK(headed("Plain", "/service-role/example.com/", lambda).empty());
    CHECK(headed("Plain", "/service-role/lexv2.amazonaws.com/", "account 123456789012").empty());
    CHECK(headed("Plain", "/service-role/{who}/", lambda).empty());
    CHECK(headed("Plain", "/service-role/lexv2.amazonaws.com/", "service \"{who}.amazonaws.com\"").empty());
}

TEST_CASE("one service: roles that are created for another service", "[review]") {
    const std::string create = "allow iam:CreateServiceLinkedRole on ";
    CHECK(ruled(create + lex + " if iam:AWSServiceName == \"lexv2.amazonaws.com\"") == Texts{"SLR0427"});
    CHECK(ruled(create + lex + " if iam:AWSServiceName like \"ec2*\"") == Texts{"SLR0427"});
    CHECK(ruled("allow iam:* on " + lex + " if iam:AWSServiceName == \"lexv2.amazonaws.com\"") ==
          Texts{"SLR0427"});
    CHECK(ruled(create + lex + " if iam:AWSServiceName == \"lex.amazonaws.com\"").empty());
    CHECK(ruled(create + lex + " if iam:AWSServiceName in [\"ec2.amazonaws.com\", \"lex.amazonaws.com\"]")
              .empty());
    CHECK(
        ruled(
            create + lex +
            " if iam:AWSServiceName == \"ec2.amazonaws.com\" or iam:AWSServiceName == \"lex.amazonaws.com\"")
            .empty());
    CHECK(ruled(create + lex + " if iam:AWSServiceName like \"*.amazonaws.com\"").empty());
    CHECK(ruled(create + lex + " if iam:AWSServiceName == who").empty());
    CHECK(ruled(create + lex + " if iam:AWSServiceName != \"ec2.amazonaws.com\"").empty());
    CHECK(
        ruled(
            create +
            "\"arn:aws:iam::*:role/aws-service-role/{who}/*\" if iam:AWSServiceName == \"lex.amazonaws.com\"")
            .empty());
    CHECK(ruled(create +
                "\"arn:aws:iam::*:role/aws-service-role/*\" if iam:AWSServiceName == \"lex.amazonaws.com\"")
              .empty());
    CHECK(ruled("deny iam:CreateServiceLinkedRole on " + lex +
                " if iam:AWSServiceName == \"ec2.amazonaws.com\"")
              .empty());
}

TEST_CASE("one service: roles that are passed to another service", "[review]") {
    const std::string pass = "allow iam:PassRole on ";
    CHECK(ruled(pass + lex + " if iam:PassedToService == \"ec2.amazonaws.com\"") == Texts{"SLR0427"});
    CHECK(ruled(pass + lex + " if iam:PassedToService == \"lex.amazonaws.com\"").empty());
    CHECK(ruled(pass + lex + " if iam:PassedToService == \"channels.lex.amazonaws.com\"").empty());
    CHECK(ruled(pass + "\"arn:aws:iam::*:role/acme/*\" if iam:PassedToService == \"ec2.amazonaws.com\"")
              .empty());
    CHECK(ruled("allow iam:GetRole on " + lex + " if iam:PassedToService == \"ec2.amazonaws.com\"").empty());
}
