// The command line of `slrc eval`.
#pragma once

#include "compiler/cli/command.hpp"
#include "compiler/cli/common_options.hpp"
#include "compiler/disk/disk.hpp"
#include "compiler/workspace/eval.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::cli {

/// What the command line says, as it says it.
struct EvalArguments {
    workspace::EvalOptions options;
    disk::Disk disk;
    DiagnosticOptions diagnostics;
    ConfigurationArguments configuration;
    std::optional<std::string> document;
    std::optional<std::string> action;
    std::optional<std::string> resource;
    std::vector<std::string> context;
    std::optional<std::string> principal;
    std::string format = "text";
    /// `allow`, `deny`, or empty where any decision will do.
    std::string expect;
};

/// The options of the command; each leaves what it was given in `arguments`.
void add_eval_options(Definition& command, EvalArguments& arguments);

/// Once everything has been read: refuses what is no request, and options that contradict or need one another
/// (UsageError), and makes the request.
void complete(EvalArguments& arguments);

} // namespace slrc::cli
