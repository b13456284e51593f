#include "compiler/cli/common_options.hpp"

namespace slrc::cli {

namespace {

Option specification_argument(Place place) {
    return {"SPEC", place, "A file, std:PATH (the standard library), or - for standard input",
            "FILE.slr|std:PATH"};
}

} // namespace

void add_specifications(Definition& command, std::vector<std::string>& specifications) {
    command.add(required(specification_argument(&specifications)));
}

void add_specification(Definition& command, std::string& specification) {
    command.add(specification_argument(&specification));
}

void add_roles(Definition& command, std::vector<std::string>& roles, const std::string& does) {
    command.add({"--role", &roles,
                 does + " this role alone, named with or without its {suffix}; can be repeated", "NAME"});
}

void add_import_options(Definition& command, std::vector<std::string>& search_folders, disk::Disk& disk) {
    command.add({"-I", &search_folders, "Look for imports in this folder too; can be repeated", "DIR"});
    command.add(
        {"--follow-links", &disk.follow_links,
         "Imports may be links that lead out of their folder, as in a build tool's sandbox, which is made of links"});
}

void add_known_option(Definition& command, std::string& known) {
    command.add({"--known", &known,
                 "Names that documents may have besides IAM's: those that FILE.slr declares with `extern`",
                 "FILE.slr", not_empty()});
}

} // namespace slrc::cli
