// What `slrc doc` and `slrc graph` have in common: their options but for the form, and what they do.
#pragma once

#include "compiler/cli/command.hpp"
#include "compiler/driver/doc.hpp"

#include <string>
#include <utility>
#include <vector>

namespace slrc::cli {

/// The words of `--format`, the one that holds without it first.
using DocForms = std::vector<std::pair<std::string, driver::DocForm>>;

struct DocArguments {
    driver::DocOptions options;
    driver::Disk disk;
    DiagnosticOptions diagnostics;
    std::string format;
    std::string file;
    bool check = false;
};

void add_doc_options(CLI::App& command, DocArguments& arguments, const DocForms& forms);

/// Once everything has been read. Throws CLI::ValidationError.
void complete(DocArguments& arguments, const DocForms& forms);

/// Writes the text, shows it, or holds it to the file.
[[nodiscard]] Status run(const DocArguments& arguments);

} // namespace slrc::cli
