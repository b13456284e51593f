#include "compiler/cli/command.hpp"
#include "compiler/driver/compare.hpp"
#include "compiler/driver/compile.hpp"
#include "compiler/driver/depfile.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <memory>
#include <set>

namespace slrc::cli {

namespace {

using driver::OutputFile;
using emit::DocumentKind;

constexpr std::array<DocumentKind, 4> every_document{DocumentKind::trust, DocumentKind::permissions,
                                                     DocumentKind::admin, DocumentKind::role};

/// What the command line says, as it says it.
struct Arguments {
    driver::CompileOptions options;
    DiagnosticOptions diagnostics;
    std::vector<std::string> with;
    std::vector<std::string> set;
    std::string document = "all";
    std::string target = "iam";
    std::string split = "none";
    std::string folder;
    bool to_standard_output = false;
    bool check = false;
    std::string depfile;
};

/// `NAME=VALUE`, `CAPABILITY.NAME=VALUE`.
model::Request::ValueRequest read_setting(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0) {
        throw CLI::ValidationError("--set", "`" + text + "` is not NAME=VALUE");
    }
    const std::string name = text.substr(0, equals);
    const std::size_t dot = name.find('.');
    const bool owned = dot != std::string::npos;
    return {owned ? name.substr(0, dot) : "",
            owned ? name.substr(dot + 1) : name,
            {text.substr(equals + 1)},
            "--set " + name,
            true};
}

/// A repeated `--set` on one parameter adds to it.
void add_setting(std::vector<model::Request::ValueRequest>& all, model::Request::ValueRequest setting) {
    const auto known = std::find_if(all.begin(), all.end(), [&](const model::Request::ValueRequest& earlier) {
        return earlier.capability == setting.capability && earlier.name == setting.name;
    });
    if (known == all.end()) {
        all.push_back(std::move(setting));
    } else {
        known->values.push_back(std::move(setting.values.front()));
    }
}

void complete(Arguments& arguments) {
    driver::CompileOptions& options = arguments.options;
    for (const std::string& name : arguments.with) {
        if (!name.empty()) {
            options.request.capabilities.push_back({name, "--with"});
        }
    }
    for (const std::string& setting : arguments.set) {
        add_setting(options.request.values, read_setting(setting));
    }
    for (const DocumentKind kind : every_document) {
        if (arguments.document == "all" || arguments.document == to_string(kind)) {
            options.documents.documents.push_back(kind);
        }
    }
    options.documents.split = arguments.split == "capability" ? emit::Split::capability : emit::Split::none;
}

/// Options that contradict or need one another; CLI11 knows no "needs a value for".
void check_combinations(const Arguments& arguments) {
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
    if (arguments.options.every_set && !arguments.with.empty()) {
        refuse("--matrix", "it compiles every set of capabilities: --with chooses one");
    }
}

/// Files in the folder that look like documents of roles, and that this compilation would not write.
void report_stale(driver::Compilation& compilation, const std::vector<OutputFile>& files,
                  const driver::FileSystem& file_system) {
    std::set<std::string> folders;
    std::set<std::string> written;
    for (const OutputFile& file : files) {
        folders.insert(driver::folder_of(file.path));
        written.insert(file.path);
    }
    for (const std::string& folder : folders) {
        for (const std::string& name : file_system.list(folder)) {
            const std::string path = folder + "/" + name;
            const bool document =
                std::any_of(every_document.begin(), every_document.end(), [&](DocumentKind kind) {
                    return name.ends_with("." + std::string(to_string(kind)) + ".json") ||
                           name.find("." + std::string(to_string(kind)) + ".") != std::string::npos;
                });
            if (document && name.ends_with(".json") && written.count(path) == 0) {
                compilation.sink.report(diagnostics::Kind::stale_file, path,
                                        "this compilation would not write `" + path + "`");
            }
        }
    }
}

/// The differences between the files that are there and those that would be written.
std::string differences(const std::vector<OutputFile>& files, const driver::FileSystem& file_system) {
    std::string text;
    for (const OutputFile& file : files) {
        const driver::ReadResult old = file_system.read(file.path);
        text += driver::unified_diff(file.path, old.text, !old.problem, file.text);
    }
    return text;
}

Status compare(Arguments& arguments, driver::Compilation& compilation, const std::vector<OutputFile>& files,
               const driver::FileSystem& file_system) {
    if (arguments.options.documents.documents.size() == every_document.size()) {
        report_stale(compilation, files, file_system);
    }
    const Status status = show(compilation.sink, compilation.sources.files, arguments.diagnostics);
    const std::string text = differences(files, file_system);
    if (status == Status::unusable || print(text) == Status::unusable) {
        return Status::unusable;
    }
    return text.empty() ? status : Status::wrong;
}

Status write(const Arguments& arguments, const driver::Compilation& compilation,
             std::vector<OutputFile> files, driver::FileSystem& file_system) {
    std::vector<std::string> outputs;
    for (const OutputFile& file : files) {
        outputs.push_back(file.path);
    }
    if (!arguments.depfile.empty()) {
        files.push_back(
            OutputFile{arguments.depfile, driver::depfile_text(outputs, compilation.dependencies)});
    }
    file_system.write(files);
    return Status::good;
}

Status run(Arguments& arguments) {
    driver::FileSystem file_system;
    driver::Compilation compilation;
    compile(compilation, arguments.options, file_system);
    std::vector<OutputFile> files = driver::output_files(compilation.roles, arguments.folder);
    if (arguments.check && !compilation.sink.has_errors()) {
        return compare(arguments, compilation, files, file_system);
    }
    const Status status = show(compilation.sink, compilation.sources.files, arguments.diagnostics);
    if (status != Status::good) {
        return status;
    }
    if (!arguments.folder.empty()) {
        return write(arguments, compilation, std::move(files), file_system);
    }
    return compilation.roles.empty() ? Status::good : print(standard_output(compilation, arguments.options));
}

void add_choice(CLI::App& command, Arguments& arguments) {
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
    command.add_option("--with", arguments.with, "Turn capabilities on; `all` turns on every one")
        ->type_name("CAPABILITY[,CAPABILITY]")
        ->delimiter(',')
        ->allow_extra_args(false);
    command
        .add_option(
            "--set", arguments.set,
            "Give a parameter its value; CAPABILITY.NAME where two have one of that name. On a list a repetition adds")
        ->type_name("NAME=VALUE")
        ->allow_extra_args(false);
    command
        .add_option(
            "--config", options.configuration_file,
            "Read capabilities, parameters and place from JSON (see `slrc schema config`); options override it")
        ->type_name("FILE.json");
    command
        .add_option("--partition", options.request.partition,
                    "The value of {partition}; without it that of the region, or aws")
        ->type_name("P");
    command.add_option("--region", options.request.region, "The value of {region}")->type_name("R");
    command.add_option("--account", options.request.account, "The value of {account}: 12 digits")
        ->type_name("ID");
    command.add_option("--suffix", options.request.suffix, "The value of {suffix}")->type_name("S");
    command.add_option("-I", options.search_folders, "Look for imports in this folder too; can be repeated")
        ->type_name("DIR")
        ->allow_extra_args(false);
}

void add_output(CLI::App& command, Arguments& arguments) {
    command.add_option("--target", arguments.target, "What to compile to: iam")
        ->check(CLI::IsMember({"iam"}).description(""))
        ->type_name("TARGET");
    command
        .add_option("--document", arguments.document,
                    "Which document: trust, permissions, admin, role or all")
        ->check(CLI::IsMember({"trust", "permissions", "admin", "role", "all"}).description(""))
        ->type_name("KIND");
    command
        .add_option(
            "--split", arguments.split,
            "How permissions are divided: none, or capability (a base and one document for each `when`)")
        ->check(CLI::IsMember({"none", "capability"}).description(""))
        ->type_name("HOW");
    CLI::Option* folder =
        command.add_option("-o", arguments.folder, "Write each document to a file in this folder")
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
        ->type_name("FILE");
}

} // namespace

void add_compile(CLI::App& program, Action& action) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = program.add_subcommand("compile", "Compile specifications to documents");
    add_choice(*command, *arguments);
    add_output(*command, *arguments);
    add_diagnostic_options(*command, arguments->diagnostics);
    command->callback([arguments, &action] {
        check_combinations(*arguments);
        complete(*arguments);
        action = [arguments] { return run(*arguments); };
    });
}

} // namespace slrc::cli
