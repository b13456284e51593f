// A role and its variants, each with one capability turned on, as one role with capabilities.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/importer/draft.hpp"

#include <string>
#include <vector>

namespace slrc::importer {

struct VariantDraft {
    std::string capability;
    Draft draft;
};

/// Rules that the base and a variant share stay as they are; what only a variant has belongs to `when CAPABILITY`, and what
/// it lacks to `when not CAPABILITY`. Of a rule that only has more actions or more resources than one of the base the
/// rest alone is taken. Reports what cannot depend on a capability: the trust.
[[nodiscard]] Draft merge_variants(Draft base, std::vector<VariantDraft> variants, diagnostics::Sink& sink);

} // namespace slrc::importer
