// Who may assume a role, as `trust` and `distrust` say it.
#pragma once

#include "compiler/importer/draft.hpp"

#include <span>
#include <string>

namespace slrc::importer {

/// `trust service lambda.amazonaws.com, account 111122223333`, and `to sts:TagSession` where it is not the default.
[[nodiscard]] std::string trust_text(const DraftTrust& drafted, std::span<const std::string> parameters);

} // namespace slrc::importer
