// Who may assume a role, as `trust` and `distrust` say it.
#pragma once

#include "compiler/importer/conditions.hpp"
#include "compiler/importer/draft.hpp"

#include <optional>
#include <string>

namespace slrc::importer {

/// `trust service lambda.amazonaws.com, account 111122223333`, and `to sts:TagSession` where it is not the default.
[[nodiscard]] std::string trust_text(const DraftTrust& drafted, const ParameterNames& parameters);

/// What stands for the account of `arn:{partition}:iam::{account}:root`, the root of an account that is filled in; nothing for
/// any other principal.
[[nodiscard]] std::optional<model::Part> account_of_root(const model::OpenText& principal);

} // namespace slrc::importer
