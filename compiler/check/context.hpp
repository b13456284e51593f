// What all passes share: the units, their names, the constants worked out so far, and where findings go.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/scope.hpp"
#include "compiler/diagnostics/sink.hpp"

#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace slrc::check {

/// More values than this out of one string or list are too many.
inline constexpr std::size_t values_limit = 10'000;
/// More rules than this in one run, out of groups that are included, are too many; and more than so many for each rule
/// that was written. What is written once cannot explode, however much it is.
inline constexpr std::size_t included_rules_limit = 100'000;
inline constexpr std::size_t included_rules_per_rule = 10;
/// The longest string, in bytes: IAM's longest document.
inline constexpr std::size_t string_limit = 131'072;
/// After so many errors names are no longer suggested: each suggestion looks at every name.
inline constexpr std::size_t suggestions_limit = 100;
/// More actions, resources and tests than this, in all rules of a run, are too many; and more than so many for each rule
/// that was written.
inline constexpr std::size_t rule_parts_limit = 1'000'000;
inline constexpr std::size_t rule_parts_per_rule = 50;
/// More capabilities than this in one role are too many: their guards could not be compared.
inline constexpr std::size_t capabilities_limit = 250;
/// Constants and groups that need one another, at most so deep.
inline constexpr unsigned definition_limit = 200;
/// Parentheses, `not` and blocks, those of the constants and groups in use counted in, at most so deep.
inline constexpr unsigned depth_limit = 400;

/// A `let` whose right-hand side is being worked out, or has been.
struct Constant {
    bool in_progress = true;
    /// Whether anything names it.
    bool used = false;
    /// Nothing where it is wrong, which has been reported.
    std::optional<Binding> binding;
};

class RoleArns;

/// An action as it was written before.
struct KnownAction {
    std::string text;
    /// Whether the catalogue has it in these letters: then there is nothing to say of it where it stands again.
    bool right = false;
};

/// A condition key as it was written before.
struct KnownKey {
    catalog::KeyType type = catalog::KeyType::string;
    /// As that of an action.
    bool right = false;
    bool mentioned = false;
};

struct TextHash {
    /// A name that the standard library looks for.
    using is_transparent = void; // NOLINT(readability-identifier-naming)
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

struct Context {
    std::span<const Unit> units;
    diagnostics::Sink& sink;
    const std::vector<Symbols>& symbols;
    /// What each unit knows of IAM, by the index of the unit.
    std::span<const catalog::Catalog> catalogs;
    /// The names of IAM's that were written, to be looked up later: one that is right stands here once for its unit.
    std::vector<model::Mention>& mentions;
    /// For `{ROLE.arn}`; null where no ARN is known.
    RoleArns* role_arns = nullptr;
    std::map<const syntax::Let*, Constant> constants = {};
    unsigned definition_depth = 0;
    /// How deep the construct lies that is being worked out: it bounds the stack.
    unsigned depth = 0;
    /// By the index of a unit the units whose names it uses.
    std::map<std::size_t, std::set<std::size_t>> used_units = {};
    /// And the services of its parameters' types, in small letters.
    std::map<std::size_t, std::set<std::string>> used_services = {};
    std::set<const syntax::Permissions*> used_groups = {};
    /// The rules so far that stand where they were written, and those that came through an `include`: groups can
    /// multiply them. And what all of them hold, which lists can multiply.
    std::size_t written_rules = 0;
    std::size_t included_rules = 0;
    std::size_t rule_parts = 0;
    /// One of the two is too much, which is reported; nothing more is expanded.
    bool too_many_rules = false;
    /// The keys so far, by unit: rules name the same ones again and again.
    std::vector<std::unordered_map<std::string, KnownKey, TextHash, std::equal_to<>>> known_keys = {};
    /// The actions so far, by unit and by the views of their service and name.
    std::vector<std::unordered_map<std::string_view, std::unordered_map<std::string_view, KnownAction>>>
        known_actions = {};
    /// The ARN patterns of resource types, by unit and type: parameters share them.
    std::map<std::pair<std::size_t, catalog::TypeId>, std::shared_ptr<const std::vector<std::string>>>
        type_arns = {};

    [[nodiscard]] const Symbols& symbols_of(const Scope& scope) const { return symbols[scope.unit]; }
    [[nodiscard]] const catalog::Catalog& catalog_of(const Scope& scope) const {
        return catalogs[scope.unit];
    }
    /// A place in one unit names something of another.
    void use(const Scope& scope, std::size_t unit) {
        if (scope.unit != unit) {
            used_units[scope.unit].insert(unit);
        }
    }
    [[nodiscard]] KnownKey& known_key(const Scope& scope, std::string_view key) {
        known_keys.resize(units.size());
        auto& known = known_keys[scope.unit];
        if (const auto place = known.find(key); place != known.end()) {
            return place->second;
        }
        const catalog::Catalog& catalog = catalog_of(scope);
        const auto id = catalog.find_key(key);
        const catalog::Key facts = id ? catalog.key(*id) : catalog::Key{};
        return known.emplace(key, KnownKey{facts.type, id && facts.name == key, false}).first->second;
    }
    [[nodiscard]] const syntax::File& file_of(std::size_t unit) const { return *units[unit].file; }
};

/// One level deeper, for as long as it lives.
class Level {
public:
    explicit Level(Context& context) : context_(context) { ++context_.depth; }
    ~Level() { --context_.depth; }
    Level(const Level&) = delete;
    Level& operator=(const Level&) = delete;
    Level(Level&&) = delete;
    Level& operator=(Level&&) = delete;

    /// False, with a report, where the limit is passed.
    [[nodiscard]] bool fits(Span span) const {
        if (context_.depth > depth_limit) {
            context_.sink.report(diagnostics::Kind::nesting_too_deep, span,
                                 "with the constants and groups in use, this is nested deeper than " +
                                     std::to_string(depth_limit) + " levels");
        }
        return context_.depth <= depth_limit;
    }

private:
    Context& context_;
};

} // namespace slrc::check
