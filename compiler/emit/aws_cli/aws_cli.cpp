#include "compiler/emit/aws_cli/aws_cli.hpp"

#include "compiler/emit/aws_cli/runbook.hpp"

namespace slrc::emit {

std::vector<NamedDocument> aws_cli_files(const model::Role& role, model::Filler& filler,
                                         const IamOptions& options) {
    // The service puts the permissions on a role that is linked to it.
    const model::PossibleParts parts =
        role.is_service_linked() ? model::PossibleParts{} : possible_parts(role, filler);
    std::vector<NamedDocument> files = aws_cli::inputs(role, parts, filler, options.minify);
    files.push_back(
        {"sh", aws_cli::runbook(role, parts, aws_cli::facts_of(role, filler), filler.configuration())});
    return files;
}

} // namespace slrc::emit
