// Which keys of a request are lists.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/iam/request.hpp"

namespace slrc::reasons {

/// The request, with the keys marked that IAM gets as lists, however many values they have: those that the catalogue calls
/// lists, but for a few services' (catalog/list_keys.hpp).
[[nodiscard]] iam::Request with_lists(iam::Request request, const catalog::Catalog& catalog);

} // namespace slrc::reasons
