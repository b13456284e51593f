// What names mean: those that each file sees, and those at one place of a specification.
#pragma once

#include "compiler/check/check.hpp"
#include "compiler/check/formula.hpp"
#include "compiler/model/guard_diagram.hpp"
#include "compiler/model/role.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace slrc::check {

// The names that each file sees: its own declarations, and those of the files that it imports itself.

template <typename Node>
struct Symbol {
    const Node* node = nullptr;
    /// The unit that declares it: its right-hand side is read in that unit's scope.
    std::size_t unit = 0;
};

struct Symbols {
    std::map<std::string_view, Symbol<syntax::Let>> constants;
    std::map<std::string_view, Symbol<syntax::Permissions>> groups;
    /// By the name without its suffix's hole.
    std::map<std::string, Symbol<syntax::Role>> roles;
};

/// The part of a role's name before its suffix: `AWSServiceRoleForLexV2Bots` of `AWSServiceRoleForLexV2Bots_{suffix}`.
[[nodiscard]] std::string base_name(std::string_view role_name);

/// One table a unit. Reports names that are declared twice, in one file or in two that meet in an import.
[[nodiscard]] std::vector<Symbols> collect_symbols(std::span<const Unit> units, diagnostics::Sink& sink);

using source::Span;

/// One string, or a list of them.
struct Strings {
    std::vector<model::OpenText> values;
    /// Written as a list, or a parameter that is one.
    bool list = false;
    /// Of a parameter.
    std::optional<model::Type> type;
};

struct ActionList {
    std::vector<model::ActionName> actions;
};

/// What a name can be bound to.
using Binding = std::variant<Strings, ActionList, Formula>;

/// A role while it is being checked.
struct RoleScope {
    explicit RoleScope(model::Role& checked_role, std::size_t capabilities)
        : role(checked_role), diagram(capabilities) {}

    model::Role& role;
    model::GuardDiagram diagram;
    /// The sets of capabilities that every `requires` permits.
    model::GuardDiagram::Node permitted = model::GuardDiagram::always;
    /// Some guard is too complex, which is reported; others that do not fit beside it have the same cause.
    bool too_complex = false;
};

/// The names in reach at one place.
struct Scope {
    std::size_t unit = 0;
    /// Null outside of roles, and inside groups of permissions, which see their own parameters alone.
    RoleScope* role = nullptr;
    /// The parameters of the group that is being expanded.
    const std::map<std::string_view, Strings>* arguments = nullptr;
    /// For which sets of capabilities this place counts.
    model::GuardDiagram::Node guard = model::GuardDiagram::always;
    /// Inside a test: it uses nothing of the role, because it compiles to nothing.
    bool in_test = false;
    /// The guard around this place is broken: what it would have brought into reach is not known.
    bool guard_is_broken = false;
};

} // namespace slrc::check
