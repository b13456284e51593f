#include "compiler/cli/doc_options.hpp"

#include "compiler/cli/output_files.hpp"
#include "compiler/cli/specification_options.hpp"
#include "compiler/cli/usage.hpp"

#include <algorithm>

namespace slrc::cli {

namespace {

std::vector<std::string> words_of(const DocForms& forms) {
    std::vector<std::string> words;
    words.reserve(forms.size());
    for (const auto& [word, form] : forms) {
        words.push_back(word);
    }
    return words;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text += (text.empty() ? "" : " or ") + word;
    }
    return text;
}

} // namespace

void add_doc_options(CLI::App& command, DocArguments& arguments, const DocForms& forms) {
    driver::DocOptions& options = arguments.options;
    const std::vector<std::string> words = words_of(forms);
    add_specifications(command, options.specifications);
    add_roles(command, options.roles, "Show");
    command.add_option("--format", arguments.format, "The form: " + joined(words))
        ->check(one_of(words))
        ->type_name("FORMAT");
    add_import_options(command, options.search_folders, arguments.disk);
    command.add_option("-o", arguments.file, "Write to this file")->check(not_empty())->type_name("FILE");
    command.add_flag("--check", arguments.check,
                     "Write nothing: show how the file -o FILE differs, and exit with 1 if it does");
    add_diagnostic_options(command, arguments.diagnostics);
}

void complete(DocArguments& arguments, const DocForms& forms) {
    if (arguments.check && arguments.file.empty()) {
        throw CLI::ValidationError("--check", "it compares with a file: give it with -o FILE");
    }
    arguments.options.form = forms.front().second;
    for (const auto& [word, form] : forms) {
        if (word == arguments.format) {
            arguments.options.form = form;
        }
    }
}

Status run(const DocArguments& arguments) {
    driver::FileSystem file_system(arguments.disk);
    driver::Compilation compilation;
    std::string text = document_roles(compilation, arguments.options, file_system);
    const Status status = show(compilation.sink, compilation.sources.files, arguments.diagnostics);
    if (compilation.sink.has_errors()) {
        return status;
    }
    if (arguments.check) {
        return std::max(status, show_differences({{arguments.file, std::move(text)}}, file_system));
    }
    if (status != Status::good) {
        return status;
    }
    return arguments.file.empty() ? print(text)
                                  : write_files({{arguments.file, std::move(text)}}, {}, {}, file_system);
}

} // namespace slrc::cli
