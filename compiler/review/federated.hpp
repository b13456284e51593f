// Users of identity providers.
#pragma once

#include "compiler/review/trust_rule.hpp"

namespace slrc::review {

/// Reports web identities that anybody can have, and audiences that are compared as lists.
void review_federated(const Subject& subject);

/// The same for the workflows of GitHub: which repositories and branches are meant?
void review_github(const Subject& subject, const model::TrustRule& rule, const Asker& github,
                   std::string_view provider);

/// Whether a provider is GitHub's, with or without the path of an enterprise.
[[nodiscard]] bool is_github(std::string_view provider);

/// The claim that a test is about: `sub` for `accounts.google.com:sub`. Empty where its key is not the provider's.
[[nodiscard]] std::string claim_of(const model::ConditionTest& test, std::string_view provider);

} // namespace slrc::review
