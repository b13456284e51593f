// Users of identity providers.
#pragma once

#include "compiler/review/providers.hpp"

namespace slrc::review {

/// Reports web identities that anybody can have, and claims of one value that are compared as lists.
void review_federated(const Subject& subject);

/// The same for the workflows of GitHub: which repositories and branches are meant?
void review_github(const Subject& subject, const model::TrustRule& rule, const Asker& github,
                   std::string_view provider);

/// Whether IAM refuses a statement of trust in a provider, for it does not test the claim that tells the provider's customers
/// apart. How IAM takes a negated test of it, or one that holds without it, is not known: that is not said to be refused.
[[nodiscard]] bool is_refused(const Subject& subject, const model::Alternative& all,
                              std::string_view provider);

/// Reports what a role's trust leaves open, as an error where IAM refuses it.
void report_open_trust(const Subject& subject, diagnostics::Kind kind, Span span, const std::string& message,
                       std::string label, bool refused);
/// A few words on the key that tells a provider's users apart: it is not tested, or its test chooses nobody.
[[nodiscard]] std::string why_open(const model::Alternatives& alternatives, const std::string& key);

} // namespace slrc::review
