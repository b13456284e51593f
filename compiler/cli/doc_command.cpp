#include "compiler/cli/doc_options.hpp"

#include <memory>

namespace slrc::cli {

namespace {

DocForms forms() {
    return {{"markdown", driver::DocForm::markdown}, {"html", driver::DocForm::html}};
}

} // namespace

void add_doc(CLI::App& program, Action& action) {
    const auto arguments = std::make_shared<DocArguments>();
    CLI::App* command = program.add_subcommand(
        "doc", "Write the page of documentation of roles, as Markdown or as one file of HTML");
    when_called(*command, [arguments](CLI::App& doc) { add_doc_options(doc, *arguments, forms()); });
    command->callback([arguments, &action] {
        complete(*arguments, forms());
        action = [arguments] { return run(*arguments); };
    });
}

} // namespace slrc::cli
