// Names of condition keys, in conditions and in IAM's variables.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"

namespace slrc::review {

/// Reports a key that neither the catalogue nor an `extern` knows, and one that is spelled otherwise. Any claim of an
/// identity provider is taken: `oidc.example.com/id:sub`.
void review_key_name(const catalog::Catalog& catalog, const model::Mention& mention, diagnostics::Sink& sink);

} // namespace slrc::review
