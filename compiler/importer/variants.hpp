// A role and its variants, each with one capability turned on, as one role with capabilities; and how rules are
// compared for that.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/iam/document.hpp"
#include "compiler/importer/draft.hpp"

#include <span>
#include <string>
#include <vector>

namespace slrc::importer {

// Rules compared by what they mean to IAM.

/// A rule as a statement in one spelling: letter case folded where IAM ignores it, lists sorted and without repetitions.
/// Its texts are as `quoted_string` writes them.
[[nodiscard]] iam::Statement comparable(const DraftRule& drafted, std::span<const std::string> parameters);
[[nodiscard]] iam::Statement comparable(const DraftTrust& drafted, std::span<const std::string> parameters);

// A role and its variants, each with one capability turned on, as one role with capabilities.

struct VariantDraft {
    std::string capability;
    Draft draft;
};

/// Rules that the base and a variant share stay as they are; what only a variant has belongs to `when CAPABILITY`, and what
/// it lacks to `when not CAPABILITY`. Of a rule that only has more actions or more resources than one of the base the
/// rest alone is taken. Reports what cannot depend on a capability: the trust.
[[nodiscard]] Draft merge_variants(Draft base, std::vector<VariantDraft> variants, diagnostics::Sink& sink);

} // namespace slrc::importer
