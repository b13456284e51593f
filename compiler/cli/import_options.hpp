// Where imports are looked for: the options of every command that loads specifications.
#pragma once

#include "compiler/driver/file_system.hpp"

#include <CLI/CLI.hpp>

#include <string>
#include <vector>

namespace slrc::cli {

/// `-I`, whose folders are left in `search_folders`, and `--follow-links`, which is left in `disk`.
void add_import_options(CLI::App& command, std::vector<std::string>& search_folders, driver::Disk& disk);

} // namespace slrc::cli
