// Conditions with their names resolved and their operators chosen.
#pragma once

#include "compiler/check/context.hpp"

namespace slrc::check {

/// A condition; nothing, with reports, where a part of it is wrong.
[[nodiscard]] std::optional<Formula> resolve_condition(Context& context, const Scope& scope,
                                                       const syntax::Condition& condition);

/// One test: the key, the operator that its type and the comparison ask for, and the values.
[[nodiscard]] std::optional<model::ConditionTest> resolve_test(Context& context, const Scope& scope,
                                                               const syntax::Test& test);

} // namespace slrc::check
