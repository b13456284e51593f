#include "compiler/cli/command.hpp"
#include "compiler/cli/output_files.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/driver/generate.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace slrc::cli {

namespace {

struct Arguments {
    driver::GenerateOptions options;
    DiagnosticOptions diagnostics;
    std::string language;
    bool check = false;
    std::string depfile;
};

std::vector<std::string> language_words() {
    std::vector<std::string> words;
    for (const generate::Language language : generate::languages()) {
        words.emplace_back(to_string(language));
    }
    return words;
}

Status run(const Arguments& arguments) {
    driver::FileSystem file_system;
    driver::Compilation compilation;
    std::vector<driver::OutputFile> files = generate_code(compilation, arguments.options, file_system);
    const Status status = show(compilation.sink, compilation.sources.files, arguments.diagnostics);
    if (compilation.sink.has_errors()) {
        return status;
    }
    if (arguments.check) {
        return std::max(status, show_differences(files, file_system));
    }
    return status != Status::good
               ? status
               : write_files(std::move(files), arguments.depfile, compilation.dependencies, file_system);
}

CLI::Validator not_empty() {
    return CLI::Validator(
        [](const std::string& name) { return std::string(name.empty() ? "the name is empty" : ""); }, "");
}

void add_options(CLI::App& command, Arguments& arguments) {
    driver::GenerateOptions& options = arguments.options;
    command
        .add_option("SPEC", options.specifications,
                    "A file, std:PATH (the standard library), or - for standard input")
        ->required()
        ->type_name("FILE.slr|std:PATH");
    command
        .add_option("--language", arguments.language,
                    "The programming language: cpp, python, typescript, go or java")
        ->check(one_of(language_words()))
        ->required()
        ->type_name("LANGUAGE");
    command
        .add_option("--package", options.package,
                    "The namespace of C++, or the package of Go and Java; without it, roles")
        ->type_name("NAME");
    command
        .add_option("--role", options.roles,
                    "Generate code for this role alone, named with or without its {suffix}; can be repeated")
        ->type_name("NAME")
        ->allow_extra_args(false);
    command.add_option("-I", options.search_folders, "Look for imports in this folder too; can be repeated")
        ->type_name("DIR")
        ->allow_extra_args(false);
    command.add_option("-o", options.folder, "Write the files to this folder")
        ->check(not_empty())
        ->required()
        ->type_name("DIR");
    CLI::Option* check =
        command.add_flag("--check", arguments.check,
                         "Write nothing: show how the files in -o DIR differ, and exit with 1 if they do");
    command.add_option("--depfile", arguments.depfile, "Write a Make-style dependency file")
        ->check(not_empty())
        ->excludes(check)
        ->type_name("FILE");
    add_diagnostic_options(command, arguments.diagnostics);
}

/// Once everything has been read: the package follows from the language.
void complete(Arguments& arguments) {
    driver::GenerateOptions& options = arguments.options;
    options.language = *generate::find_language(arguments.language);
    while (options.folder.size() > 1 && options.folder.ends_with('/')) {
        options.folder.pop_back();
    }
    if (options.package.empty()) {
        options.package = default_package(options.language);
    } else if (const auto wrong = package_misfit(options.language, options.package)) {
        throw CLI::ValidationError("--package", *wrong);
    }
}

} // namespace

void add_generate(CLI::App& program, Action& action) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command =
        program.add_subcommand("generate", "Generate source code that makes the documents at run time");
    when_called(*command, [arguments](CLI::App& generate) { add_options(generate, *arguments); });
    command->callback([arguments, &action] {
        complete(*arguments);
        action = [arguments] { return run(*arguments); };
    });
}

} // namespace slrc::cli
