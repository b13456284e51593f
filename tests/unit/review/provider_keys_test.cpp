// Keys of identity providers in the trust in another one, and claims that IAM does not read.
#include "tests/unit/catch.hpp"
#include "tests/unit/review/found_in.hpp"

using namespace slrc;
using test::found_in_trust;
using Texts = std::vector<std::string>;

namespace {

std::string oidc_principal(const std::string& provider) {
    return R"("Federated": "arn:aws:iam::123456789012:oidc-provider/)" + provider + "\"";
}

std::string equals(const std::string& key, const std::string& name = "StringEquals") {
    return "\"" + name + "\": {\"" + key + "\": \"a\"}";
}

/// What is said first of trust in a provider, and beside it.
std::pair<std::string, std::string> said(const std::string& provider, const std::string& key,
                                         const std::string& name = "StringEquals") {
    workspace::Memory memory;
    memory.files["policy.json"] =
        R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {)" +
        oidc_principal(provider) + R"(}, "Action": "sts:AssumeRoleWithWebIdentity", "Condition": {)" +
        equals(key, name) + "}}]}";
    source::Files files;
    diagnostics::Sink sink;
    const std::vector<std::string> names{"policy.json"};
    static_cast<void>(check_documents(files, names, {}, memory, sink));
    REQUIRE_FALSE(sink.all().empty());
    return {sink.all().front().message, sink.all().front().label};
}

const std::string cluster = "oidc.eks.eu-west-1.amazonaws.com/id/A1B2C3";

} // namespace

TEST_CASE("provider keys: a key of another provider is one that nobody has", "[review]") {
    CHECK(found_in_trust(oidc_principal(cluster), equals("oidc.eu-west-1.eks.amazonaws.com/id/A1B2C3:sub")) ==
          Texts{"SLR0428"});
    CHECK(found_in_trust(oidc_principal(cluster), equals("oidc.eks.eu-west-1.amazonaws.com/id/FFFFFF:sub")) ==
          Texts{"SLR0428"});
    CHECK(found_in_trust(oidc_principal(cluster), equals("oidc.eks.us-east-1.amazonaws.com/id/A1B2C3:sub")) ==
          Texts{"SLR0428"});
    CHECK(found_in_trust(oidc_principal(cluster), equals("accounts.google.com:aud")) == Texts{"SLR0428"});
    CHECK(found_in_trust(oidc_principal("login.example.com/"), equals("login.example.com:sub")) ==
          Texts{"SLR0428"});
    CHECK(found_in_trust(oidc_principal("login.example.com"), equals("login.example.com/acme:sub")) ==
          Texts{"SLR0428"});
    CHECK(found_in_trust(R"("Federated": "accounts.google.com")", equals("graph.facebook.com:app_id")) ==
          Texts{"SLR0428"});
    CHECK(found_in_trust(oidc_principal("token.actions.githubusercontent.com/acme"),
                         equals("token.actions.githubusercontent.com:sub")) == Texts{"SLR0428"});
}

TEST_CASE("provider keys: where IAM asks for the right one, it refuses the wrong one", "[review]") {
    CHECK(found_in_trust(oidc_principal("token.actions.githubusercontent.com"),
                         equals("token.action.githubusercontent.com:sub")) == Texts{"SLR0428!"});
    CHECK(found_in_trust(oidc_principal("gitlab.com"), equals("gitlab.example.com:sub")) ==
          Texts{"SLR0428!"});
    CHECK(found_in_trust(R"("Federated": "cognito-identity.amazonaws.com")",
                         equals("cognito-idp.amazonaws.com:aud")) == Texts{"SLR0428!"});
}

TEST_CASE("provider keys: claims that IAM does not read", "[review]") {
    CHECK(found_in_trust(oidc_principal("login.example.com"), equals("login.example.com:groups")) ==
          Texts{"SLR0428"});
    CHECK(found_in_trust(oidc_principal(cluster), equals(cluster + ":namespace")) == Texts{"SLR0428"});
    CHECK(found_in_trust(R"("Federated": "www.amazon.com")", equals("www.amazon.com:sub")) ==
          Texts{"SLR0428"});
    CHECK(found_in_trust(oidc_principal("login.example.com"), equals("login.example.com:email")).empty());
    CHECK(found_in_trust(R"("Federated": "www.amazon.com")", equals("www.amazon.com:user_id")).empty());
    CHECK(found_in_trust(oidc_principal("oidc.circleci.com/org/1f2e"),
                         equals("oidc.circleci.com/org/1f2e:oidc.circleci.com/project-id"))
              .empty());
    CHECK(test::found_in(
              "extern key \"login.example.com:groups\": string\nrole Plain {\npath \"/\"\ntrust federated "
              "\"arn:{partition}:iam::{account}:oidc-provider/login.example.com\" to "
              "sts:AssumeRoleWithWebIdentity if login.example.com:groups == \"a\"\nallow "
              "cloudwatch:GetMetricData on *\n}\n")
              .empty());
}

TEST_CASE("provider keys: a test that holds without the key keeps nobody out", "[review]") {
    for (const char* name : {"StringNotEquals", "StringEqualsIfExists", "ForAllValues:StringEquals"}) {
        CAPTURE(name);
        CHECK(found_in_trust(oidc_principal(cluster), equals("oidc.eks.eu-west-1.amazonaws.com/id/FFFFFF:sub",
                                                             name)) == Texts{"SLR0428", "SLR0422"});
    }
}

TEST_CASE("provider keys: principals that have none of a provider", "[review]") {
    const std::string key = cluster + ":sub";
    CHECK(found_in_trust(R"("Federated": "arn:aws:iam::123456789012:saml-provider/acme")", equals(key),
                         "sts:AssumeRoleWithSAML") == Texts{"SLR0428"});
    CHECK(found_in_trust(R"("Service": "pods.eks.amazonaws.com")", equals(key), "sts:AssumeRole") ==
          Texts{"SLR0428"});
    // A session that a provider's user has begun keeps the keys.
    CHECK(found_in_trust(R"("AWS": "arn:aws:iam::123456789012:role/reader")", equals(key), "sts:AssumeRole")
              .empty());
}

TEST_CASE("provider keys: a key of other calls is told of its action, and nobody may", "[review]") {
    CHECK(found_in_trust(oidc_principal("login.example.com"), equals("saml:aud")) == Texts{"SLR0211"});
    CHECK(found_in_trust(R"("AWS": "*")", equals("saml:aud"), "sts:AssumeRole") == Texts{"SLR0211"});
    CHECK(found_in_trust(R"("Federated": "arn:aws:iam::123456789012:saml-provider/acme")",
                         equals("accounts.google.com:aud"), "sts:AssumeRoleWithSAML") == Texts{"SLR0211"});
}

TEST_CASE("provider keys: several providers, and a deny", "[review]") {
    const std::string two = R"("Federated": ["accounts.google.com", "www.amazon.com"])";
    const Texts found = found_in_trust(two, equals("graph.facebook.com:app_id"));
    CHECK(found == Texts{"SLR0428"});
    CHECK(found_in_trust(oidc_principal(cluster), equals("accounts.google.com:aud"),
                         "sts:AssumeRoleWithWebIdentity", "Deny") == Texts{"SLR0428"});
}

TEST_CASE("provider keys: a statement for several providers asks for the key of one", "[review]") {
    const auto both = [](const std::string& condition, const std::string& effect = "Allow") {
        return found_in_trust(
            R"("Federated": ["arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com", )"
            R"("arn:aws:iam::123456789012:oidc-provider/gitlab.com"])",
            condition, "sts:AssumeRoleWithWebIdentity", effect);
    };
    const std::string github =
        R"("token.actions.githubusercontent.com:sub": "repo:acme/app:ref:refs/heads/main")";
    const std::string gitlab = R"("gitlab.com:sub": "project_path:acme/app:ref_type:branch:ref:main")";
    CHECK(both(R"("StringEquals": {)" + github + "}") == Texts{"SLR0428!"});
    CHECK(both(R"("StringEquals": {)" + github + ", " + gitlab + "}") == Texts{"SLR0428", "SLR0428"});
    CHECK(both(R"("StringEquals": {)" + github + "}", "Deny").empty());
    const auto clusters = [](const std::string& operation) {
        return found_in_trust(
            R"("Federated": ["arn:aws:iam::123456789012:oidc-provider/)" + cluster +
                R"(", "arn:aws:iam::123456789012:oidc-provider/login.example.com"])",
            "\"" + operation + R"(": {")" + cluster + R"(:sub": "system:serviceaccount:acme:a"})");
    };
    CHECK(clusters("StringEquals") == Texts{"SLR0428"});
    CHECK(found_in_trust(R"("Service": "ecs-tasks.amazonaws.com", "Federated": "accounts.google.com")",
                         R"("StringEquals": {"accounts.google.com:oaud": "a"})",
                         "sts:AssumeRole*") == Texts{"SLR0428"});
}

TEST_CASE("provider keys: a key that begins as a URL or an ARN is told once", "[review]") {
    for (const std::string front : {"https://", "http://", "arn:aws:iam::123456789012:oidc-provider/",
                                    "arn:aws:iam::123456789012:oidc-provider/https://"}) {
        CAPTURE(front);
        CHECK(found_in_trust(oidc_principal("token.actions.githubusercontent.com"),
                             equals(front + "token.actions.githubusercontent.com:sub")) == Texts{"SLR0428!"});
        CHECK(found_in_trust(oidc_principal(cluster), equals(front + cluster + ":sub")) == Texts{"SLR0428!"});
        CHECK(said(cluster, front + cluster + ":sub").second == "did you mean `" + cluster + ":sub`?");
    }
    const std::string saml = R"("Federated": "arn:aws:iam::123456789012:saml-provider/acme")";
    CHECK(found_in_trust(saml, equals("SAML:audience"), "sts:AssumeRoleWithSAML") == Texts{"SLR0428!"});
    CHECK(found_in_trust(saml, equals("SAML:aud"), "sts:AssumeRoleWithSAML").empty());
    CHECK(found_in_trust(oidc_principal("https://login.example.com"), equals("login.example.com:sub")) ==
          Texts{"SLR0409!"});
    CHECK(found_in_trust(R"("Federated": "https://login.example.com")", equals("login.example.com:sub")) ==
          Texts{"SLR0413!"});
    CHECK(test::found_in("role Plain {\npath \"/\"\ntrust federated "
                         "\"arn:{partition}:iam::{account}:oidc-provider/https://login.example.com\" to "
                         "sts:AssumeRoleWithWebIdentity if login.example.com:sub == \"a\"\nallow "
                         "cloudwatch:GetMetricData on *\n}\n") == Texts{"SLR0409!"});
}

TEST_CASE("provider keys: identity pools of another partition", "[review]") {
    const auto pools = [](const std::string& host, const std::string& key) {
        return found_in_trust(R"("Federated": ")" + host + "\"",
                              R"("StringEquals": {")" + key + R"(:aud": "a:b"})");
    };
    CHECK(pools("cognito-identity-us-gov.amazonaws.com", "cognito-identity.amazonaws.com") ==
          Texts{"SLR0428!"});
    CHECK(pools("cognito-identity-us-gov.amazonaws.com", "cognito-identity-us-gov.amazonaws.com").empty());
    CHECK(pools("cognito-identity.amazonaws.com", "cognito-identity.amazonaws.com.cn").empty());
}

TEST_CASE("provider keys: what was meant", "[review]") {
    CHECK(said("login.example.com", "login.example.com:audience").second ==
          "did you mean `login.example.com:aud`?");
    CHECK(said(cluster, "oidc.eu-west-1.eks.amazonaws.com/id/A1B2C3:sub") ==
          std::pair<std::string, std::string>(
              "`oidc.eu-west-1.eks.amazonaws.com/id/A1B2C3:sub` is no key of `" + cluster +
                  "`: nobody may assume the role by this statement",
              "did you mean `" + cluster + ":sub`?"));
    CHECK(
        said("token.actions.githubusercontent.com", "token.actions.githubusercontent.com:repositry").second ==
        "did you mean `token.actions.githubusercontent.com:repository`?");
    CHECK(
        said("login.example.com", "login.example.com:groups").first ==
        "IAM reads no `groups` in the tokens of `login.example.com`: nobody may assume the role by this statement");
    CHECK(said("login.example.com", "login.example.com:groups").second.empty());
    CHECK(said(cluster, cluster + ":subb").second == "did you mean `" + cluster + ":sub`?");
    CHECK(said("www.amazon.com", "www.amazon.com:app_ids").second == "did you mean `www.amazon.com:app_id`?");
}
