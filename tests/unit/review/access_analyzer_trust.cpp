#include "tests/unit/review/access_analyzer_examples.hpp"
#include "tests/unit/support/compile_text.hpp"

namespace slrc::test {

namespace {

const std::string github = R"(trust federated "arn:{partition}:iam::{account}:oidc-provider/)"
                           R"(token.actions.githubusercontent.com" to sts:AssumeRoleWithWebIdentity )"
                           "if token.actions.githubusercontent.com";

} // namespace

std::vector<AnalyzerExample> analyzer_trust_errors() {
    const std::string google = "trust federated accounts.google.com to sts:AssumeRoleWithWebIdentity";
    return {
        {"INVALID_PRINCIPAL_FORMAT", "SLR0101", trusting("trust 111122223333")},
        {"INVALID_PRINCIPAL_FORMAT", "SLR0413", trusting(R"(trust aws "reader")")},
        {"MISSING_PRINCIPAL", "SLR0402",
         "role Plain {\n path \"/\"\n allow polly:SynthesizeSpeech on *\n}\n"},
        {"UNSUPPORTED_WILDCARD_IN_PRINCIPAL", "SLR0413",
         trusting(R"(trust aws "arn:{partition}:iam::{account}:role/*")")},
        {"UNSUPPORTED_WILDCARD_IN_PRINCIPAL", "SLR0413", trusting(R"(trust service "*.amazonaws.com")")},
        {"ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL", "SLR0413",
         trusting(R"(trust aws "arn:{partition}:iam::{account}:user/*")")},
        {"ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL", "SLR0418", trusting("trust *")},
        {"VARIABLE_UNSUPPORTED_IN_ELEMENT", "SLR0413",
         trusting(R"(trust aws "arn:{partition}:iam::{account}:user/${aws:username}")")},
        {"INVALID_SERVICE_PRINCIPAL_FORMAT", "SLR0413", trusting(R"(trust service "lambda")")},
        {"INVALID_SERVICE_PRINCIPAL_FORMAT", "SLR0415", trusting("trust service lambda.example.com")},
        {"UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL", "SLR0420",
         trusting(R"(trust service lambda.amazonaws.com if aws:PrincipalOrgID == "o-a1b2c3d4e5")")},
        {"ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE", "SLR0101",
         trusting("trust service lambda.amazonaws.com on *")},
        {"MISSING_ACTION_FOR_CONDITION_KEY", "SLR0211",
         trusting(R"(trust account 111122223333 if aws:RequestTag/team == "red")")},
        {"MISSING_ACTION_FOR_CONDITION_KEY", "SLR0211",
         trusting(R"(trust account 111122223333 if sts:SourceIdentity == "anna")")},
        {"INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY", "SLR0413",
         trusting(R"(trust federated "arn:aws:iam::111122223333:saml-provider" to sts:AssumeRoleWithSAML)")},
        {"INVALID_FEDERATED_PRINCIPAL_SYNTAX_IN_ROLE_TRUST_POLICY", "SLR0413",
         trusting(R"(trust federated "arn:aws:iam::111122223333:role/reader" to sts:AssumeRoleWithSAML)")},
        {"MISMATCHED_ACTION_FOR_PRINCIPAL", "SLR0416",
         trusting("trust service lambda.amazonaws.com to s3:GetObject")},
        {"MISMATCHED_ACTION_FOR_PRINCIPAL", "SLR0417",
         trusting("trust service lambda.amazonaws.com to sts:AssumeRoleWithSAML")},
        {"MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY", "SLR0426",
         trusting(R"(trust service rolesanywhere.amazonaws.com if aws:SourceAccount == "{account}")")},
        {"RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL", "SLR0421", trusting("trust service lexv2.amazonaws.com")},
        {"RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL", "SLR0421",
         trusting("trust service lexv2.amazonaws.com")},
        {"MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL", "SLR0422", trusting(google)},
        {"MISSING_GITHUB_REPO_CONDITION_KEY", "SLR0423", trusting(github + R"(:aud == "sts.amazonaws.com")")},
        {"SPECIFIC_GITHUB_REPO_AND_BRANCH_RECOMMENDED", "SLR0424",
         trusting(github + R"(:sub like "repo:acme/web:*")")},
        {"CONFIRM_AUDIENCE_CLAIM_TYPE", "SLR0425",
         trusting(google + R"( if any accounts.google.com:aud == "acme")")},
        {"INVALID_ROLE_REFERENCE", "SLR0419", trusting(R"(trust aws "AROAABCDEFGHIJKLMNOP1")")},
        {"INVALID_USER_REFERENCE", "SLR0419", trusting(R"(trust aws "AIDAABCDEFGHIJKLMNOP1")")},
        {"REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY", "SLR0807",
         trusting(R"(trust account 111122223333, aws "arn:aws:iam::111122223333:role/reader")")},
        {"REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY", "SLR0807",
         trusting(R"(trust aws "arn:aws:iam::111122223333:role/reader", )"
                  R"("arn:aws:sts::111122223333:assumed-role/reader/anna")")},
        {"EMPTY_ARRAY_PRINCIPAL", "SLR0514", "let nobody = []\n" + trusting("trust account nobody")},
        {"EMPTY_OBJECT_PRINCIPAL", "SLR0101", trusting("trust account")},
    };
}

} // namespace slrc::test
