// All commands at once: what completions and the manual page are made of.
#pragma once

#include "compiler/cli/options.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace slrc::cli {

struct ListedCommand {
    /// What is written behind `slrc` to call it: `catalog actions`; empty for the program itself.
    std::string path;
    std::string_view description;
    Definition definition;

    /// The path of one of its commands.
    [[nodiscard]] std::string path_of(const Command& inner) const;
};

/// The program itself, its commands, and theirs, in the order of help.
[[nodiscard]] std::vector<ListedCommand> every_command();

} // namespace slrc::cli
