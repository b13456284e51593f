#include "compiler/cli/command.hpp"
#include "compiler/cli/compile_arguments.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/driver/compile.hpp"
#include "compiler/driver/sizes.hpp"

#include <algorithm>
#include <memory>

namespace slrc::cli {

namespace {

struct Arguments {
    std::vector<std::string> specifications;
    std::vector<std::string> search_folders;
    DiagnosticOptions diagnostics;
    std::string split = "none";
    bool sizes = false;
    std::string format = "text";
};

/// Whether what was found leaves the roles whole: documents that are too large are what the table is for.
bool has_whole_roles(const diagnostics::Sink& sink) {
    const auto all = sink.all();
    return std::all_of(all.begin(), all.end(), [](const diagnostics::Diagnostic& found) {
        return found.severity != diagnostics::Severity::error ||
               found.kind == diagnostics::Kind::policy_too_large;
    });
}

Status run(const Arguments& arguments) {
    const driver::FileSystem file_system;
    driver::Compilation compilation;
    const model::Split split = split_called(arguments.split);
    const model::Program program = check_specifications(compilation, arguments.specifications,
                                                        arguments.search_folders, file_system, true, split);
    const Status status = show(compilation.sink, compilation.sources.files, arguments.diagnostics);
    if (!arguments.sizes || !has_whole_roles(compilation.sink)) {
        return status;
    }
    const bool json = arguments.format == "json";
    const Status printed =
        print(json ? driver::sizes_json(program, split) : driver::sizes_table(program, split));
    return printed == Status::unusable ? printed : status;
}

void add_size_options(CLI::App& command, Arguments& arguments) {
    command
        .add_option("--split", arguments.split,
                    "How the permissions are going to be divided: none, capability or size")
        ->check(one_of({"none", "capability", "size"}))
        ->type_name("HOW");
    CLI::Option* sizes =
        command.add_flag("--sizes", arguments.sizes,
                         "Show each document's largest size, its quota, and the capabilities that make it");
    command.add_option("--format", arguments.format, "The form of --sizes: text or json")
        ->check(one_of({"text", "json"}))
        ->type_name("FORMAT")
        ->needs(sizes);
}

} // namespace

void add_check(CLI::App& program, Action& action) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command =
        program.add_subcommand("check", "Report everything that is wrong with specifications; write nothing");
    when_called(*command, [arguments](CLI::App& check) {
        check
            .add_option("SPEC", arguments->specifications,
                        "A file, std:PATH (the standard library), or - for standard input")
            ->required();
        check
            .add_option("-I", arguments->search_folders,
                        "Look for imports in this folder too; can be repeated")
            ->type_name("DIR")
            ->allow_extra_args(false);
        add_size_options(check, *arguments);
        add_diagnostic_options(check, arguments->diagnostics);
    });
    command->callback([arguments, &action] { action = [arguments] { return run(*arguments); }; });
}

} // namespace slrc::cli
