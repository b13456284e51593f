// Which specifications a command is about, which of their roles, and where imports are looked for.
#pragma once

#include "compiler/cli/options.hpp"
#include "compiler/disk/disk.hpp"

#include <string>
#include <vector>

namespace slrc::cli {

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

} // namespace slrc::cli
