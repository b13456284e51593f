// The command line of `slrc compile`.
#pragma once

#include "compiler/cli/command.hpp"
#include "compiler/cli/common_options.hpp"
#include "compiler/cli/output_files.hpp"
#include "compiler/disk/disk.hpp"
#include "compiler/workspace/compile.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::cli {

inline constexpr std::array<emit::DocumentKind, 4> every_document{
    emit::DocumentKind::trust, emit::DocumentKind::permissions, emit::DocumentKind::admin,
    emit::DocumentKind::role};

/// What the command line says, as it says it.
struct CompileArguments {
    workspace::CompileOptions options;
    disk::Disk disk;
    DiagnosticOptions diagnostics;
    ConfigurationArguments configuration;
    /// All of them where none is named, or `all` is.
    std::vector<std::string> documents;
    std::string target = "iam";
    /// Of a template.
    std::optional<std::string> format;
    std::optional<std::string> as;
    std::string split = "none";
    std::optional<std::string> jobs;
    std::string folder;
    bool to_standard_output = false;
    bool check = false;
    BuildFiles build;
};

/// Whether every document of a role is wanted.
[[nodiscard]] bool wants_all(const CompileArguments& arguments);

/// What the word after `--split` means.
[[nodiscard]] emit::Split split_called(std::string_view word);

/// The options of the command; each leaves what it was given in `arguments`.
void add_compile_options(Definition& command, CompileArguments& arguments);

/// Once everything has been read: refuses options that contradict or need one another (UsageError), and
/// makes the compiler's own options of what was given.
void complete(CompileArguments& arguments);

/// Refuses options that the target cannot do anything with (UsageError): left out in silence, they would be
/// missed.
void check_target(const CompileArguments& arguments, emit::Target target);

} // namespace slrc::cli
