// The trust of a role as rules about callers of one kind, so that what is proven of rules is proven of it.
#pragma once

#include "compiler/model/role.hpp"
#include "compiler/prove/trust_callers.hpp"

#include <optional>
#include <string_view>

namespace slrc::prove {

/// A role whose rules are the trust of another, and what is asked of it.
struct TrustQuestion {
    model::Role role;
    model::Invariant invariant;
};

/// Who asks is a key of the request; what IAM tells of the caller is said of that key. Where holes leave open whom a text names,
/// what has to match names too many, and what may not match too few: so "it holds" is a proof. Nothing where none of the callers is
/// asked about.
[[nodiscard]] std::optional<TrustQuestion> question_about(const model::Role& role,
                                                          const model::TrustInvariant& invariant,
                                                          const Callers& callers);

/// Whether the trust, or what is asked of it, tests a key or has it as a variable.
[[nodiscard]] bool has_key(const model::Role& role, const model::TrustInvariant& invariant,
                           std::string_view key);

} // namespace slrc::prove
