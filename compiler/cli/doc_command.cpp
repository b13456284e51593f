#include "compiler/cli/common_options.hpp"

namespace slrc::cli {

Command doc_command() {
    return {"doc", "Write the page of documentation of roles, as Markdown or as one file of HTML",
            [](Definition& command) {
                define_doc(command,
                           {{"markdown", workspace::DocForm::markdown}, {"html", workspace::DocForm::html}});
            }};
}

} // namespace slrc::cli
