#include "compiler/cli/common_options.hpp"

namespace slrc::cli {

Command graph_command() {
    return {
        "graph", "Draw roles, what turns on what, and what they may do, for Graphviz or Mermaid",
        [](Definition& command) {
            define_doc(command, {{"dot", workspace::DocForm::dot}, {"mermaid", workspace::DocForm::mermaid}});
        }};
}

} // namespace slrc::cli
