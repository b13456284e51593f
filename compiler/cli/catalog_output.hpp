// What `slrc catalog` shows: each answer as a table for people, and as JSON for programs. README.md lists the keys of
// the JSON.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/pattern/arn_form.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::cli {

/// A resource type that an ARN fits.
struct TypeMatch {
    catalog::TypeId type;
    std::string_view pattern;
    /// Empty where the ARN has wildcards.
    pattern::PlaceholderValues values;
};

/// How many actions take resources of a type.
[[nodiscard]] std::size_t count_actions(const catalog::Catalog& catalog, catalog::TypeId type);
/// The keys that an action has on resources of one type, those of the type among them; sorted.
[[nodiscard]] std::vector<catalog::KeyId> keys_of(const catalog::Catalog& catalog, const catalog::Use& use);
/// In the order of the enumeration.
[[nodiscard]] std::vector<std::string_view> levels_of(const catalog::Action& action);

// A header line and a row for each fact; nothing at all without facts.
[[nodiscard]] std::string services_table(const catalog::Catalog& catalog);
[[nodiscard]] std::string actions_table(const catalog::Catalog& catalog,
                                        const std::vector<catalog::ActionId>& actions);
/// Several tables, with an empty line between.
[[nodiscard]] std::string action_table(const catalog::Catalog& catalog, catalog::ActionId action);
[[nodiscard]] std::string types_table(const catalog::Catalog& catalog,
                                      const std::vector<catalog::TypeId>& types);
[[nodiscard]] std::string keys_table(const catalog::Catalog& catalog,
                                     const std::vector<catalog::KeyId>& keys);
[[nodiscard]] std::string matches_table(const catalog::Catalog& catalog,
                                        const std::vector<TypeMatch>& matches);

// One document, with the version of the data.
[[nodiscard]] std::string services_json(const catalog::Catalog& catalog);
[[nodiscard]] std::string actions_json(const catalog::Catalog& catalog,
                                       const std::vector<catalog::ActionId>& actions);
[[nodiscard]] std::string action_json(const catalog::Catalog& catalog, catalog::ActionId action);
[[nodiscard]] std::string types_json(const catalog::Catalog& catalog,
                                     const std::vector<catalog::TypeId>& types);
[[nodiscard]] std::string keys_json(const catalog::Catalog& catalog, const std::vector<catalog::KeyId>& keys);
[[nodiscard]] std::string matches_json(const catalog::Catalog& catalog,
                                       const std::vector<TypeMatch>& matches);

} // namespace slrc::cli
