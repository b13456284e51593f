// Users of identity providers.
#include "tests/unit/catch.hpp"
#include "tests/unit/review/found_in.hpp"

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

Texts company(const std::string& condition) {
    return trusting("arn:{partition}:iam::{account}:oidc-provider/login.example.com", condition);
}

Texts enterprise(const std::string& condition) {
    return trusting("arn:{partition}:iam::{account}:oidc-provider/token.actions.githubusercontent.com/acme",
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
    CHECK(custom("if aws:SecureTransport == true") == Texts{"SLR0422"});
    CHECK(company("") == Texts{"SLR0422"});
    CHECK(company("if login.example.com:aud? == \"a\"") == Texts{"SLR0422"});
    CHECK(company("if login.example.com:aud == \"sts.amazonaws.com\"") == Texts{"SLR0422"});
    CHECK(company("if any login.example.com:amr == \"pwd\"") == Texts{"SLR0422"});
    CHECK(trusting("accounts.google.com", "if accounts.google.com:sub like \"?*\"") == Texts{"SLR0422"});
    CHECK(trusting("accounts.google.com", "if accounts.google.com:sub == \"${accounts.google.com:sub}\"") ==
          Texts{"SLR0422"});
}

TEST_CASE("federated: service accounts of a cluster", "[review]") {
    const std::string key = "oidc.eks.eu-west-1.amazonaws.com/id/A1";
    const std::string audience = "if " + key + ":aud == \"sts.amazonaws.com\"";
    CHECK(custom(audience) == Texts{"SLR0422"});
    CHECK(custom(audience + " and " + key + ":sub like \"system:serviceaccount:*\"") == Texts{"SLR0422"});
    CHECK(custom(audience + " and " + key + ":sub like \"*:*\"") == Texts{"SLR0422"});
    CHECK(custom(audience + " and " + key + ":sub not like \"system:serviceaccount:default:*\"") ==
          Texts{"SLR0422"});
    CHECK(custom(audience + " and " + key + ":sub like \"system:serviceaccount:acme:*\"").empty());
    CHECK(custom(audience + " and " + key + ":sub like \"system:serviceaccount:*:reader\"").empty());
    CHECK(custom("if " + key + ":sub == \"system:serviceaccount:{who}:reader\"").empty());
    CHECK(custom(audience + " and aws:SourceVpce == \"vpce-0123456789abcdef0\"").empty());
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
    CHECK(company("if any login.example.com:aud in [\"a\"]") == Texts{"SLR0425"});
    CHECK(company("if login.example.com:aud in [\"a\", \"b\"]").empty());
    CHECK(trusting("cognito-identity.amazonaws.com",
                   "if cognito-identity.amazonaws.com:aud == \"a\" and any "
                   "cognito-identity.amazonaws.com:amr like \"authenticated\"")
              .empty());
}

TEST_CASE("federated: claims of GitHub that every repository can have", "[review]") {
    const std::string host = "token.actions.githubusercontent.com";
    for (const auto* test : {":ref == \"refs/heads/main\"", ":environment == \"live\"",
                             ":workflow == \"release\"", ":repository like \"*/app\"",
                             ":repository like \"oct*\"", ":job_workflow_ref like \"*/release.yml@*\""}) {
        CAPTURE(test);
        CHECK(github("if " + host + test) == Texts{"SLR0423"});
        CHECK(
            github("if " + host + test + " and " + host + ":sub == \"repo:octo/app:pull_request\"").empty());
    }
    for (const auto* test :
         {":repository_owner_id == \"4711\"", ":repository like \"octo/*\"", ":actor == \"anna\"",
          ":enterprise_id == \"42\"", ":job_workflow_ref like \"octo/ci/.github/workflows/a.yml@*\""}) {
        CAPTURE(test);
        CHECK(github("if " + host + test).empty());
    }
    CHECK(subject("environment:live") == Texts{"SLR0423"});
    CHECK(subject("ref:refs/heads/main") == Texts{"SLR0423"});
    CHECK(subject("repository_owner:octo:environment:live").empty());
}

TEST_CASE("federated: subjects of GitHub that choose nobody", "[review]") {
    const std::string key = "token.actions.githubusercontent.com:sub";
    const Texts open{"SLR0423"};
    CHECK(github("if all " + key + " like \"repo:octo/app:*\"") == open);
    CHECK(github("if " + key + "? == \"repo:octo/app:ref:refs/heads/main\"") == open);
    CHECK(github("if " + key + " != \"repo:octo/app:ref:refs/heads/main\"") == open);
    CHECK(github("if " + key + " exists") == open);
    CHECK(github("if " + key + " == \"${" + key + "}\"") == open);
    CHECK(github("if " + key + " like \"repo:${aws:PrincipalTag/owner}/*\"") == open);
    CHECK(github("if " + key + "? == \"repo:octo/app:ref:refs/heads/main\" and " + key + " exists").empty());
}

TEST_CASE("federated: what IAM refuses is an error", "[review]") {
    const auto gitlab = [](const std::string& condition) {
        return test::found_in_trust(R"("Federated": "arn:aws:iam::123456789012:oidc-provider/gitlab.com")",
                                    condition);
    };
    CHECK(gitlab("") == Texts{"SLR0423!"});
    CHECK(gitlab(R"("StringEquals": {"gitlab.com:aud": "https://gitlab.com"})") == Texts{"SLR0423!"});
    CHECK(gitlab(R"("StringLike": {"gitlab.com:sub": "*"})") == Texts{"SLR0423!"});
    CHECK(gitlab(R"("StringEquals": {"gitlab.com:project_id": "42"})") == Texts{"SLR0423!"});
    CHECK(gitlab(R"("StringLike": {"gitlab.com:sub": "project_path:*"})") == Texts{"SLR0423"});
    CHECK(gitlab(R"("StringNotLike": {"gitlab.com:sub": "project_path:acme/attic:*"})") == Texts{"SLR0423"});
    CHECK(gitlab(R"("StringLike": {"gitlab.com:sub": "project_path:acme/*"})").empty());
    CHECK(gitlab(R"("StringLike": {"gitlab.com:sub": "project_path:*"}, )"
                 R"("StringEquals": {"gitlab.com:namespace_id": "7"})")
              .empty());
}

TEST_CASE("federated: each provider of AWS's list has a claim of its own", "[review]") {
    const std::vector<std::pair<std::string, std::string>> listed{
        {"agent.buildkite.com", "organization:acme:pipeline:app:ref:*"},
        {"app.terraform.io", "organization:acme:project:app:workspace:*"},
        {"oidc-configuration.audit-log.githubusercontent.com", "https://github.com/acme"},
        {"oidc.codefresh.io", "account:0123:pipeline:*"},
        {"proidc.upbound.io", "mcp:acme/app:provider:provider-aws"},
        {"scalr.io", "account:acme:environment:*"},
        {"studio.datachain.ai/api", "credentials:acme/app"},
        {"tokens.cloud.shisho.dev", "job:acme"},
        {"vstoken.actions.githubusercontent.com", "repo:acme/app:*"}};
    for (const auto& [provider, value] : listed) {
        CAPTURE(provider, value);
        const std::string principal =
            R"("Federated": "arn:aws:iam::123456789012:oidc-provider/)" + provider + "\"";
        CHECK(test::found_in_trust(principal, R"("StringEquals": {")" + provider + R"(:aud": "acme"})") ==
              Texts{"SLR0423!"});
        CHECK(
            test::found_in_trust(principal, R"("StringLike": {")" + provider + R"(:sub": ")" + value + "\"}")
                .empty());
    }
    for (const auto* provider : {"api.pulumi.com/oidc", "sandboxes.cloud", "oidc.vercel.com"}) {
        CAPTURE(provider);
        const std::string principal =
            R"("Federated": "arn:aws:iam::123456789012:oidc-provider/)" + std::string(provider) + "\"";
        const std::string key = "\"StringEquals\": {\"" + std::string(provider);
        CHECK(test::found_in_trust(principal, key + ":sub\": \"acme\"}") == Texts{"SLR0423!"});
        CHECK(test::found_in_trust(principal, key + ":aud\": \"https://vercel.com/acme\"}").empty());
    }
    const std::string sentinel = "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d";
    const std::string principal =
        R"("Federated": "arn:aws:iam::123456789012:oidc-provider/)" + sentinel + "\"";
    CHECK(test::found_in_trust(principal, R"("StringEquals": {")" + sentinel + R"(:aud": "a"})") ==
          Texts{"SLR0423!"});
    CHECK(test::found_in_trust(principal,
                               R"("StringEquals": {"sts:RoleSessionName": "MicrosoftSentinel_0f1e"})")
              .empty());
    CHECK(
        test::found_in_trust(principal, R"("StringLike": {"sts:RoleSessionName": "MicrosoftSentinel_*"})") ==
        Texts{"SLR0423"});
}

TEST_CASE("federated: Microsoft's tenant, with the slash that its issuer has", "[review]") {
    const std::string tenant = "sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d/";
    const std::string principal = R"("Federated": "arn:aws:iam::123456789012:oidc-provider/)" + tenant + "\"";
    const auto named = [&](const std::string& name, const std::string& operation) {
        return test::found_in_trust(principal,
                                    "\"" + operation + R"(": {"sts:RoleSessionName": ")" + name + "\"}");
    };
    CHECK(test::found_in_trust(principal, R"("StringEquals": {")" + tenant + R"(:aud": "api://1462b192"})") ==
          Texts{"SLR0423!"});
    CHECK(named("MicrosoftDefenderForClouds_73a99466-ad05", "StringEquals").empty());
    CHECK(named("MicrosoftDefenderForClouds_73a99466-ad05", "StringLike").empty());
    CHECK(named("MicrosoftSentinel_0f1e", "StringEquals").empty());
    CHECK(named("MicrosoftDefenderForClouds_*", "StringLike") == Texts{"SLR0423"});
    CHECK(named("MicrosoftSentinel_*", "StringLike") == Texts{"SLR0423"});
}

TEST_CASE("federated: ways of signing in are a list", "[review]") {
    for (const std::string host : {"cognito-identity.amazonaws.com", "cognito-identity-us-gov.amazonaws.com",
                                   "cognito-identity.us-gov-east-1.amazonaws.com"}) {
        const auto signed_in = [&](const std::string& operation, const char* effect) {
            return test::found_in_trust(R"("Federated": ")" + host + "\"",
                                        R"("StringEquals": {")" + host + R"(:aud": "eu-west-1:a"}, ")" +
                                            operation + R"(": {")" + host + R"(:amr": "authenticated"})",
                                        "sts:AssumeRoleWithWebIdentity", effect);
        };
        CHECK(signed_in("StringLike", "Allow") == Texts{"SLR0215"});
        CHECK(signed_in("StringNotLike", "Allow") == Texts{"SLR0215"});
        CHECK(signed_in("StringLike", "Deny") == Texts{"SLR0215!"});
        CHECK(signed_in("ForAnyValue:StringLike", "Allow").empty());
    }
}

TEST_CASE("federated: subjects that no workflow has", "[review]") {
    const auto of = [](const std::string& value) {
        const Texts found = review_text(
                                "role Plain {\npath \"/\"\ntrust federated "
                                "\"arn:aws:iam::123456789012:oidc-provider/" +
                                std::string("token.actions.githubusercontent.com") +
                                "\" to sts:AssumeRoleWithWebIdentity if "
                                "token.actions.githubusercontent.com:sub like \"" +
                                value + "\"\nallow cloudwatch:GetMetricData on *\n}\n")
                                .codes;
        return std::count(found.begin(), found.end(), "SLR0219");
    };
    for (const char* wrong :
         {"acme/app:ref:refs/heads/main", "repo:acme/app:refs/heads/main", "repo:acme/app:refs/*",
          "repo:acme/app:ref:main", "repo:https://github.com/acme/app:ref:refs/heads/main",
          "repo:github.com/acme/app:*", "repo:acme:*", "repo:acme/app/:*"}) {
        CAPTURE(wrong);
        CHECK(of(wrong) == 1);
    }
    for (const char* right :
         {"repo:acme/app:ref:refs/heads/main", "repo:acme/app:*", "repo:acme/*", "repo:acme*", "*",
          "repo:acme/app:ref:*", "repo:acme/app:ref:refs/tags/v*", "repo:acme/app:pull_request",
          "repo:acme/app:environment:live", "repo:acme/app",
          "repository_owner:acme:repository_visibility:private",
          "repo:acme/app:job_workflow_ref:acme/app/.github/workflows/a.yml@refs/heads/main",
          "repo:acme-1/app.b_c:r*", "repo:*/app:refs/heads/main"}) {
        CAPTURE(right);
        CHECK(of(right) == 0);
    }
}

TEST_CASE("federated: values of another form than a provider's", "[review]") {
    const auto claim = [](const std::string& provider, const std::string& name, const std::string& value,
                          const std::string& operation = "StringLike") {
        return test::found_in_trust(
            R"("Federated": "arn:aws:iam::123456789012:oidc-provider/)" + provider + "\"",
            "\"" + operation + R"(": {")" + provider + ":" + name + R"(": ")" + value + "\"}");
    };
    const std::string cluster = "oidc.eks.eu-west-1.amazonaws.com/id/A1B2C3";
    CHECK(claim(cluster, "sub", "system:serviceaccount:acme:monitor").empty());
    CHECK(claim(cluster, "sub", "system:serviceaccount:acme:*").empty());
    CHECK(claim(cluster, "sub", "*:acme:monitor").empty());
    CHECK(claim(cluster, "sub", "system:serviceaccounts:acme:monitor") == Texts{"SLR0219"});
    CHECK(claim(cluster, "sub", "system:serviceaccount:acme") == Texts{"SLR0219"});
    CHECK(claim(cluster, "sub", "acme:monitor", "StringEquals") == Texts{"SLR0219"});
    CHECK(claim("app.terraform.io", "sub", "acme:project:a:workspace:b:run_phase:*") == Texts{"SLR0219"});
    CHECK(claim("app.terraform.io", "sub", "organization:acme:project:a:workspace:b:run_phase:*").empty());
    CHECK(claim("gitlab.com", "sub", "acme/monitor:ref_type:branch:ref:main") == Texts{"SLR0219"});
    CHECK(claim("oidc.vercel.com", "aud", "https://vercel.com/acme").empty());
    CHECK(claim("oidc.vercel.com", "aud", "https://oidc.vercel.com/acme") == Texts{"SLR0219"});
}

TEST_CASE("federated: identity pools", "[review]") {
    const std::string pools = R"("Federated": "cognito-identity.amazonaws.com")";
    CHECK(test::found_in_trust(pools, "") == Texts{"SLR0422!"});
    CHECK(
        test::found_in_trust(
            pools, R"("ForAnyValue:StringLike": {"cognito-identity.amazonaws.com:amr": "authenticated"})") ==
        Texts{"SLR0422!"});
    CHECK(test::found_in_trust(pools, R"("StringLike": {"cognito-identity.amazonaws.com:aud": "*"})") ==
          Texts{"SLR0422!"});
    CHECK(test::found_in_trust(
              pools, R"("StringNotEquals": {"cognito-identity.amazonaws.com:aud": "eu-west-1:a"})") ==
          Texts{"SLR0422"});
    CHECK(test::found_in_trust(pools,
                               R"("StringEquals": {"cognito-identity.amazonaws.com:aud": "eu-west-1:a"})")
              .empty());
    for (const char* any : {"eu-west-1:*", "eu-west-1*", "*:*"}) {
        CHECK(test::found_in_trust(pools, R"("StringLike": {"cognito-identity.amazonaws.com:aud": ")" +
                                              std::string(any) + "\"}") == Texts{"SLR0422"});
    }
    CHECK(test::found_in_trust(pools, R"("StringLike": {"cognito-identity.amazonaws.com:aud": "*:0f1e*"})")
              .empty());
    CHECK(test::found_in_trust(R"("Federated": "cognito-identity-us-gov.amazonaws.com")", "") ==
          Texts{"SLR0422!"});
}

TEST_CASE("federated: workflows of an enterprise's own issuer", "[review]") {
    const std::string key = "token.actions.githubusercontent.com/acme";
    CHECK(enterprise("if " + key + ":aud == \"sts.amazonaws.com\"") == Texts{"SLR0423"});
    CHECK(enterprise("if " + key + ":ref == \"refs/heads/main\"") == Texts{"SLR0423"});
    CHECK(enterprise("if " + key + ":repository == \"octo/app\"").empty());
    CHECK(enterprise("if " + key + ":sub == \"repo:octo/app:ref:refs/heads/main\"").empty());
    CHECK(trusting("arn:{partition}:iam::{account}:oidc-provider/token.actions.acme.ghe.com",
                   "if token.actions.acme.ghe.com:aud == \"sts.amazonaws.com\"") == Texts{"SLR0423"});
}

TEST_CASE("federated: a claim of one value that is compared as a list", "[review]") {
    const Texts found =
        test::found_in_trust(R"("Federated": "arn:aws:iam::123456789012:oidc-provider/login.example.com")",
                             R"("ForAllValues:StringLike": {"login.example.com:sub": "a"})");
    CHECK(found == Texts{"SLR0216", "SLR0422"});
}
