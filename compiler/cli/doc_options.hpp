// What `slrc doc` and `slrc graph` have in common: all but the forms.
#pragma once

#include "compiler/cli/command.hpp"
#include "compiler/workspace/doc.hpp"

#include <string>
#include <utility>
#include <vector>

namespace slrc::cli {

/// The words of `--format`, the one that holds without it first.
using DocForms = std::vector<std::pair<std::string, workspace::DocForm>>;

/// The options of the command, and what it does with them: it writes the text, shows it, or holds it to the file.
void define_doc(Definition& command, const DocForms& forms);

} // namespace slrc::cli
