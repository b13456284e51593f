#include "compiler/workspace/doc.hpp"

#include "compiler/doc/graph.hpp"
#include "compiler/doc/html.hpp"
#include "compiler/doc/markdown.hpp"
#include "compiler/workspace/choices.hpp"

namespace slrc::workspace {

std::string document_roles(Compilation& compilation, const DocOptions& options, const World& world) {
    const model::Program& program =
        check_specifications(compilation, options.specifications, options.search_folders, world);
    if (compilation.sink.has_errors()) {
        return {};
    }
    const std::vector<const model::Role*> roles = chosen_roles(program, options.roles, compilation.sink);
    if (compilation.sink.has_errors()) {
        return {};
    }
    if (roles.empty()) {
        compilation.sink.report(diagnostics::Kind::unknown_role, std::string(),
                                "there is no role in the specifications that were named");
        return {};
    }
    switch (options.form) {
        case DocForm::markdown:
            return doc::to_markdown(doc::make_page(program, roles));
        case DocForm::html:
            return doc::to_html(doc::make_page(program, roles));
        case DocForm::dot:
            return doc::to_dot(doc::graph(roles));
        case DocForm::mermaid:
            break;
    }
    return doc::to_mermaid(doc::graph(roles));
}

} // namespace slrc::workspace
