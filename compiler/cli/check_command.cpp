#include "compiler/cli/command.hpp"
#include "compiler/driver/compile.hpp"

#include <memory>

namespace slrc::cli {

namespace {

struct Arguments {
    std::vector<std::string> specifications;
    std::vector<std::string> search_folders;
    DiagnosticOptions diagnostics;
};

Status run(const Arguments& arguments) {
    const driver::FileSystem file_system;
    driver::Compilation compilation;
    static_cast<void>(
        check_specifications(compilation, arguments.specifications, arguments.search_folders, file_system));
    return show(compilation.sink, compilation.sources.files, arguments.diagnostics);
}

} // namespace

void add_check(CLI::App& program, Action& action) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command =
        program.add_subcommand("check", "Report everything that is wrong with specifications; write nothing");
    command
        ->add_option("SPEC", arguments->specifications,
                     "A file, std:PATH (the standard library), or - for standard input")
        ->required();
    command
        ->add_option("-I", arguments->search_folders, "Look for imports in this folder too; can be repeated")
        ->type_name("DIR")
        ->allow_extra_args(false);
    add_diagnostic_options(*command, arguments->diagnostics);
    command->callback([arguments, &action] { action = [arguments] { return run(*arguments); }; });
}

} // namespace slrc::cli
