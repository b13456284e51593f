#include "compiler/cli/import_options.hpp"

namespace slrc::cli {

void add_import_options(CLI::App& command, std::vector<std::string>& search_folders, driver::Disk& disk) {
    command.add_option("-I", search_folders, "Look for imports in this folder too; can be repeated")
        ->type_name("DIR")
        ->allow_extra_args(false);
    command.add_flag(
        "--follow-links", disk.follow_links,
        "Imports may be links that lead out of their folder, as in a build tool's sandbox, which is made of links");
}

} // namespace slrc::cli
