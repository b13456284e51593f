// Faults of trust and of conditions, seeded into texts that are right: each is found, and its twin is not.
#include "tests/unit/catch.hpp"
#include "tests/unit/review/found_in.hpp"

#include <string_view>

using namespace slrc;

namespace {

struct SeededTrust {
    std::string_view what;
    std::string right;
    std::string wrong;
    /// With `!` for an error.
    std::string code;
};

std::string trusting(const std::string& trust) {
    return "role SeededTrust {\npath \"/\"\n" + trust + "\nallow cloudwatch:GetMetricData on *\n}\n";
}

std::string role_allowing(const std::string& rules) {
    return "role SeededTrust {\npath \"/\"\ntrust account 123456789012\n" + rules + "\n}\n";
}

/// Trust in a provider, with `K` for what its keys begin with.
std::string users_of(const std::string& provider, std::string condition) {
    const bool built_in = provider.ends_with("google.com") || provider.ends_with("amazon.com") ||
                          provider.starts_with("cognito");
    for (std::size_t at = condition.find("K:"); at != std::string::npos; at = condition.find("K:", at + 1)) {
        condition.replace(at, 1, provider);
    }
    return trusting("trust federated \"" +
                    (built_in ? provider : "arn:{partition}:iam::{account}:oidc-provider/" + provider) +
                    "\" to sts:AssumeRoleWithWebIdentity" + (condition.empty() ? "" : "\nif " + condition));
}

const std::string github_host = "token.actions.githubusercontent.com";
const std::string eks_cluster = "oidc.eks.eu-west-1.amazonaws.com/id/0F1E2D3C4B5A69788796A5B4C3D2E1F0";
const std::string deployment =
    R"(K:aud == "sts.amazonaws.com" and K:sub == "repo:acme/shop:environment:live")";

std::vector<SeededTrust> of_providers() {
    return {
        {"GitHub: the subject left out", users_of(github_host, deployment),
         users_of(github_host, R"(K:aud == "sts.amazonaws.com")"), "SLR0423!"},
        {"GitHub: an environment in the place of the subject", users_of(github_host, deployment),
         users_of(github_host, R"(K:aud == "sts.amazonaws.com" and K:environment == "live")"), "SLR0423!"},
        {"GitHub: a set form that holds without the subject", users_of(github_host, deployment),
         users_of(github_host, R"(all K:sub like ["repo:acme/shop:environment:live"])"), "SLR0423"},
        {"GitHub: the subject only where it is there", users_of(github_host, deployment),
         users_of(github_host, R"(K:sub? == "repo:acme/shop:environment:live")"), "SLR0423"},
        {"GitHub: all but one repository", users_of(github_host, deployment),
         users_of(github_host, R"(K:sub != "repo:acme/attic:environment:live")"), "SLR0423"},
        {"GitHub: a claim that IAM does not read",
         users_of(github_host, R"(K:repository_owner_id == "4711")"),
         users_of(github_host, R"(K:repository_owner == "acme")"), "SLR0428!"},
        {"GitLab: the audience alone", users_of("gitlab.com", R"(K:sub like "project_path:acme/shop:*")"),
         users_of("gitlab.com", R"(K:aud == "https://gitlab.com")"), "SLR0423!"},
        {"HCP Terraform: any organization",
         users_of("app.terraform.io",
                  R"(K:sub like "organization:acme:project:*:workspace:live:run_phase:*")"),
         users_of("app.terraform.io", R"(K:sub like "organization:*:project:*:workspace:live:run_phase:*")"),
         "SLR0423"},
        {"Vercel: any team", users_of("oidc.vercel.com", R"(K:aud == "https://vercel.com/acme")"),
         users_of("oidc.vercel.com", R"(K:aud like "https://vercel.com/*")"), "SLR0423"},
        {"Cognito: no condition",
         users_of("cognito-identity.amazonaws.com",
                  R"(K:aud == "eu-west-1:12345678-dead-beef-cafe-123456790ab")"),
         users_of("cognito-identity.amazonaws.com", ""), "SLR0422!"},
        {"Cognito: how, and not whose",
         users_of("cognito-identity.amazonaws.com", R"(K:aud == "eu-west-1:a")"),
         users_of("cognito-identity.amazonaws.com", R"(any K:amr like ["authenticated"])"), "SLR0422!"},
        {"a eks_cluster: the audience alone",
         users_of(eks_cluster,
                  R"(K:aud == "sts.amazonaws.com" and K:sub == "system:serviceaccount:shop:api")"),
         users_of(eks_cluster, R"(K:aud == "sts.amazonaws.com")"), "SLR0422"},
        {"a eks_cluster: any service account",
         users_of(eks_cluster, R"(K:sub like "system:serviceaccount:shop:*")"),
         users_of(eks_cluster, R"(K:sub like "system:serviceaccount:*:*")"), "SLR0422"},
        {"a eks_cluster: the key of another one",
         users_of(eks_cluster, R"(K:sub == "system:serviceaccount:shop:api")"),
         users_of(eks_cluster,
                  R"(oidc.eks.eu-west-1.amazonaws.com/id/FFFF:sub == "system:serviceaccount:shop:api")"),
         "SLR0428"},
        {"Login with Amazon: a claim of other providers",
         users_of("www.amazon.com", R"(K:app_id == "amzn1.a")"),
         users_of("www.amazon.com", R"(K:aud == "amzn1.a")"), "SLR0428"},
    };
}

std::vector<SeededTrust> of_callers() {
    const auto everyone = [](const std::string& test) { return trusting("trust * if " + test); };
    const auto topics = [](const std::string& test) {
        return trusting("trust service sns.amazonaws.com if " + test);
    };
    return {
        {"everyone: any organization", everyone(R"(aws:PrincipalOrgID == "o-a1b2c3d4e5")"),
         everyone(R"(aws:PrincipalOrgID like "o-*")"), "SLR0418"},
        {"everyone: a role of that name in any account",
         everyone(R"(aws:PrincipalArn like "arn:aws:iam::123456789012:role/reader")"),
         everyone(R"(aws:PrincipalArn like "arn:aws:iam::*:role/reader")"), "SLR0418"},
        {"everyone: the caller's own organization",
         everyone("aws:PrincipalOrgID == \"${aws:ResourceOrgID}\""),
         everyone("aws:PrincipalOrgID == \"${aws:PrincipalOrgID}\""), "SLR0418"},
        {"everyone: the whole Internet", everyone(R"(aws:SourceIp == "203.0.113.0/24")"),
         everyone(R"(aws:SourceIp == "0.0.0.0/0")"), "SLR0418"},
        {"everyone: a deny of one organization in the place of all others",
         trusting("trust *\ndistrust * if aws:PrincipalOrgID != \"o-a1b2c3d4e5\""),
         trusting("trust *\ndistrust * if aws:PrincipalOrgID == \"o-a1b2c3d4e5\""), "SLR0418"},
        {"a service: a topic of any account",
         topics(R"(aws:SourceArn like "arn:aws:sns:*:123456789012:orders")"),
         topics(R"(aws:SourceArn like "arn:aws:sns:*:*:orders")"), "SLR0421"},
        {"a service: an account only where it is told", topics(R"(aws:SourceAccount == "123456789012")"),
         topics(R"(aws:SourceAccount? == "123456789012")"), "SLR0421"},
    };
}

std::vector<SeededTrust> of_permissions() {
    const std::string any = "arn:{partition}:iam::{account}:role/*\" if ";
    return {
        {"more rights: over TLS",
         role_allowing("allow iam:PutRolePolicy on \"" + any + "iam:ResourceTag/team == \"a\""),
         role_allowing("allow iam:PutRolePolicy on \"" + any + "aws:SecureTransport == true"), "SLR0813"},
        {"more rights: any policy but one",
         role_allowing("allow iam:AttachRolePolicy on \"" + any +
                       "iam:PolicyARN == \"arn:aws:iam::aws:policy/ReadOnlyAccess\""),
         role_allowing("allow iam:AttachRolePolicy on \"" + any +
                       "iam:PolicyARN != \"arn:aws:iam::aws:policy/AdministratorAccess\""),
         "SLR0813"},
        {"a passed role: any service, in other words",
         role_allowing("allow iam:PassRole on \"arn:{partition}:iam::{account}:role/a\" if "
                       "iam:PassedToService == \"ec2.amazonaws.com\""),
         role_allowing("allow iam:PassRole on \"arn:{partition}:iam::{account}:role/a\" if "
                       "iam:PassedToService like \"**.amazonaws.com\""),
         "SLR0814"},
    };
}

/// Documents as IAM has them.
std::vector<SeededTrust> trust_documents() {
    const auto document = [](const std::string& condition) {
        return R"({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"Federated": )"
               R"("arn:aws:iam::123456789012:oidc-provider/agent.buildkite.com"}, "Action": )"
               R"("sts:AssumeRoleWithWebIdentity", "Condition": {)" +
               condition + "}}]}";
    };
    const std::string right =
        R"("StringLike": {"agent.buildkite.com:sub": "organization:acme:pipeline:shop:*"})";
    return {
        {"Buildkite: a branch of anybody's", document(right),
         document(R"("StringEquals": {"agent.buildkite.com:build_branch": "main"})"), "SLR0423!"},
        {"Buildkite: wildcards alone", document(right),
         document(R"("StringLike": {"agent.buildkite.com:sub": "?*"})"), "SLR0423!"},
        {"Buildkite: a set form beside a key that is demanded",
         document(R"("ForAllValues:StringLike": {"agent.buildkite.com:sub": "organization:acme:*"}, )"
                  R"("Null": {"agent.buildkite.com:sub": "false"})"),
         document(R"("ForAllValues:StringLike": {"agent.buildkite.com:sub": "organization:acme:*"}, )"
                  R"("Null": {"agent.buildkite.com:aud": "false"})"),
         "SLR0423"},
    };
}

bool has_finding(const std::vector<std::string>& found, const std::string& code) {
    return std::find(found.begin(), found.end(), code) != found.end();
}

} // namespace

TEST_CASE("seeded faults of trust are found, and their twins are right", "[review]") {
    std::size_t count = 0;
    for (const auto& family : {of_providers(), of_callers(), of_permissions(), trust_documents()}) {
        for (const SeededTrust& one : family) {
            CAPTURE(one.what, one.right, one.wrong, test::found_in(one.right), test::found_in(one.wrong));
            const std::string bare = one.code.substr(0, one.code.find('!'));
            CHECK(has_finding(test::found_in(one.wrong), one.code));
            CHECK_FALSE(has_finding(test::found_in(one.right), bare));
            CHECK_FALSE(has_finding(test::found_in(one.right), bare + "!"));
            ++count;
        }
    }
    CHECK(count >= 25);
}
