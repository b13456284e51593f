#include "compiler/cli/command.hpp"
#include "compiler/cli/common_options.hpp"
#include "compiler/cli/output_files.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/workspace/generate.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace slrc::cli {

namespace {

struct GenerateArguments {
    workspace::GenerateOptions options;
    disk::Disk disk;
    DiagnosticOptions diagnostics;
    std::string language;
    bool check = false;
    bool list = false;
    BuildFiles build;
};

std::vector<std::string> language_words() {
    std::vector<std::string> words;
    for (const generate::Language language : generate::languages()) {
        words.emplace_back(to_string(language));
    }
    return words;
}

std::string one_a_line(const std::vector<std::string>& names) {
    std::string text;
    for (const std::string& name : names) {
        text += name + "\n";
    }
    return text;
}

Status run_generate(const GenerateArguments& arguments) {
    workspace::Compilation compilation;
    std::vector<workspace::OutputFile> files = generate_code(compilation, arguments.options, arguments.disk);
    const bool writes = !arguments.list && !arguments.check;
    const Status status = show(compilation.sink, compilation.sources.files, arguments.diagnostics,
                               {.is_free = writes, .files = paths(files, arguments.build)});
    if (compilation.sink.has_errors()) {
        return status;
    }
    if (arguments.list) {
        return std::max(status, print(one_a_line(paths(files))));
    }
    if (arguments.check) {
        return std::max(status, show_differences(files, arguments.disk));
    }
    return status != Status::good ? status
                                  : write_files(std::move(files), arguments.build, compilation.dependencies);
}

void add_generate_options(Definition& command, GenerateArguments& arguments) {
    workspace::GenerateOptions& options = arguments.options;
    add_specifications(command, options.specifications);
    command.add(required({"--language", &arguments.language,
                          "The programming language: cpp, python, typescript, go or java", "LANGUAGE",
                          one_of(language_words())}));
    command.add({"--package", &options.package,
                 "The namespace of C++, or the package of Go and Java; without it, roles", "NAME"});
    add_roles(command, options.roles, "Generate code for");
    add_import_options(command, options.search_folders, arguments.disk);
    command.add(required({"-o", &options.folder, "Write the files to this folder", "DIR", written_name()}));
    command.add({"--check", &arguments.check,
                 "Write nothing: show how the files in -o DIR differ, and exit with 1 if they do"});
    command.add({"--list", &arguments.list,
                 "Write nothing: print the files that would be written, one a line, for a build tool"});
    exclude(command, "--list", "--check");
    add_build_options(command, arguments.build);
    for (const char* option : {"--depfile", "--stamp"}) {
        exclude(command, option, "--check");
        exclude(command, option, "--list");
    }
    add_diagnostic_options(command, arguments.diagnostics);
}

/// Once everything has been read: the package follows from the language.
void complete_generate(GenerateArguments& arguments) {
    workspace::GenerateOptions& options = arguments.options;
    options.language = *generate::find_language(arguments.language);
    while (options.folder.size() > 1 && options.folder.ends_with('/')) {
        options.folder.pop_back();
    }
    if (options.package.empty()) {
        options.package = default_package(options.language);
    } else if (const auto wrong = package_misfit(options.language, options.package)) {
        throw UsageError("--package", *wrong);
    }
}

void define_generate(Definition& command) {
    const auto arguments = std::make_shared<GenerateArguments>();
    add_generate_options(command, *arguments);
    command.run = [arguments] {
        complete_generate(*arguments);
        return run_generate(*arguments);
    };
}

} // namespace

Command generate_command() {
    return {"generate", "Generate source code that makes the documents at run time", define_generate};
}

} // namespace slrc::cli
