// What the input names and IAM's catalogue lacks.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/importer/draft.hpp"

#include <deque>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::importer {

/// The catalogue with what a file has to declare, and the declarations.
struct Externs {
    std::vector<std::string> declarations;
    catalog::Catalog catalog;
    /// What the catalogue's additions are views into; it grows without moving them.
    std::deque<std::string> texts;
};

/// What unknown names may have meant: by the name as it was written, folded, what was meant. A service that is not known
/// stands by its prefix.
using Suggestions = std::map<std::string, std::string>;

/// A comment above each declaration says what was meant, where `suggestions` knows. An action that is not known is declared on the resource types that its rules name; a key with the type that its
/// operators read; a service of which only patterns are used, such as `example:*`, by the form of its ARNs.
[[nodiscard]] Externs externs_of(std::span<const Draft> drafts, const Suggestions& suggestions);
/// The comment about one name; adds nothing where no suggestion is known.
void add_suggestion(Externs& result, const Suggestions& suggestions, std::string_view name);

/// Declares the keys of conditions and of variables, each with the type that the operators on it read.
void declare_keys(std::span<const Draft> drafts, const Suggestions& suggestions, Externs& result);

} // namespace slrc::importer
