// The names that each file sees: its own declarations, and those of the files that it imports itself.
#pragma once

#include "compiler/check/check.hpp"

#include <map>
#include <string>
#include <string_view>

namespace slrc::check {

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

} // namespace slrc::check
