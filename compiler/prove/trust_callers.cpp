#include "compiler/prove/trust_callers.hpp"

#include <array>

namespace slrc::prove {

namespace {

using Names = std::string_view;

constexpr std::array<Names, 3> services{"ec2.amazonaws.com", "*.amazonaws.com", "*.*"};
constexpr std::array<Names, 9> of_accounts{
    "arn:aws:iam::777788889999:root",    "arn:aws:iam::222233334444:root",
    "arn:aws:iam::888899990000:root",    "arn:aws:iam::????????????:root",
    "arn:aws:iam::????????????:role/*",  "arn:aws:iam::????????????:user/*",
    "arn:aws-*:iam::????????????:root",  "arn:aws-*:iam::????????????:role/*",
    "arn:aws-*:iam::????????????:user/*"};
constexpr std::array<Names, 2> saml_providers{"arn:aws:iam::777788889999:saml-provider/Example",
                                              "arn:aws*:iam::????????????:saml-provider/*"};
constexpr std::array<Names, 4> web_providers{"accounts.google.com",
                                             "arn:aws:iam::777788889999:oidc-provider/example.com",
                                             "arn:aws*:iam::????????????:oidc-provider/*", "*.*"};

// IAM User Guide, "AWS global condition context keys", the availability of each (November 2026): what is told of a principal of an
// account is told of no service, and what a service tells of its source, of nobody else. A service is of no organization.
constexpr std::array service_laws{CallerLaw{"aws:PrincipalAccount", "Null", "true"},
                                  CallerLaw{"aws:PrincipalArn", "Null", "true"},
                                  CallerLaw{"aws:PrincipalOrgID", "Null", "true"},
                                  CallerLaw{"aws:PrincipalOrgPaths", "Null", "true"},
                                  CallerLaw{"aws:PrincipalIsAWSService", "Bool", "true"},
                                  CallerLaw{"aws:ResourceAccount", "StringEqualsIfExists", "{account}"}};
constexpr std::array account_laws{CallerLaw{"aws:PrincipalServiceName", "Null", "true"},
                                  CallerLaw{"aws:PrincipalServiceNamesList", "Null", "true"},
                                  CallerLaw{"aws:SourceAccount", "Null", "true"},
                                  CallerLaw{"aws:SourceArn", "Null", "true"},
                                  CallerLaw{"aws:SourceOrgID", "Null", "true"},
                                  CallerLaw{"aws:SourceOrgPaths", "Null", "true"},
                                  CallerLaw{"aws:PrincipalIsAWSService", "BoolIfExists", "false"},
                                  CallerLaw{"aws:ResourceAccount", "StringEqualsIfExists", "{account}"}};
// Their calls are not signed: the account of the principal is missing, or `anonymous`.
constexpr std::array federated_laws{
    CallerLaw{"aws:PrincipalAccount", "StringNotLikeIfExists", "????????????"},
    CallerLaw{"aws:PrincipalArn", "Null", "true"},
    CallerLaw{"aws:PrincipalOrgID", "Null", "true"},
    CallerLaw{"aws:PrincipalOrgPaths", "Null", "true"},
    CallerLaw{"aws:PrincipalServiceName", "Null", "true"},
    CallerLaw{"aws:PrincipalServiceNamesList", "Null", "true"},
    CallerLaw{"aws:SourceAccount", "Null", "true"},
    CallerLaw{"aws:SourceArn", "Null", "true"},
    CallerLaw{"aws:SourceOrgID", "Null", "true"},
    CallerLaw{"aws:SourceOrgPaths", "Null", "true"},
    CallerLaw{"aws:PrincipalIsAWSService", "BoolIfExists", "false"},
    CallerLaw{"aws:ResourceAccount", "StringEqualsIfExists", "{account}"}};

constexpr std::array<Callers, 6> every_kind{{
    {"Service", "aws:PrincipalServiceName", "sts:AssumeRole", services, {}, service_laws},
    {"AWS", "aws:PrincipalArn", "sts:AssumeRole", of_accounts, {}, account_laws},
    {"Federated", caller_key, "sts:AssumeRoleWithSAML", saml_providers, {}, federated_laws},
    {"Federated", caller_key, "sts:AssumeRoleWithWebIdentity", web_providers, "arn:*:saml-provider/*",
     federated_laws},
    {"CanonicalUser", caller_key, "sts:AssumeRole", {}, {}, {}},
    {"AWS", caller_key, "sts:AssumeRole", {}, {}, {}},
}};

} // namespace

std::span<const Callers> all_callers() {
    return every_kind;
}

bool are_of_accounts(const Callers& one) {
    return one.kind == "AWS" && one.key != caller_key;
}

bool are_ids(const Callers& one) {
    return one.kind == "AWS" && one.key == caller_key;
}

} // namespace slrc::prove
