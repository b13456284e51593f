// The commands and their options as plain values: what completions and the manual page are made of.
#pragma once

#include <string>
#include <vector>

namespace slrc::cli {

/// What a value can be, as far as that is known.
struct ValueFacts {
    /// The word that stands for it in help: `DIR`; empty where an option takes no value.
    std::string name;
    /// All words that fit, or some that are worth offering.
    std::vector<std::string> words;
    /// Names of files end with one of these: `.slr`.
    std::vector<std::string> endings;
    bool any_file = false;
    bool folder = false;
    /// `std:PATH` fits, too.
    bool standard_library = false;
    /// The name of a file stands behind a `=`: `NAME=FILE.json`.
    bool after_equals = false;

    [[nodiscard]] bool is_file() const { return any_file || folder || !endings.empty(); }
};

/// An option, or an argument that is known by its place.
struct OptionFacts {
    /// `-h`, `--help`; of an argument the one name that help has: `SPEC`.
    std::vector<std::string> names;
    ValueFacts value;
    std::string description;
    bool required = false;
    bool repeated = false;
};

struct CommandFacts {
    /// Its own name: `slrc`, `actions`.
    std::string name;
    /// What is written behind `slrc` to call it: `catalog actions`; empty for the program itself.
    std::string path;
    std::string description;
    /// What help says below the options.
    std::string footer;
    std::vector<OptionFacts> options;
    std::vector<OptionFacts> arguments;
    std::vector<CommandFacts> commands;
};

/// The program with all of its commands, read from the tree that reads the command line: there is no second list.
[[nodiscard]] CommandFacts option_table();

/// The program itself, its commands, and theirs, in the order of help.
[[nodiscard]] std::vector<const CommandFacts*> every_command(const CommandFacts& program);

} // namespace slrc::cli
