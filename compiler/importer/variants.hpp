// A role and its variants, each with one capability turned on, as one role with capabilities.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/importer/plan.hpp"

#include <string>
#include <vector>

namespace slrc::importer {

struct VariantPlan {
    std::string capability;
    RolePlan plan;
};

/// Rules that the base and a variant share stay as they are; what only a variant has belongs to `when CAPABILITY`, and what
/// it lacks to `when not CAPABILITY`. Of a rule that only has more actions or more resources than one of the base the
/// rest alone is taken. Reports what cannot depend on a capability: the trust.
[[nodiscard]] RolePlan merge_variants(RolePlan base, std::vector<VariantPlan> variants,
                                      diagnostics::Sink& sink);

} // namespace slrc::importer
