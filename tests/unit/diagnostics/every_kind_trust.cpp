#include "tests/unit/diagnostics/every_kind.hpp"

namespace slrc::test {

using diagnostics::Kind;

namespace {

/// A plain role with this trust at line 3, column 1.
std::string trusting(const std::string& trust, const std::string& rules = {}) {
    return "role acme-monitor {\npath \"/acme/\"\n" + trust + "\nallow cloudwatch:GetMetricData on *\n" +
           rules + "\n}\n";
}

std::string federated(const std::string& provider, const std::string& condition) {
    return trusting("trust federated \"" + provider + "\" to sts:AssumeRoleWithWebIdentity\n" + condition);
}

const std::string oidc = "arn:aws:iam::123456789012:oidc-provider/";
const std::string github = "token.actions.githubusercontent.com";

std::vector<Row> principal_rows() {
    const std::string accounts = "trust account 123456789012, ";
    return {
        {Kind::unknown_service_principal, 3, 15, trusting("trust service lamda.amazonaws.com")},
        {Kind::unknown_service_principal, 3, 37,
         trusting("trust service lambda.amazonaws.com, lexv2.amazonaws.co")},
        {Kind::unknown_service_principal, 3, 15, trusting("trust service \"lex.amazon.com\"")},
        {Kind::unknown_service_principal, 3, 18,
         trusting("distrust service lamda.amazonaws.com\ntrust account 123456789012")},
        {Kind::principal_by_id, 3, 11, trusting("trust aws \"AIDAEXAMPLEEXAMPLE123\"")},
        {Kind::redundant_principal, 3, 37, trusting(accounts + "account 123456789012")},
        {Kind::redundant_principal, 3, 33, trusting(accounts + "aws \"arn:aws:iam::123456789012:root\"")},
        {Kind::redundant_principal, 3, 33, trusting(accounts + "aws \"arn:aws:iam::123456789012:user/u\"")},
        {Kind::bad_principal, 3, 7, trusting("trust service *.amazonaws.com")},
        {Kind::bad_principal, 3, 7, trusting("trust federated \"*\" to sts:AssumeRoleWithSAML")},
    };
}

std::vector<Row> action_rows() {
    const std::string saml = "federated \"arn:aws:iam::123456789012:saml-provider/acme\"";
    return {
        {Kind::trust_action, 3, 31, trusting("trust account 123456789012 to s3:GetObject")},
        {Kind::action_for_principal, 3, 17, trusting("trust " + saml)},
        {Kind::action_for_principal, 3, 31, trusting("trust account 123456789012 to sts:AssumeRoleWithSAML")},
        {Kind::action_for_principal, 3, 39, trusting("trust account 123456789012, " + saml)},
        {Kind::roles_anywhere_actions, 3, 15,
         trusting("trust service rolesanywhere.amazonaws.com if aws:SourceAccount == \"123456789012\"")},
    };
}

std::vector<Row> condition_rows_of_trust() {
    return {
        {Kind::open_trust, 3, 7, trusting("trust *")},
        {Kind::open_trust, 3, 11, trusting("trust aws \"*\" if sts:ExternalId == \"acme\"")},
        {Kind::key_not_for_service_principal, 3, 36,
         trusting("trust service sns.amazonaws.com if aws:PrincipalOrgID == \"o-a1b2c3d4e5\"")},
        {Kind::confused_deputy, 3, 15, trusting("trust service sns.amazonaws.com")},
        {Kind::federated_without_condition, 3, 17, federated("accounts.google.com", "")},
        {Kind::federated_without_condition, 3, 17, federated(oidc + "login.example.com", "")},
        {Kind::shared_provider_open, 3, 17, federated(oidc + github, "")},
        {Kind::shared_provider_open, 4, 55,
         federated(oidc + github, "if " + github + ":sub StringLike \"repo:*\"")},
        {Kind::github_any_branch, 4, 55,
         federated(oidc + github, "if " + github + ":sub StringLike \"repo:a/b:*\"")},
        {Kind::shared_provider_open, 3, 17,
         federated(oidc + "gitlab.com", "if gitlab.com:aud == \"https://gitlab.com\"")},
        {Kind::no_such_claim, 4, 4,
         federated(oidc + "login.example.com", "if login.example.org:sub == \"a\"")},
        {Kind::no_such_claim, 4, 4,
         federated(oidc + "login.example.com", "if login.example.com:groups == \"a\"")},
        {Kind::audience_type, 4, 4,
         federated(oidc + "login.example.com", "if any login.example.com:aud in [\"a\", \"b\"]")},
    };
}

std::vector<Row> service_rows() {
    const std::string trust = "trust service lambda.amazonaws.com";
    const std::string linked =
        "\"arn:{partition}:iam::*:role/aws-service-role/lex.amazonaws.com/AWSServiceRoleForLexBots\"";
    return {
        {Kind::different_services, 2, 6,
         "role acme-monitor {\npath \"/service-role/lexv2.amazonaws.com/\"\n" + trust +
             "\nallow cloudwatch:GetMetricData on *\n}\n"},
        {Kind::different_services, 5, 38,
         trusting(trust, "allow iam:CreateServiceLinkedRole on " + linked +
                             " if iam:AWSServiceName == \"lexv2.amazonaws.com\"")},
        {Kind::different_services, 5, 23,
         trusting(trust,
                  "allow iam:PassRole on " + linked + " if iam:PassedToService == \"ec2.amazonaws.com\"")},
    };
}

} // namespace

std::vector<Row> trust_rows() {
    std::vector<Row> rows;
    for (const auto& family : {principal_rows(), action_rows(), condition_rows_of_trust(), service_rows()}) {
        rows.insert(rows.end(), family.begin(), family.end());
    }
    return rows;
}

} // namespace slrc::test
