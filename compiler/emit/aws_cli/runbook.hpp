// The script that makes, changes and deletes a role with the AWS CLI.
#pragma once

#include "compiler/emit/aws_cli/inputs.hpp"

#include <string>

namespace slrc::emit::aws_cli {

/// What the role and its configuration decide, and behind it the pieces of runbook/: POSIX shell.
[[nodiscard]] std::string runbook(const model::Role& role, const model::PossibleParts& parts,
                                  const Facts& facts, const model::Configuration& configuration);

} // namespace slrc::emit::aws_cli
