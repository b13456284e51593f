#include "compiler/cli/specification_options.hpp"

namespace slrc::cli {

namespace {

constexpr const char* what_a_specification_is =
    "A file, std:PATH (the standard library), or - for standard input";
constexpr const char* files = "FILE.slr|std:PATH";

} // namespace

void add_specifications(CLI::App& command, std::vector<std::string>& specifications) {
    command.add_option("SPEC", specifications, what_a_specification_is)->required()->type_name(files);
}

void add_specification(CLI::App& command, std::string& specification) {
    command.add_option("SPEC", specification, what_a_specification_is)->type_name(files);
}

void add_roles(CLI::App& command, std::vector<std::string>& roles, const std::string& does) {
    command
        .add_option("--role", roles,
                    does + " this role alone, named with or without its {suffix}; can be repeated")
        ->type_name("NAME")
        ->allow_extra_args(false);
}

void add_import_options(CLI::App& command, std::vector<std::string>& search_folders, driver::Disk& disk) {
    command.add_option("-I", search_folders, "Look for imports in this folder too; can be repeated")
        ->type_name("DIR")
        ->allow_extra_args(false);
    command.add_flag(
        "--follow-links", disk.follow_links,
        "Imports may be links that lead out of their folder, as in a build tool's sandbox, which is made of links");
}

} // namespace slrc::cli
