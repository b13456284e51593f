#include "compiler/cli/compile_arguments.hpp"

#include "compiler/cli/specification_options.hpp"
#include "compiler/cli/target_arguments.hpp"
#include "compiler/cli/usage.hpp"

#include <algorithm>
#include <utility>

namespace slrc::cli {

using emit::DocumentKind;

namespace {

std::vector<std::string> target_words() {
    std::vector<std::string> words;
    for (const emit::Target target : emit::targets()) {
        words.emplace_back(to_string(target));
    }
    return words;
}

/// Options that contradict or need one another; CLI11 knows no "needs a value for".
void check_combinations(const CompileArguments& arguments) {
    const auto refuse = [](const char* option, const char* why) { throw CLI::ValidationError(option, why); };
    if (arguments.check && arguments.folder.empty()) {
        refuse("--check", "it compares with the files in a folder: give it with -o DIR");
    }
    const BuildFiles& build = arguments.build;
    if (!build.depfile.empty() || !build.stamp.empty()) {
        const char* option = build.depfile.empty() ? "--stamp" : "--depfile";
        if (arguments.folder.empty()) {
            refuse(option, "it is for the files that are written: give their folder with -o DIR");
        }
        if (arguments.check) {
            refuse(option, "--check writes nothing");
        }
    }
    const auto& specifications = arguments.options.specifications;
    if (arguments.options.configuration_file == "-" &&
        std::find(specifications.begin(), specifications.end(), "-") != specifications.end()) {
        refuse("--config", "standard input cannot be the specification and the configuration at once");
    }
    if (arguments.options.every_set && !arguments.configuration.with.empty()) {
        refuse("--matrix", "it compiles every set of capabilities: --with chooses one");
    }
}

void add_choice(CLI::App& command, CompileArguments& arguments) {
    driver::CompileOptions& options = arguments.options;
    add_specifications(command, options.specifications);
    add_roles(command, options.roles, "Compile");
    add_configuration_options(command, arguments.configuration, options.request, options.configuration_file);
    add_import_options(command, options.search_folders, arguments.disk);
}

void add_output(CLI::App& command, CompileArguments& arguments) {
    command
        .add_option("--target", arguments.target,
                    "What to compile to: iam, cloudformation, terraform or aws-cli")
        ->check(one_of(target_words()))
        ->type_name("TARGET");
    command.add_option("--format", arguments.format, "The form of a template: json or yaml")
        ->check(one_of({"json", "yaml"}))
        ->type_name("FORMAT");
    command
        .add_option("--as", arguments.as,
                    "role: in a template, a service-linked role as a plain one with the same permissions")
        ->check(one_of({"role"}))
        ->type_name("KIND");
    command
        .add_option("--document", arguments.document,
                    "Which document: trust, permissions, admin, role or all")
        ->check(one_of({"trust", "permissions", "admin", "role", "all"}))
        ->type_name("KIND");
    command
        .add_option(
            "--split", arguments.split,
            "How permissions are divided: none, capability (a base and one document for each `when`) or size (documents that fit IAM's quota; statements stay in those that -o DIR has)")
        ->check(one_of({"none", "capability", "size"}))
        ->type_name("HOW");
    CLI::Option* folder =
        command.add_option("-o", arguments.folder, "Write each document to a file in this folder")
            ->check(not_empty())
            ->type_name("DIR");
    command
        .add_flag("--stdout", arguments.to_standard_output,
                  "Write to standard output (the default without -o)")
        ->excludes(folder);
    command.add_flag("--check", arguments.check,
                     "Write nothing: show how the files in -o DIR differ, and exit with 1 if they do");
    command.add_flag(
        "--matrix", arguments.options.every_set,
        "Compile every set of capabilities that `requires` permits, each in a folder of its own");
    command.add_flag("--minify", arguments.options.documents.minify, "Without white space in the JSON");
    add_build_options(command, arguments.build);
}

} // namespace

emit::Split split_called(std::string_view word) {
    return word == "capability" ? emit::Split::capability
           : word == "size"     ? emit::Split::size
                                : emit::Split::none;
}

void add_compile_options(CLI::App& command, CompileArguments& arguments) {
    add_choice(command, arguments);
    add_output(command, arguments);
    add_diagnostic_options(command, arguments.diagnostics);
}

void complete(CompileArguments& arguments) {
    driver::CompileOptions& options = arguments.options;
    options.target = emit::find_target(arguments.target).value_or(emit::Target::iam);
    check_target(arguments, options.target);
    check_combinations(arguments);
    if (options.target == emit::Target::aws_cli) {
        arguments.split = "capability"; // so that a capability is one call
    }
    // `out/` and `out` are one folder, but not one name to Make.
    while (arguments.folder.size() > 1 && arguments.folder.ends_with('/')) {
        arguments.folder.pop_back();
    }
    complete(arguments.configuration, options.request);
    for (const DocumentKind kind : every_document) {
        if (arguments.document == "all" || arguments.document == to_string(kind)) {
            options.documents.documents.push_back(kind);
        }
    }
    options.documents.split = split_called(arguments.split);
    options.of_template = {arguments.format == "yaml", arguments.as.has_value(), options.documents.minify};
    options.folder = arguments.folder;
}

} // namespace slrc::cli
