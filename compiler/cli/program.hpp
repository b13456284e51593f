// The whole command line: the program, its commands, and what each of them takes.
#pragma once

#include "compiler/cli/command.hpp"

namespace slrc::cli {

/// Adds all commands, in the order in which help lists them. What is to be done goes to `action`, which has to live as
/// long as `program`.
void add_commands(CLI::App& program, Action& action);

} // namespace slrc::cli
