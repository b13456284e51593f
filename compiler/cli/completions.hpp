// Completions for shells, made from the table of options and from the standard library.
#pragma once

#include "compiler/cli/option_table.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace slrc::cli {

/// Each is the text of a script that the shell reads.
[[nodiscard]] std::string bash_completions(const CommandFacts& program);
[[nodiscard]] std::string zsh_completions(const CommandFacts& program);
[[nodiscard]] std::string fish_completions(const CommandFacts& program);

/// What all three need.

/// A word as a shell takes it literally: `'it'\''s'`. Plain words stay as they are.
[[nodiscard]] std::string shell_word(std::string_view text);
/// Words one after another, each as a shell takes it literally.
[[nodiscard]] std::string shell_words(const std::vector<std::string>& words);
/// The names of the standard library: `std:lex/v2.slr`.
[[nodiscard]] std::vector<std::string> library_names();

} // namespace slrc::cli
