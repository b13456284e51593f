// What all passes share: the units, their names, the constants worked out so far, and where findings go.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/check/scope.hpp"
#include "compiler/diagnostics/sink.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace slrc::check {

/// More values than this out of one string or list are too many.
inline constexpr std::size_t values_limit = 10'000;
/// More rules than this in one run are too many.
inline constexpr std::size_t rules_limit = 100'000;
/// The longest string, in bytes: IAM's longest document.
inline constexpr std::size_t string_limit = 131'072;
/// After so many errors names are no longer suggested: each suggestion looks at every name.
inline constexpr std::size_t suggestions_limit = 100;
/// More actions, resources and tests than this, in all rules of a run, are too many.
inline constexpr std::size_t rule_parts_limit = 1'000'000;
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

struct Context {
    std::span<const Unit> units;
    diagnostics::Sink& sink;
    const std::vector<Symbols>& symbols;
    std::map<const syntax::Let*, Constant> constants;
    unsigned definition_depth = 0;
    /// How deep the construct lies that is being worked out: it bounds the stack.
    unsigned depth = 0;
    /// The ARN of each role, for `{ROLE.arn}`; nothing for one whose head is broken.
    std::map<const syntax::Role*, std::optional<model::Template>> role_arns;
    /// What each unit knows of IAM, by the index of the unit.
    std::span<const catalog::Catalog> catalogs;
    /// The names of IAM's that were written, to be looked up later.
    std::vector<model::Mention>& mentions;
    /// By the index of a unit the units whose names it uses.
    std::map<std::size_t, std::set<std::size_t>> used_units;
    /// And the services of its parameters' types, in small letters.
    std::map<std::size_t, std::set<std::string>> used_services;
    std::set<const syntax::Permissions*> used_groups;
    /// All rules so far and what they hold: groups can multiply them.
    std::size_t rules = 0;
    std::size_t rule_parts = 0;
    /// One of the two is too much, which is reported; nothing more is expanded.
    bool too_many_rules = false;
    /// The types of the keys so far, by unit: rules name the same ones again and again.
    std::vector<std::unordered_map<std::string, catalog::KeyType>> key_types = {};

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
    [[nodiscard]] catalog::KeyType key_type(const Scope& scope, const std::string& key) {
        key_types.resize(units.size());
        const auto [place, is_new] = key_types[scope.unit].try_emplace(key);
        if (is_new) {
            place->second = catalog_of(scope).key_type(key);
        }
        return place->second;
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
