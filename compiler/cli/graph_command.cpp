#include "compiler/cli/doc_options.hpp"

#include <memory>

namespace slrc::cli {

namespace {

DocForms forms() {
    return {{"dot", driver::DocForm::dot}, {"mermaid", driver::DocForm::mermaid}};
}

} // namespace

void add_graph(CLI::App& program, Action& action) {
    const auto arguments = std::make_shared<DocArguments>();
    CLI::App* command = program.add_subcommand(
        "graph", "Draw roles, what turns on what, and what they may do, for Graphviz or Mermaid");
    when_called(*command, [arguments](CLI::App& graph) { add_doc_options(graph, *arguments, forms()); });
    command->callback([arguments, &action] {
        complete(*arguments, forms());
        action = [arguments] { return run(*arguments); };
    });
}

} // namespace slrc::cli
