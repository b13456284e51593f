// The commands, and what they share: options about findings, and ways to show results.
#pragma once

#include "compiler/cli/options.hpp"
#include "compiler/diagnostics/sink.hpp"
#include "compiler/source/files.hpp"

#include <string>
#include <vector>

namespace slrc::cli {

/// What the command line says about findings, for every command that reads a specification.
struct DiagnosticOptions {
    std::string format = "text";
    /// The file that the findings go to; empty for none.
    std::string file;
    std::vector<std::string> warnings;
};

/// `--diagnostics`, `--diagnostics-output` and `-W`.
void add_diagnostic_options(Definition& command, DiagnosticOptions& options);

/// What a run gives beside its findings.
struct RunOutput {
    /// Whether nothing goes to standard output.
    bool is_free = false;
    /// The files that it writes, or compares with.
    std::vector<std::string> files{};
};

/// Shows all findings and answers the status that they ask for. They go to their file, where one is named; SARIF, which is a
/// result by itself, to standard output where that is free; and to standard error otherwise. Throws disk::WriteError.
[[nodiscard]] Status show(const diagnostics::Sink& sink, const source::Files& files,
                          const DiagnosticOptions& options, const RunOutput& output = {});

/// Says something about the run itself on standard error: "slrc: …".
void say(const std::string& message);

/// Writes to standard output, and answers `unusable` where that fails (a full disk). A pipe that nobody reads any more ends the
/// program, by SIGPIPE and without a word.
[[nodiscard]] Status print(std::string_view text);

// Each stands in a file of its own, such as compile_command.cpp.
[[nodiscard]] Command compile_command();
[[nodiscard]] Command check_command();
[[nodiscard]] Command test_command();
[[nodiscard]] Command eval_command();
[[nodiscard]] Command prove_command();
[[nodiscard]] Command import_command();
[[nodiscard]] Command fmt_command();
[[nodiscard]] Command generate_command();
[[nodiscard]] Command doc_command();
[[nodiscard]] Command graph_command();
[[nodiscard]] Command init_command();
[[nodiscard]] Command completions_command();
[[nodiscard]] Command man_command();
[[nodiscard]] Command explain_command();
[[nodiscard]] Command schema_command();
[[nodiscard]] Command catalog_command();
[[nodiscard]] Command help_command();

} // namespace slrc::cli
