// What the input names and IAM's catalogue lacks.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/importer/draft.hpp"

#include <deque>
#include <span>
#include <string>
#include <vector>

namespace slrc::importer {

/// The catalogue with what a file has to declare, and the declarations.
struct Externs {
    std::vector<std::string> declarations;
    catalog::Catalog catalog;
    /// What the catalogue's additions are views into; it grows without moving them.
    std::deque<std::string> texts;
};

/// An action that is not known is declared on the resource types that its rules name; a key with the type that its
/// operators read; a service of which only patterns are used, such as `example:*`, by the form of its ARNs.
[[nodiscard]] Externs externs_of(std::span<const Draft> drafts);

} // namespace slrc::importer
