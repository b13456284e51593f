// Wrong calls in words that a user can act on.
#pragma once

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace slrc::cli {

/// What is wrong with the call, in one line, from the error that CLI11 found while it read `program`'s command line.
[[nodiscard]] std::string usage_message(const CLI::App& program, const CLI::ParseError& error);

/// The command that was called, as far as there is one: `slrc catalog actions`.
[[nodiscard]] std::string chosen_command(const CLI::App& program);

/// Takes these words alone, and suggests the nearest for any other.
[[nodiscard]] CLI::Validator one_of(std::vector<std::string> words);

/// Takes no empty name: it most often comes from a variable that is not set.
[[nodiscard]] CLI::Validator not_empty();

} // namespace slrc::cli
