#include "compiler/emit/target.hpp"

#include "compiler/emit/aws_cli/aws_cli.hpp"
#include "compiler/emit/cloudformation/cloudformation.hpp"
#include "compiler/emit/terraform/module.hpp"

#include <array>
#include <cstddef>

namespace slrc::emit {

namespace {

constexpr std::array<std::string_view, 5> iam_kinds{"trust", "permissions", "admin", "role", "sets"};

constexpr std::array<TargetFacts, 4> table{{
    {.target = Target::iam, .name = "iam", .make = iam_documents, .ending = ".json", .kinds = iam_kinds},
    {.target = Target::cloudformation, .name = "cloudformation", .make = cloudformation_files},
    {.target = Target::terraform, .name = "terraform", .make = terraform::terraform_files, .separator = "/"},
    {.target = Target::aws_cli, .name = "aws-cli", .make = aws_cli_files, .kinds = aws_cli_calls},
}};

} // namespace

std::string TargetFacts::file_name(const std::string& role, const std::string& document) const {
    return role + std::string(separator) + document + std::string(ending);
}

std::span<const TargetFacts> targets() {
    return table;
}

const TargetFacts& facts(Target target) {
    return table.at(static_cast<std::size_t>(target));
}

} // namespace slrc::emit
