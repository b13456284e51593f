// Who may assume a role.
#pragma once

#include "compiler/check/context.hpp"

namespace slrc::check {

/// One `trust` or `distrust`; nothing, with a report, where it is wrong.
[[nodiscard]] std::optional<model::TrustRule> resolve_trust(Context& context, const Scope& scope,
                                                            const syntax::Trust& trust);

} // namespace slrc::check
