// The options that several commands have: which specifications and roles they are about, and how these are
// configured.
#pragma once

#include "compiler/cli/command.hpp"
#include "compiler/cli/options.hpp"
#include "compiler/disk/disk.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/workspace/doc.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace slrc::cli {

// Which specifications a command is about, which of their roles, and where imports are looked for.

/// The argument `SPEC`, of which there may be several; one has to be there.
void add_specifications(Definition& command, std::vector<std::string>& specifications);

/// The argument `SPEC` of a command that takes one, and can do without.
void add_specification(Definition& command, std::string& specification);

/// `--role`, which can be repeated; `does` says what is done to the role alone: "Compile".
void add_roles(Definition& command, std::vector<std::string>& roles, const std::string& does);

/// `-I`, whose folders are left in `search_folders`, and `--follow-links`, which is left in `disk`.
void add_import_options(Definition& command, std::vector<std::string>& search_folders, disk::Disk& disk);

/// `--known`, a specification whose `extern` names are known where documents are read.
void add_known_option(Definition& command, std::string& known);

// The options that configure roles, for every command that compiles them.

/// What the command line says, as it says it.
struct ConfigurationArguments {
    std::vector<std::string> with;
    std::vector<std::string> set;
};

/// `--with`, `--set`, `--config`, `--partition`, `--region`, `--account` and `--suffix`. The first two are left in
/// `arguments`, the others in the request and the name of the file.
void add_configuration_options(Definition& command, ConfigurationArguments& arguments, model::Choice& request,
                               std::optional<std::string>& configuration_file);

/// What `--partition` and `--region` are most often; others may fit.
[[nodiscard]] std::vector<std::string> partition_names();
[[nodiscard]] std::vector<std::string> region_names();

/// Once everything has been read: adds `--with` and `--set` to the request. Throws UsageError.
void complete(const ConfigurationArguments& arguments, model::Choice& request);

// What `slrc doc` and `slrc graph` have in common: all but the forms.

/// The words of `--format`, the one that holds without it first.
using DocForms = std::vector<std::pair<std::string, workspace::DocForm>>;

/// The options of the command, and what it does with them: it writes the text, shows it, or holds it to the file.
void define_doc(Definition& command, const DocForms& forms);

} // namespace slrc::cli
