#include "compiler/prove/trust_callers.hpp"

#include <array>
#include <cstddef>

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
constexpr std::array laws_without_principal{CallerLaw{"aws:PrincipalArn", "Null", "true"},
                                            CallerLaw{"aws:PrincipalOrgID", "Null", "true"},
                                            CallerLaw{"aws:PrincipalOrgPaths", "Null", "true"}};
constexpr std::array laws_without_service{CallerLaw{"aws:PrincipalServiceName", "Null", "true"},
                                          CallerLaw{"aws:PrincipalServiceNamesList", "Null", "true"},
                                          CallerLaw{"aws:SourceAccount", "Null", "true"},
                                          CallerLaw{"aws:SourceArn", "Null", "true"},
                                          CallerLaw{"aws:SourceOrgID", "Null", "true"},
                                          CallerLaw{"aws:SourceOrgPaths", "Null", "true"},
                                          CallerLaw{"aws:PrincipalIsAWSService", "BoolIfExists", "false"}};
constexpr std::array laws_of_service{CallerLaw{"aws:PrincipalAccount", "Null", "true"},
                                     CallerLaw{"aws:PrincipalIsAWSService", "Bool", "true"}};
// Calls of federated users are not signed: the account of the principal is missing, or `anonymous`.
constexpr std::array laws_of_unsigned{
    CallerLaw{"aws:PrincipalAccount", "StringNotLikeIfExists", "????????????"}};
constexpr std::array laws_of_role{CallerLaw{"aws:ResourceAccount", "StringEqualsIfExists", "{account}"}};

template <std::size_t... Sizes>
constexpr auto joined_laws(const std::array<CallerLaw, Sizes>&... parts) {
    std::array<CallerLaw, (Sizes + ...)> all{};
    std::size_t size = 0;
    const auto add = [&](const auto& part) {
        for (const CallerLaw& law : part) {
            all.at(size++) = law;
        }
    };
    (add(parts), ...);
    return all;
}

constexpr auto service_laws = joined_laws(laws_without_principal, laws_of_service, laws_of_role);
constexpr auto account_laws = joined_laws(laws_without_service, laws_of_role);
constexpr auto federated_laws =
    joined_laws(laws_without_principal, laws_without_service, laws_of_unsigned, laws_of_role);

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
