// What `let` binds: strings, actions or conditions.
#pragma once

#include "compiler/check/context.hpp"

namespace slrc::check {

/// A constant, worked out at its first use; nothing, with a report at its definition, where it is wrong.
[[nodiscard]] std::optional<Binding> find_constant(Context& context, const Symbol<syntax::Let>& symbol,
                                                   Span used_at);

/// Works out every constant of every unit, so that each is checked, used or not.
void check_constants(Context& context);

} // namespace slrc::check
