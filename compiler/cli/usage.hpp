// Wrong calls in words that a user can act on.
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <vector>

namespace slrc::cli {

/// What is wrong with the call, in one line, from the error that CLI11 found while it read `program`'s command line.
[[nodiscard]] std::string usage_message(const CLI::App& program, const CLI::ParseError& error);

/// The command that was called, as far as there is one: `slrc catalog actions`.
[[nodiscard]] std::string chosen_command(const CLI::App& program);

/// A check of an option that takes these words: `misfit` says what is wrong with a value, or nothing. The check keeps the
/// words, for `words_of`.
[[nodiscard]] CLI::Validator check_of(const std::vector<std::string>& words,
                                      std::function<std::string(const std::string&)> misfit);

/// Takes these words alone, and suggests the nearest for any other.
[[nodiscard]] CLI::Validator one_of(std::vector<std::string> words);

/// Takes everything; these words are worth offering.
[[nodiscard]] CLI::Validator such_as(const std::vector<std::string>& words);

/// The words of the checks above, in their order; none for an option without one.
[[nodiscard]] std::vector<std::string> words_of(CLI::Option& option);

/// Takes no empty name: it most often comes from a variable that is not set.
[[nodiscard]] CLI::Validator not_empty();

} // namespace slrc::cli
