// What the catalogue says, looked up once: the roles of a run name the same few actions, keys and kinds of ARNs again
// and again.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/pattern/arn_form.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace slrc::review {

/// What the catalogue says of a key.
struct KnownKey {
    /// Nothing where nobody knows the key.
    std::optional<catalog::KeyId> id;
    catalog::Key key;
    /// Whether the requests of every service have it.
    bool global = false;
};

class Lookups {
public:
    /// The catalogue has to outlive it.
    explicit Lookups(const catalog::Catalog& catalog) : catalog_(catalog) {}

    /// As Catalog::expand.
    [[nodiscard]] const catalog::ActionRanges& expand(std::string_view action);
    /// As Catalog::find_action; nothing for a pattern.
    [[nodiscard]] std::optional<catalog::ActionId> find_action(std::string_view action);
    [[nodiscard]] const KnownKey& find_key(std::string_view name);
    /// The resource types of an action, each once.
    [[nodiscard]] const std::vector<catalog::TypeId>& types_of(catalog::ActionId action);
    /// The ARN patterns of a type, divided into their parts.
    [[nodiscard]] const std::vector<pattern::ArnForm>& forms(catalog::TypeId type);

    /// The five parts at the front of ARNs, as far as they were found to be in order: `arn:*:s3:::`.
    [[nodiscard]] bool is_good_front(std::string_view front) const { return good_fronts_.contains(front); }
    void add_good_front(std::string_view front) { good_fronts_.emplace(front); }

private:
    struct Hash {
        /// A name that the standard library looks for.
        using is_transparent = void; // NOLINT(readability-identifier-naming)
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };

    const catalog::Catalog& catalog_;
    std::unordered_map<std::string, catalog::ActionRanges, Hash, std::equal_to<>> actions_;
    std::unordered_map<std::string, KnownKey, Hash, std::equal_to<>> keys_;
    std::unordered_map<catalog::ActionId, std::vector<catalog::TypeId>> types_;
    std::unordered_map<catalog::TypeId, std::vector<pattern::ArnForm>> forms_;
    std::unordered_set<std::string, Hash, std::equal_to<>> good_fronts_;
};

} // namespace slrc::review
