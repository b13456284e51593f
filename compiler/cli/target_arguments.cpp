#include "compiler/cli/compile_arguments.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/text/format.hpp"

#include <utility>

namespace slrc::cli {

namespace {

using emit::Target;

/// What chooses a configuration, where capabilities stay switches.
void check_no_configuration(const CompileArguments& arguments) {
    const model::Choice& request = arguments.options.request;
    const std::array<std::pair<const char*, bool>, 9> options{{
        {"--with", !arguments.configuration.with.empty()},
        {"--set", !arguments.configuration.set.empty()},
        {"--config", arguments.options.configuration_file.has_value()},
        {"--partition", request.partition.has_value()},
        {"--region", request.region.has_value()},
        {"--account", request.account.has_value()},
        {"--suffix", request.suffix.has_value()},
        {"--matrix", arguments.options.every_set},
        {"--split", arguments.split != "none"},
    }};
    for (const auto& [option, is_given] : options) {
        if (is_given) {
            throw UsageError(
                option, text::format(
                            "the target `{}` keeps capabilities and parameters open: whoever uses it chooses",
                            arguments.target));
        }
    }
    if (!wants_all(arguments)) {
        throw UsageError("--document",
                         text::format("the target `{}` has no single documents", arguments.target));
    }
}

/// The target `aws-cli` has one set of files, which refer to one another.
void check_inputs(const CompileArguments& arguments) {
    if (arguments.folder.empty()) {
        throw UsageError("--target", "the target `aws-cli` has several files: give their folder with -o DIR");
    }
    if (!wants_all(arguments)) {
        throw UsageError(
            "--document",
            "the target `aws-cli` has all inputs that the calls for a role need, and its script");
    }
    if (arguments.options.share) {
        throw UsageError("--share", "the inputs of the target `aws-cli` are different for each set");
    }
    if (arguments.split != "none") {
        throw UsageError("--split",
                         "the target `aws-cli` divides permissions by capability, and no other way");
    }
}

} // namespace

void check_target(const CompileArguments& arguments, Target target) {
    if (!emit::facts(target).takes_configuration()) {
        check_no_configuration(arguments);
    }
    if (target == Target::aws_cli) {
        check_inputs(arguments);
    }
    if (arguments.as && target != Target::cloudformation && target != Target::terraform) {
        throw UsageError(
            "--as", "only the targets `cloudformation` and `terraform` choose between two kinds of role");
    }
    if (arguments.format && target != Target::cloudformation) {
        throw UsageError("--format", "only the target `cloudformation` has two formats");
    }
    if (arguments.options.documents.minify && target == Target::terraform) {
        throw UsageError("--minify", "the target `terraform` has no JSON");
    }
    if (arguments.options.documents.minify && arguments.format == "yaml") {
        throw UsageError("--minify", "white space is part of YAML");
    }
    if (target == Target::terraform && arguments.folder.empty()) {
        throw UsageError("--target",
                         "a module of `terraform` is several files: give their folder with -o DIR");
    }
}

} // namespace slrc::cli
