// The target `iam` for many sets of capabilities of one role: what several sets have in common is worked out once.
#pragma once

#include "compiler/emit/iam_target.hpp"
#include "compiler/model/configuration.hpp"

#include <span>
#include <vector>

namespace slrc::emit {

/// The documents of each set, in the order of the sets. `configuration` has the values of all capabilities that some set has.
/// What the sets share, they share as one text: trust, admin and role, and the permissions of sets for which the same rules
/// hold. Reports to `sink`, as `iam_documents`.
[[nodiscard]] std::vector<RoleDocuments> documents_of_sets(const model::Role& role,
                                                           const model::Configuration& configuration,
                                                           std::span<const model::CapabilitySet> sets,
                                                           const IamOptions& options,
                                                           diagnostics::Sink& sink);

/// Whether the rules of a role hold for some of the sets, rule by rule.
[[nodiscard]] std::vector<bool> rules_of_sets(const model::Role& role,
                                              std::span<const model::CapabilitySet> sets);

} // namespace slrc::emit
