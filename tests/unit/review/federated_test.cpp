// Users of identity providers.
#include "tests/unit/catch.hpp"
#include "tests/unit/support/compile_text.hpp"

using namespace slrc;
using test::review_text;
using Texts = std::vector<std::string>;

namespace {

/// Findings about trust; the names of keys are judged elsewhere.
Texts trusting(const std::string& provider, const std::string& condition) {
    Texts codes = review_text(
                      "role Plain {\npath \"/\"\nparam who: string\nparam branch: string\n"
                      "trust federated \"" +
                      provider + "\" to sts:AssumeRoleWithWebIdentity\n" + condition +
                      "\nallow cloudwatch:GetMetricData on *\n}\n")
                      .codes;
    std::erase_if(codes, [](const std::string& code) { return !code.starts_with("SLR04"); });
    return codes;
}

Texts custom(const std::string& condition) {
    return trusting("arn:{partition}:iam::{account}:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/A1",
                    condition);
}

Texts github(const std::string& condition) {
    return trusting("arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com", condition);
}

Texts subject(const std::string& pattern) {
    return github("if token.actions.githubusercontent.com:sub like \"" + pattern + "\"");
}

} // namespace

TEST_CASE("federated: users that anybody can be", "[review]") {
    CHECK(trusting("accounts.google.com", "") == Texts{"SLR0422"});
    CHECK(trusting("www.amazon.com", "if aws:SecureTransport == true") == Texts{"SLR0422"});
    CHECK(trusting("accounts.google.com", "if accounts.google.com:aud like \"*\"") == Texts{"SLR0422"});
    CHECK(trusting("accounts.google.com", "if accounts.google.com:sub != \"1\"") == Texts{"SLR0422"});
    CHECK(trusting("accounts.google.com",
                   "if accounts.google.com:aud == \"a\" or aws:SecureTransport == true") == Texts{"SLR0422"});
    CHECK(custom("") == Texts{"SLR0422"});
    CHECK(custom("if accounts.google.com:aud == \"a\"") == Texts{"SLR0422"});
}

TEST_CASE("federated: users that are chosen", "[review]") {
    CHECK(trusting("accounts.google.com", "if accounts.google.com:aud == \"a\"").empty());
    CHECK(
        trusting("cognito-identity.amazonaws.com", "if cognito-identity.amazonaws.com:aud == \"a\"").empty());
    CHECK(custom("if oidc.eks.eu-west-1.amazonaws.com/id/A1:sub == \"system:serviceaccount:a:b\"").empty());
    CHECK(custom("if \"{who}:sub\" == \"system:serviceaccount:a:b\"").empty());
    CHECK(trusting("arn:aws:iam::123456789012:oidc-provider/{who}", "if \"{who}:sub\" == \"a\"").empty());
    CHECK(trusting("arn:aws:iam::123456789012:oidc-provider/{who}", "") == Texts{"SLR0422"});
}

TEST_CASE("federated: any repository on GitHub", "[review]") {
    CHECK(github("") == Texts{"SLR0423"});
    CHECK(github("if token.actions.githubusercontent.com:aud == \"sts.amazonaws.com\"") == Texts{"SLR0423"});
    for (const auto* pattern :
         {"*", "repo:*", "re*", "repo:oct*", "repo:*/app:ref:refs/heads/main", "repo:?cto/app:*"}) {
        CAPTURE(pattern);
        CHECK(subject(pattern) == Texts{"SLR0423"});
    }
    CHECK(
        github(
            "if token.actions.githubusercontent.com:sub like [\"repo:octo/app:ref:refs/heads/main\", \"repo:*\"]") ==
        Texts{"SLR0423"});
}

TEST_CASE("federated: any branch of a repository on GitHub", "[review]") {
    for (const auto* pattern : {"repo:octo/*", "repo:octo/app*", "repo:octo/app:*", "repo:octo/app:ref:*",
                                "repo:octo/app:ref:refs/heads/*"}) {
        CAPTURE(pattern);
        CHECK(subject(pattern) == Texts{"SLR0424"});
    }
}

TEST_CASE("federated: workflows on GitHub that are chosen", "[review]") {
    for (const auto* pattern :
         {"repo:octo/app:ref:refs/heads/main", "repo:octo/app:ref:refs/heads/release-*",
          "repo:octo/app:ref:refs/tags/*", "repo:octo/app:environment:*", "repo:octo/app:pull_request",
          "repo:{who}:*", "repo:octo/app:ref:refs/heads/{branch}", "repository_owner:octo:*"}) {
        CAPTURE(pattern);
        CHECK(subject(pattern).empty());
    }
    CHECK(github("if token.actions.githubusercontent.com:sub == \"repo:octo/app:ref:refs/heads/main\"")
              .empty());
    CHECK(github("if token.actions.githubusercontent.com:repository == \"octo/app\"").empty());
    CHECK(github("if token.actions.githubusercontent.com:sub like \"repo:*\" and "
                 "token.actions.githubusercontent.com:sub StringEquals \"repo:octo/app:ref:refs/heads/main\"")
              .empty());
}

TEST_CASE("federated: audiences that are compared as lists", "[review]") {
    CHECK(custom("if any oidc.eks.eu-west-1.amazonaws.com/id/A1:aud in [\"a\"]") == Texts{"SLR0425"});
    CHECK(custom("if oidc.eks.eu-west-1.amazonaws.com/id/A1:aud in [\"a\", \"b\"]").empty());
    CHECK(trusting("cognito-identity.amazonaws.com",
                   "if cognito-identity.amazonaws.com:aud == \"a\" and any "
                   "cognito-identity.amazonaws.com:amr like \"authenticated\"")
              .empty());
}
