// Completions for shells, made from the table of commands and from the standard library.
#pragma once

#include "compiler/cli/command_table.hpp"

#include <string>
#include <vector>

namespace slrc::cli {

/// Each is the text of a script that the shell reads.
[[nodiscard]] std::string bash_completions(const std::vector<ListedCommand>& commands);
[[nodiscard]] std::string zsh_completions(const std::vector<ListedCommand>& commands);
[[nodiscard]] std::string fish_completions(const std::vector<ListedCommand>& commands);

/// The names of the standard library: `std:lex/v2.slr`.
[[nodiscard]] std::vector<std::string> library_names();

} // namespace slrc::cli
