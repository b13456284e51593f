// What a role could leave out without any request noticing it, and what can never apply.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"

namespace slrc::prove {

/// Reports rules of which nothing is left beside all the others, `when`s without which the role would allow the same, and conditions
/// whose tests exclude one another. What is reported is proven, for every set and every value; what review/ has said of a rule is not
/// said again, and where a proof would take too long nothing is said.
void report_without_effect(const model::Role& role, const catalog::Catalog& catalog, diagnostics::Sink& sink);

} // namespace slrc::prove
