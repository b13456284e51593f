// Completions for shells, made from the table of all commands and from the standard library.
#pragma once

#include "compiler/cli/options.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace slrc::cli {

// All commands at once: what completions and the manual page are made of.

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

// What a value can be, for completions.

/// What the word for a value says of it: `DIR`, `FILE.slr|std:PATH`, `NAME=FILE.json`.
struct ValueForm {
    /// Names of files end with one of these: `.slr`.
    std::vector<std::string> endings;
    bool any_file = false;
    bool folder = false;
    /// `std:PATH` fits, too.
    bool standard_library = false;
    /// The name of a file stands behind a `=`.
    bool after_equals = false;

    [[nodiscard]] bool is_file() const { return any_file || folder || !endings.empty(); }
};

/// An argument has a name already, and may have no second word.
[[nodiscard]] ValueForm value_form(const Option& option);

// Completions for shells, made from the table of commands and from the standard library.

/// Each is the text of a script that the shell reads.
[[nodiscard]] std::string bash_completions(const std::vector<ListedCommand>& commands);
[[nodiscard]] std::string zsh_completions(const std::vector<ListedCommand>& commands);
[[nodiscard]] std::string fish_completions(const std::vector<ListedCommand>& commands);

/// The names of the standard library: `std:lex/v2.slr`.
[[nodiscard]] std::vector<std::string> library_names();

} // namespace slrc::cli
