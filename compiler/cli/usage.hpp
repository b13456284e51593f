// Wrong calls in words that a user can act on.
#pragma once

#include "compiler/cli/command_line.hpp"

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::cli {

/// Options with which a command can do nothing. The message begins with one of them: "--check: …".
class UsageError : public std::runtime_error {
public:
    UsageError(std::string_view option, const std::string& why)
        : std::runtime_error(std::string(option) + ": " + why) {}
};

/// "; did you mean `x`?", or all words that there are.
[[nodiscard]] std::string hint(std::string_view written, const std::vector<std::string>& words);

/// Whether an option was given to a command.
[[nodiscard]] bool is_given(const Level& level, std::string_view name);

/// Leaves all values at the places of their options. Says what is wrong with the first one that does not fit, or nothing.
[[nodiscard]] std::string take_values(const std::vector<Level>& levels);

/// What is missing from a call, is too much, or does not go together; nothing where all is well.
[[nodiscard]] std::string usage_misfit(const std::vector<Level>& levels);

} // namespace slrc::cli
