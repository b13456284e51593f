// What the script of a plain role knows of its capabilities and policies.
#pragma once

#include "compiler/model/configuration.hpp"
#include "compiler/model/possible_parts.hpp"
#include "compiler/model/role.hpp"

#include <string>

namespace slrc::emit::aws_cli {

/// Shell functions: which policies belong to a set of capabilities, what these require of one another, and which of
/// them are on, as the policies of the role tell.
[[nodiscard]] std::string plain_functions(const model::Role& role, const model::PossibleParts& parts,
                                          const model::Configuration& configuration);

} // namespace slrc::emit::aws_cli
