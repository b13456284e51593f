// The whole command line: the program, its commands, and what a call asks for.
#pragma once

#include "compiler/cli/options.hpp"

#include <functional>
#include <string>
#include <variant>
#include <vector>

namespace slrc::cli {

/// The program, with its commands in the order in which help lists them.
[[nodiscard]] Command whole_program();

/// Help or the version, for standard output.
struct Shown {
    std::string text;
};

/// A wrong call, and what is wrong with it.
struct Refused {
    std::string why;
};

/// Runs the command; it can still be a wrong call: UsageError.
using Run = std::function<Status()>;

struct Call {
    /// The command that was called, as far as there is one: `slrc catalog actions`.
    std::string command;
    std::variant<Shown, Refused, Run> what;
};

/// Reads the words behind the program's name.
[[nodiscard]] Call read_call(const std::vector<std::string>& words);

} // namespace slrc::cli
