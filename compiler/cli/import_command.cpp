#include "compiler/cli/command.hpp"
#include "compiler/cli/common_options.hpp"
#include "compiler/cli/output_files.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/disk/disk.hpp"
#include "compiler/importer/strings.hpp"
#include "compiler/text/format.hpp"
#include "compiler/workspace/import.hpp"

#include <algorithm>
#include <memory>
#include <set>
#include <utility>

namespace slrc::cli {

namespace {

struct ImportArguments {
    workspace::ImportOptions options;
    std::string kind;
    std::vector<std::string> capabilities;
    std::string output;
    DiagnosticOptions diagnostics;
};

bool is_specification_file(const std::string& output) {
    return output.ends_with(".slr");
}

/// `NAME=FILE.json`.
workspace::VariantFile read_variant(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string::npos || equals == 0 || equals + 1 == text.size()) {
        throw UsageError("--capability", text::format("`{}` is not NAME=FILE.json", text));
    }
    const std::string name = text.substr(0, equals);
    if (!importer::is_identifier(name) || name == "none") {
        throw UsageError("--capability",
                         text::format("`{}` is no name of a capability: letters, digits and `_`", name));
    }
    return {name, text.substr(equals + 1)};
}

void complete_import(ImportArguments& arguments) {
    if (!arguments.kind.empty()) {
        arguments.options.reading.kind =
            arguments.kind == "trust" ? iam::PolicyKind::trust : iam::PolicyKind::permissions;
    }
    std::set<std::string> names;
    std::vector<std::string> files = arguments.options.files;
    for (const std::string& text : arguments.capabilities) {
        workspace::VariantFile variant = read_variant(text);
        if (!names.insert(variant.capability).second) {
            throw UsageError("--capability", text::format("`{}` is given twice", variant.capability));
        }
        files.push_back(variant.file);
        arguments.options.variants.push_back(std::move(variant));
    }
    if (std::ranges::count(files, "-") > 1) {
        throw UsageError("FILE", "standard input can be read once");
    }
    arguments.options.divided = !arguments.output.empty() && !is_specification_file(arguments.output);
}

std::vector<workspace::OutputFile> imported_files(const ImportArguments& arguments,
                                                  const workspace::Import& import) {
    std::vector<workspace::OutputFile> files;
    for (const workspace::ImportedFile& file : import.files) {
        files.push_back(
            {arguments.options.divided ? arguments.output + "/" + file.role + ".slr" : arguments.output,
             file.text});
    }
    return files;
}

Status run_import(const ImportArguments& arguments) {
    workspace::Import import;
    import_documents(import, arguments.options, disk::Disk());
    const bool prints = arguments.output.empty();
    const std::vector<workspace::OutputFile> files = imported_files(arguments, import);
    const Status status =
        show(import.sink, import.sources, arguments.diagnostics, {.is_free = !prints, .files = paths(files)});
    // What does not compile is written all the same, for whoever fixes it.
    const bool is_faulty = import.sink.has_errors() && !files.empty();
    if (status == Status::unusable || (status == Status::wrong && !is_faulty)) {
        return status;
    }
    return std::max(
        status, prints ? print(import.files.front().text) : write_files(files, {}, paths(import.sources)));
}

void add_import_command_options(Definition& command, ImportArguments& arguments) {
    command.add(required(
        {"FILE", &arguments.options.files,
         "A policy document, what `aws iam` prints, a CloudFormation template, or - for standard input",
         "FILE.json"}));
    command.add({"--role", &arguments.options.reading.roles,
                 "Import the role of this name alone; can be repeated", "NAME"});
    command.add({"--kind", &arguments.kind, "What a policy document is: permissions or trust", "KIND",
                 one_of({"permissions", "trust"})});
    add_known_option(command, arguments.options.known);
    command.add(
        {"--capability", &arguments.capabilities,
         "What the role is with a capability: what it has beyond FILE becomes `when NAME`; can be repeated",
         "NAME=FILE.json"});
    command.add({"-o", &arguments.output,
                 "Write to this file, if it ends with .slr; otherwise one file for each role to this folder",
                 "FILE|DIR", written_name()});
    add_diagnostic_options(command, arguments.diagnostics);
}

void define_import(Definition& command) {
    const auto arguments = std::make_shared<ImportArguments>();
    add_import_command_options(command, *arguments);
    command.run = [arguments] {
        complete_import(*arguments);
        return run_import(*arguments);
    };
}

} // namespace

Command import_command() {
    return {"import", "Write IAM's JSON as a specification", define_import};
}

} // namespace slrc::cli
