// Groups of permissions and the arguments they are included with.
#pragma once

#include "compiler/check/context.hpp"

namespace slrc::check {

using Arguments = std::map<std::string_view, Strings>;

/// The group that an `include` names; nothing, with a report, where there is none.
[[nodiscard]] std::optional<Symbol<syntax::Permissions>> find_group(Context& context, const Scope& scope,
                                                                    const syntax::Include& include);

/// The group's parameters with their values: arguments, or defaults. Reports what is missing, unknown or unfit.
[[nodiscard]] std::optional<Arguments> bind_arguments(Context& context, const Scope& scope,
                                                      const Symbol<syntax::Permissions>& group,
                                                      const syntax::Include& include);

/// The group's parameters with values that nothing is known of but their type.
[[nodiscard]] Arguments unbound_arguments(Context& context, const Symbol<syntax::Permissions>& group);

} // namespace slrc::check
