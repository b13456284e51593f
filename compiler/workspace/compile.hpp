// `slrc compile`, without the command line: from specifications and a configuration to what a target makes of them.
#pragma once

#include "compiler/emit/target.hpp"
#include "compiler/workspace/choices.hpp"
#include "compiler/workspace/load.hpp"
#include "compiler/workspace/parallel.hpp"
#include "compiler/workspace/world.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::workspace {

struct CompileOptions {
    std::vector<std::string> specifications;
    std::vector<std::string> search_folders;
    /// Roles by name, with or without their suffix's template; none for all of the named specifications.
    std::vector<std::string> roles;
    std::optional<std::string> configuration_file;
    /// What the command line asks for; it overrides the file.
    model::Choice request;
    emit::Target target = emit::Target::iam;
    /// For a target that takes a configuration, and for one that keeps capabilities as switches.
    emit::IamOptions documents;
    emit::TemplateOptions of_template;
    /// Where the files go; empty for standard output. A division by size keeps to that of the files that are there.
    std::string folder;
    bool every_set = false;
    /// Where every set is compiled: what no set changes stands in the folder of each, too.
    bool copies = false;
    /// Where every set is compiled to files: each distinct document once, and an index of the sets.
    bool share = false;
    /// Whether the specification is held to IAM's catalogue as well, and not to the language alone.
    bool review = true;
    /// Threads that compile roles at a time.
    std::size_t jobs = 1;
    /// Hears how many roles are done; may be empty.
    Progress progress;
};

struct Compilation {
    Sources sources;
    diagnostics::Sink sink;
    model::Program program;
    /// What the target makes of the roles; none where an error was found.
    std::vector<emit::RoleDocuments> roles;
    /// All files that the result depends on: specifications, imports, the configuration.
    std::vector<std::string> dependencies;
};

/// More sets of capabilities than this are not compiled at once.
inline constexpr std::size_t sets_limit = 65'536;

/// Compiles to the target, roles beside one another. The result has documents only when no error was found.
void compile(Compilation& compilation, const CompileOptions& options, const World& world);

/// Loads and checks alone: every finding, no document. Gives the compilation's program. With `split` the permissions are
/// meant to be divided. Invariants are proven where nothing else is an error.
model::Program& check_specifications(Compilation& compilation, const std::vector<std::string>& specifications,
                                     const std::vector<std::string>& search_folders, const World& world,
                                     bool review = true, model::Split split = model::Split::none);
/// The same without the proofs: for what shows the decision that is against an invariant.
model::Program& check_without_proofs(Compilation& compilation, const std::vector<std::string>& specifications,
                                     const std::vector<std::string>& search_folders, const World& world,
                                     bool review = true, model::Split split = model::Split::none);

/// The proofs alone.
void prove_invariants(Compilation& compilation, const std::vector<std::string>& search_folders,
                      const World& world);

/// The files of a compilation, in the folder that the options name: `FOLDER/ROLE.trust.json`. Where every set is compiled
/// permissions are `FOLDER/SET/ROLE.permissions.json`; what no set changes is there as well if it is in `world` already.
[[nodiscard]] std::vector<OutputFile> output_files(const Compilation& compilation,
                                                   const CompileOptions& options, const World& world);

/// What goes to standard output: the one document of the one role that was asked for, all documents as one object, or a
/// template.
void write_standard_output(const Compilation& compilation, const CompileOptions& options,
                           const emit::TextOutput& output);

} // namespace slrc::workspace
