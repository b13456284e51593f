#include "compiler/cli/command.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/driver/import.hpp"
#include "compiler/importer/words.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace slrc::cli {

namespace {

struct Arguments {
    driver::ImportOptions options;
    std::string kind;
    std::vector<std::string> capabilities;
    std::string output;
    DiagnosticOptions diagnostics;
};

bool is_file(const std::string& output) {
    return output.ends_with(".slr");
}

/// `NAME=FILE.json`.
driver::VariantFile read_variant(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) {
        throw CLI::ValidationError("--capability", "`" + text + "` is not NAME=FILE.json");
    }
    const std::string name = text.substr(0, equals);
    if (!importer::is_identifier(name) || name == "none") {
        throw CLI::ValidationError("--capability",
                                   "`" + name + "` is no name of a capability: letters, digits and `_`");
    }
    return {name, text.substr(equals + 1)};
}

void complete(Arguments& arguments) {
    if (!arguments.kind.empty()) {
        arguments.options.reading.kind =
            arguments.kind == "trust" ? reader::DocumentKind::trust : reader::DocumentKind::permissions;
    }
    std::set<std::string> names;
    std::vector<std::string> files = arguments.options.files;
    for (const std::string& text : arguments.capabilities) {
        driver::VariantFile variant = read_variant(text);
        if (!names.insert(variant.capability).second) {
            throw CLI::ValidationError("--capability", "`" + variant.capability + "` is given twice");
        }
        files.push_back(variant.file);
        arguments.options.variants.push_back(std::move(variant));
    }
    if (std::count(files.begin(), files.end(), "-") > 1) {
        throw CLI::ValidationError("FILE", "standard input can be read once");
    }
    arguments.options.divided = !arguments.output.empty() && !is_file(arguments.output);
}

std::vector<driver::OutputFile> output_files(const Arguments& arguments, const driver::Import& import) {
    std::vector<driver::OutputFile> files;
    for (const driver::ImportedFile& file : import.files) {
        files.push_back(
            {arguments.options.divided ? arguments.output + "/" + file.role + ".slr" : arguments.output,
             file.text});
    }
    return files;
}

Status run(const Arguments& arguments) {
    driver::FileSystem file_system;
    driver::Import import;
    import_documents(import, arguments.options, file_system);
    const Status status = show(import.sink, import.sources, arguments.diagnostics);
    if (status != Status::good) {
        return status;
    }
    if (!arguments.output.empty()) {
        file_system.write(output_files(arguments, import));
        return Status::good;
    }
    return print(import.files.front().text);
}

void add_options(CLI::App& command, Arguments& arguments) {
    command
        .add_option(
            "FILE", arguments.options.files,
            "A policy document, what `aws iam` prints, a CloudFormation template, or - for standard input")
        ->required()
        ->type_name("FILE.json");
    command
        .add_option("--role", arguments.options.reading.roles,
                    "Import the role of this name alone; can be repeated")
        ->type_name("NAME")
        ->allow_extra_args(false);
    command.add_option("--kind", arguments.kind, "What a policy document is: permissions or trust")
        ->check(one_of({"permissions", "trust"}))
        ->type_name("KIND");
    command
        .add_option(
            "--capability", arguments.capabilities,
            "What the role is with a capability: what it has beyond FILE becomes `when NAME`; can be repeated")
        ->type_name("NAME=FILE.json")
        ->allow_extra_args(false);
    command
        .add_option(
            "-o", arguments.output,
            "Write to this file, if it ends with .slr; otherwise one file for each role to this folder")
        ->check(not_empty())
        ->type_name("FILE|DIR");
    add_diagnostic_options(command, arguments.diagnostics);
}

} // namespace

void add_import(CLI::App& program, Action& action) {
    const auto arguments = std::make_shared<Arguments>();
    CLI::App* command = program.add_subcommand("import", "Write IAM's JSON as a specification");
    when_called(*command, [arguments](CLI::App& import) { add_options(import, *arguments); });
    command->callback([arguments, &action] {
        complete(*arguments);
        action = [arguments] { return run(*arguments); };
    });
}

} // namespace slrc::cli
