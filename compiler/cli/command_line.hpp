// Reading the command line, and help. The one place that knows the library for it.
#pragma once

#include "compiler/cli/options.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace slrc::cli {

/// What was given to one option; "true" or "false" to a flag, or what was written where it is neither.
struct Given {
    const Option* option = nullptr;
    std::vector<std::string> values;
};

/// A command that was called, and its share of the words.
struct Level {
    /// How it was called: `slrc catalog actions`.
    std::string path;
    std::string_view description;
    Definition definition;
    /// The arguments and options that were given, in the order of the definition.
    std::vector<Given> given;
    /// Words that fit nowhere, among them `--`, which marks the end of options.
    std::vector<std::string> rest;
    /// Whether there are any but `--`.
    bool has_extra = false;
};

/// A command line, divided.
struct Division {
    /// The program, its command, and the command of that, as far as they were called; never empty.
    std::vector<Level> levels;
    /// An option at the end of the line that needs a value; empty where there is none.
    std::string lacks_value;
};

/// Divides the words behind the program's name.
[[nodiscard]] Division divide(const Command& program, const std::vector<std::string>& words);

/// The help of the command that was called last.
[[nodiscard]] std::string help_text(const std::vector<Level>& levels);

} // namespace slrc::cli
