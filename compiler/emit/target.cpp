#include "compiler/emit/target.hpp"

#include "compiler/emit/cloudformation/cloudformation.hpp"
#include "compiler/emit/terraform/module.hpp"

#include <algorithm>
#include <array>

namespace slrc::emit {

namespace {

constexpr std::array<Target, 4> every_target{Target::iam, Target::cloudformation, Target::terraform,
                                             Target::aws_cli};

} // namespace

std::string_view to_string(Target target) {
    switch (target) {
        case Target::iam:
            return "iam";
        case Target::cloudformation:
            return "cloudformation";
        case Target::terraform:
            return "terraform";
        case Target::aws_cli:
            return "aws-cli";
    }
    return "";
}

std::optional<Target> find_target(std::string_view name) {
    const auto* found = std::find_if(every_target.begin(), every_target.end(),
                                     [&](Target target) { return to_string(target) == name; });
    return found == every_target.end() ? std::nullopt : std::optional(*found);
}

std::span<const Target> targets() {
    return every_target;
}

bool takes_configuration(Target target) {
    return target == Target::iam || target == Target::aws_cli;
}

std::vector<File> template_files(Target target, std::span<const model::Role* const> roles,
                                 const TemplateOptions& options, diagnostics::Sink& sink) {
    switch (target) {
        case Target::cloudformation:
            return cloudformation_files(roles, options, sink);
        case Target::terraform:
            return terraform::terraform_files(roles, options, sink);
        case Target::iam:
        case Target::aws_cli:
            break;
    }
    return {};
}

} // namespace slrc::emit
