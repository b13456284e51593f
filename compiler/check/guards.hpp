// Guards and `requires` with the capabilities resolved.
#pragma once

#include "compiler/check/context.hpp"

namespace slrc::check {

/// A guard of one role; nothing, with a report, where it names a capability that does not exist.
/// Those that it names count as used.
[[nodiscard]] std::optional<model::Guard> resolve_guard(Context& context, model::Role& role,
                                                        const syntax::Guard& guard);

/// A guard's node; a guard that is too complex is reported.
[[nodiscard]] std::optional<model::GuardDiagram::Node> diagram_node(Context& context, RoleScope& role,
                                                                    const model::Guard& guard,
                                                                    source::Span span);

/// Resolves the `requires` of all capabilities, works out which sets they permit, and reports capabilities that
/// require themselves or that nothing can turn on.
void resolve_requirements(Context& context, RoleScope& role,
                          std::span<const syntax::Capability* const> capabilities);

} // namespace slrc::check
