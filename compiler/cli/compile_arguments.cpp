#include "compiler/cli/compile_arguments.hpp"

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
    if (!arguments.depfile.empty() && arguments.folder.empty()) {
        refuse("--depfile", "it lists the files that are written: give their folder with -o DIR");
    }
    if (!arguments.depfile.empty() && arguments.check) {
        refuse("--depfile", "--check writes nothing");
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

/// The target `aws-cli` has one set of files, which refer to one another.
void check_inputs(const CompileArguments& arguments) {
    const auto refuse = [](const char* option, const char* why) { throw CLI::ValidationError(option, why); };
    if (arguments.folder.empty()) {
        refuse("--target", "the target `aws-cli` has several files: give their folder with -o DIR");
    }
    if (arguments.document != "all") {
        refuse("--document",
               "the target `aws-cli` has all inputs that the calls for a role need, and its script");
    }
    if (arguments.split != "none") {
        refuse("--split", "the target `aws-cli` divides permissions by capability, and no other way");
    }
}

void add_choice(CLI::App& command, CompileArguments& arguments) {
    driver::CompileOptions& options = arguments.options;
    command
        .add_option("SPEC", options.specifications,
                    "A file, std:PATH (the standard library), or - for standard input")
        ->required();
    command
        .add_option("--role", options.roles,
                    "Compile this role alone, named with or without its {suffix}; can be repeated")
        ->type_name("NAME")
        ->allow_extra_args(false);
    add_configuration_options(command, arguments.configuration, options.request, options.configuration_file);
    command.add_option("-I", options.search_folders, "Look for imports in this folder too; can be repeated")
        ->type_name("DIR")
        ->allow_extra_args(false);
}

void add_output(CLI::App& command, CompileArguments& arguments) {
    command
        .add_option("--target", arguments.target,
                    "What to compile to: iam, cloudformation, terraform or aws-cli")
        ->check(one_of(target_words()))
        ->type_name("TARGET");
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
    command.add_option("--depfile", arguments.depfile, "Write a Make-style dependency file")
        ->check(not_empty())
        ->type_name("FILE");
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
    check_combinations(arguments);
    if (arguments.target == to_string(emit::Target::aws_cli)) {
        check_inputs(arguments);
        arguments.split = "capability";
    }
    driver::CompileOptions& options = arguments.options;
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
    options.earlier_folder = arguments.folder;
    options.target = emit::find_target(arguments.target).value_or(emit::Target::iam);
    options.folder = arguments.folder;
}

} // namespace slrc::cli
