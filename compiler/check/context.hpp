// What all passes share: the units, their names, the constants worked out so far, and where findings go.
#pragma once

#include "compiler/check/scope.hpp"
#include "compiler/diagnostics/sink.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace slrc::check {

/// More values than this out of one string or list are too many.
inline constexpr std::size_t values_limit = 10'000;
/// More rules than this out of one role are too many.
inline constexpr std::size_t rules_limit = 100'000;
/// The longest string, in bytes: IAM's longest document.
inline constexpr std::size_t string_limit = 131'072;
/// Constants and groups that need one another, at most so deep.
inline constexpr unsigned definition_limit = 200;

/// A `let` whose right-hand side is being worked out, or has been.
struct Constant {
    bool in_progress = true;
    /// Nothing where it is wrong, which has been reported.
    std::optional<Binding> binding;
};

struct Context {
    std::span<const Unit> units;
    diagnostics::Sink& sink;
    const std::vector<Symbols>& symbols;
    std::map<const syntax::Let*, Constant> constants;
    unsigned definition_depth = 0;
    /// The ARN of each role, for `{ROLE.arn}`; nothing for one whose head is broken.
    std::map<const syntax::Role*, std::optional<model::Template>> role_arns;

    [[nodiscard]] const Symbols& symbols_of(const Scope& scope) const { return symbols[scope.unit]; }
    [[nodiscard]] const syntax::File& file_of(std::size_t unit) const { return *units[unit].file; }
};

} // namespace slrc::check
