#include "compiler/emit/aws_cli/aws_cli.hpp"

#include "compiler/emit/aws_cli/inputs.hpp"
#include "compiler/emit/aws_cli/runbook.hpp"

#include <array>

namespace slrc::emit {

std::vector<File> aws_cli_files(const model::Role& role, model::Filler& filler, bool minify) {
    // The service puts the permissions on a role that is linked to it.
    const model::PossibleParts parts =
        role.is_service_linked() ? model::PossibleParts{} : possible_parts(role, filler);
    std::vector<File> files = aws_cli::inputs(role, parts, filler, minify);
    files.push_back(
        File{role.name.base + ".sh",
             aws_cli::runbook(role, parts, aws_cli::facts_of(role, filler), filler.configuration())});
    return files;
}

std::span<const std::string_view> aws_cli_calls() {
    static constexpr std::array<std::string_view, 7> calls{"create-role",
                                                           "create-service-linked-role",
                                                           "delete-role",
                                                           "delete-service-linked-role",
                                                           "put-role-policy",
                                                           "update-assume-role-policy",
                                                           "update-role-description"};
    return calls;
}

} // namespace slrc::emit
