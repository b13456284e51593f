// A role's rules as they would be with every capability turned on.
#pragma once

#include "compiler/model/configuration.hpp"
#include "compiler/model/role.hpp"
#include "compiler/model/specialize.hpp"

namespace slrc::reasons {

/// The statements of all rules, whatever their guards. Where a value is not known, in a resource stand wildcards that take
/// every value of its type, and a test of a condition is left out: the statement allows what it could allow.
[[nodiscard]] model::SourcedDocument with_every_rule(const model::Role& role,
                                                     const model::Configuration& configuration);

} // namespace slrc::reasons
