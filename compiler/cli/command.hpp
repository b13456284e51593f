// What the subcommands share: how findings are shown, and the exit status.
#pragma once

#include "compiler/diagnostics/levels.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/diagnostics/writers.hpp"
#include "compiler/source/files.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <vector>

namespace slrc::cli {

/// The exit statuses of every command; nothing else is ever returned.
enum class Status : int {
    /// Done, nothing wrong.
    good = 0,
    /// A specification, a document or a test is wrong, or `--check` found a difference.
    wrong = 1,
    /// Called wrongly, or a file could not be read or written.
    unusable = 2,
};

/// Options of every command that reads a specification.
struct DiagnosticOptions {
    diagnostics::Format format = diagnostics::Format::text;
    diagnostics::WarningOptions warnings;
};

void add_diagnostic_options(CLI::App& command, DiagnosticOptions& options);

/// Shows all findings on standard error and answers the status that they ask for.
[[nodiscard]] Status show(const diagnostics::Sink& sink, const source::Files& files,
                          const DiagnosticOptions& options);

/// Writes to standard output, and answers `unusable` where that fails (a full disk, a closed pipe).
[[nodiscard]] Status print(const std::string& text);

/// A subcommand leaves here what is to be done once the whole command line has been read.
using Action = std::function<Status()>;

/// Adds the options of a subcommand, and its own subcommands, when it is the one that is called: each of them costs
/// every run something.
void when_called(CLI::App& command, std::function<void(CLI::App&)> add);

void add_compile(CLI::App& program, Action& action);
void add_check(CLI::App& program, Action& action);
void add_test(CLI::App& program, Action& action);
void add_eval(CLI::App& program, Action& action);
void add_import(CLI::App& program, Action& action);
void add_fmt(CLI::App& program, Action& action);
void add_generate(CLI::App& program, Action& action);
void add_doc(CLI::App& program, Action& action);
void add_graph(CLI::App& program, Action& action);
void add_init(CLI::App& program, Action& action);
void add_completions(CLI::App& program, Action& action);
void add_man(CLI::App& program, Action& action);
void add_explain(CLI::App& program, Action& action);
void add_schema(CLI::App& program, Action& action);
void add_catalog(CLI::App& program, Action& action);

} // namespace slrc::cli
