#include "compiler/cli/command.hpp"
#include "compiler/cli/compile_arguments.hpp"
#include "compiler/cli/specification_options.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/driver/compile.hpp"
#include "compiler/driver/read_documents.hpp"
#include "compiler/driver/sizes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace slrc::cli {

namespace {

struct Arguments {
    std::vector<std::string> inputs;
    std::vector<std::string> search_folders;
    driver::Disk disk;
    DiagnosticOptions diagnostics;
    std::string split = "none";
    bool sizes = false;
    std::string format = "text";
    /// What documents are that could be either; empty where they tell themselves.
    std::string kind;
};

/// Whether what was found leaves the roles whole: documents that are too large are what the table is for.
bool has_whole_roles(const diagnostics::Sink& sink) {
    const auto all = sink.all();
    return std::all_of(all.begin(), all.end(), [](const diagnostics::Diagnostic& found) {
        return found.severity != diagnostics::Severity::error ||
               found.kind == diagnostics::Kind::policy_too_large;
    });
}

reader::ReadOptions read_options(const Arguments& arguments) {
    reader::ReadOptions options;
    if (!arguments.kind.empty()) {
        options.kind =
            arguments.kind == "trust" ? reader::DocumentKind::trust : reader::DocumentKind::permissions;
    }
    return options;
}

/// An option that says nothing about any of the inputs.
std::string misplaced_option(const Arguments& arguments, const driver::Inputs& inputs) {
    if (!arguments.kind.empty() && inputs.documents.empty()) {
        return "--kind is for documents: a specification says itself what its rules are";
    }
    if (arguments.sizes && !inputs.documents.empty()) {
        return "--sizes is for specifications, and `" + inputs.documents.front() + "` is a document";
    }
    return {};
}

Status run(const Arguments& arguments) {
    driver::FileSystem file_system(arguments.disk);
    const driver::Inputs inputs = sort_inputs(arguments.inputs, file_system);
    if (const std::string wrong = misplaced_option(arguments, inputs); !wrong.empty()) {
        fmt::print(stderr, "slrc: {}\ntry `slrc check --help`\n", wrong);
        return Status::unusable;
    }
    driver::Compilation compilation;
    const model::Split split = split_called(arguments.split);
    const model::Program program = check_specifications(compilation, inputs.specifications,
                                                        arguments.search_folders, file_system, true, split);
    static_cast<void>(check_documents(compilation.sources.files, inputs.documents, read_options(arguments),
                                      file_system, compilation.sink));
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
    CLI::App* command = program.add_subcommand(
        "check", "Report everything that is wrong with specifications, or with JSON documents");
    when_called(*command, [arguments](CLI::App& check) {
        check
            .add_option("SPEC", arguments->inputs,
                        "A specification or FILE.json with a document of IAM's; std:PATH (the standard "
                        "library), or - for standard input")
            ->required()
            ->type_name("FILE.slr|FILE.json|std:PATH");
        check
            .add_option("--kind", arguments->kind,
                        "What a document is: permissions or trust; without it its elements tell")
            ->check(one_of({"permissions", "trust"}))
            ->type_name("KIND");
        add_import_options(check, arguments->search_folders, arguments->disk);
        add_size_options(check, *arguments);
        add_diagnostic_options(check, arguments->diagnostics);
    });
    command->callback([arguments, &action] { action = [arguments] { return run(*arguments); }; });
}

} // namespace slrc::cli
