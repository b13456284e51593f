// A resource type that the catalogue does not have: what was meant.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/syntax/strings.hpp"

namespace slrc::check {

/// The finding about a `service:type` that nobody declares: the nearest service, and in it the nearest type.
[[nodiscard]] diagnostics::Diagnostic unknown_type(diagnostics::Kind kind, const catalog::Catalog& catalog,
                                                   const syntax::Name& written);

} // namespace slrc::check
