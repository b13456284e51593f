#include "compiler/cli/common_options.hpp"
#include "compiler/cli/output_files.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <memory>

namespace slrc::cli {

namespace {

struct DocArguments {
    workspace::DocOptions options;
    disk::Disk disk;
    DiagnosticOptions diagnostics;
    std::string format;
    std::string file;
    bool check = false;
};

std::vector<std::string> words_of_forms(const DocForms& forms) {
    std::vector<std::string> words;
    words.reserve(forms.size());
    for (const auto& [word, form] : forms) {
        words.push_back(word);
    }
    return words;
}

void add_doc_options(Definition& command, DocArguments& arguments, const DocForms& forms) {
    workspace::DocOptions& options = arguments.options;
    const std::vector<std::string> words = words_of_forms(forms);
    add_specifications(command, options.specifications);
    add_roles(command, options.roles, "Show");
    command.add({"--format", &arguments.format, text::format("The form: {}", text::joined(words, " or ")),
                 "FORMAT", one_of(words)});
    add_import_options(command, options.search_folders, arguments.disk);
    command.add({"-o", &arguments.file, "Write to this file", "FILE", written_name()});
    command.add({"--check", &arguments.check,
                 "Write nothing: show how the file -o FILE differs, and exit with 1 if it does"});
    add_diagnostic_options(command, arguments.diagnostics);
}

void complete_doc(DocArguments& arguments, const DocForms& forms) {
    if (arguments.check && arguments.file.empty()) {
        throw UsageError("--check", "it compares with a file: give it with -o FILE");
    }
    arguments.options.form = forms.front().second;
    for (const auto& [word, form] : forms) {
        if (word == arguments.format) {
            arguments.options.form = form;
        }
    }
}

Status run_doc(const DocArguments& arguments) {
    workspace::Compilation compilation;
    std::string text = document_roles(compilation, arguments.options, arguments.disk);
    const bool writes = !arguments.file.empty() && !arguments.check;
    const Status status = show(compilation.sink, compilation.sources.files, arguments.diagnostics,
                               {.is_free = writes, .files = {arguments.file}});
    if (compilation.sink.has_errors()) {
        return status;
    }
    if (arguments.check) {
        return std::max(status, show_differences({{arguments.file, std::move(text)}}, arguments.disk));
    }
    if (status != Status::good) {
        return status;
    }
    return arguments.file.empty()
               ? print(text)
               : write_files({{arguments.file, std::move(text)}}, {}, paths(compilation.sources.files));
}

} // namespace

void define_doc(Definition& command, const DocForms& forms) {
    const auto arguments = std::make_shared<DocArguments>();
    add_doc_options(command, *arguments, forms);
    command.run = [arguments, forms] {
        complete_doc(*arguments, forms);
        return run_doc(*arguments);
    };
}

} // namespace slrc::cli
