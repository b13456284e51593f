#include "compiler/cli/command.hpp"
#include "compiler/cli/common_options.hpp"
#include "compiler/cli/compile_arguments.hpp"
#include "compiler/testing/run.hpp"
#include "compiler/text/format.hpp"
#include "compiler/workspace/compile.hpp"
#include "compiler/workspace/prove_roles.hpp"
#include "compiler/workspace/public_access.hpp"
#include "compiler/workspace/read_documents.hpp"
#include "compiler/workspace/sizes.hpp"

#include <algorithm>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

namespace slrc::cli {

namespace {

struct CheckArguments {
    std::vector<std::string> inputs;
    std::vector<std::string> search_folders;
    disk::Disk disk;
    DiagnosticOptions diagnostics;
    std::string split = "none";
    bool sizes = false;
    bool outside = false;
    /// Empty for text.
    std::string format;
    /// What documents are that could be either; empty where they tell themselves.
    std::string kind;
    /// A specification that declares what documents may name; empty for none.
    std::string known;
};

/// Whether what was found leaves the roles whole: documents that are too large are what the table is for.
bool has_whole_roles(const diagnostics::Sink& sink) {
    const auto all = sink.all();
    return std::ranges::all_of(all, [](const diagnostics::Diagnostic& found) {
        return found.severity != diagnostics::Severity::error ||
               found.kind == diagnostics::Kind::policy_too_large ||
               found.kind == diagnostics::Kind::invariant_fails ||
               found.kind == diagnostics::Kind::invariant_undecided ||
               found.kind == diagnostics::Kind::invariant_too_complex;
    });
}

reader::ReadOptions reading_of(const CheckArguments& arguments) {
    reader::ReadOptions options;
    if (!arguments.kind.empty()) {
        options.kind = arguments.kind == "trust" ? iam::PolicyKind::trust : iam::PolicyKind::permissions;
    }
    return options;
}

/// An option that says nothing about any of the inputs.
std::string misplaced_option(const CheckArguments& arguments, const workspace::Inputs& inputs) {
    if (!arguments.kind.empty() && inputs.documents.empty()) {
        return "--kind is for documents: a specification says itself what its rules are";
    }
    if (!arguments.known.empty() && inputs.documents.empty()) {
        return "--known is for documents: a specification has its own `extern` declarations";
    }
    if (arguments.sizes && !inputs.documents.empty()) {
        return text::format("--sizes is for specifications, and `{}` is a document",
                            inputs.documents.front());
    }
    if (!arguments.format.empty() && arguments.sizes == arguments.outside) {
        return "--format is for --sizes or for --public, one at a time";
    }
    return {};
}

/// What was checked.
struct Checked {
    const model::Program& program;
    std::optional<reader::Reading> documents;
    const source::Files& files;
};

/// Whom `--public` is about: roles of specifications, and documents that have a trust policy.
std::vector<workspace::PublicRole> roles_asked_about(const CheckArguments& arguments,
                                                     const Checked& checked) {
    std::vector<workspace::PublicRole> roles = workspace::public_roles(
        checked.program, checked.files, workspace::import_options(arguments.search_folders, arguments.disk));
    if (checked.documents) {
        std::ranges::move(workspace::public_roles(*checked.documents, checked.files, arguments.known,
                                                  arguments.search_folders, arguments.disk),
                          std::back_inserter(roles));
    }
    return roles;
}

/// Shows what is asked for besides the findings.
Status print_tables(const CheckArguments& arguments, const Checked& checked, model::Split split) {
    const bool json = arguments.format == "json";
    std::string text;
    bool of_nothing = false;
    if (arguments.sizes) {
        text += json ? workspace::sizes_json(checked.program, split)
                     : workspace::sizes_table(checked.program, split);
    }
    if (arguments.outside) {
        const auto roles = roles_asked_about(arguments, checked);
        of_nothing = roles.empty();
        text += json ? workspace::public_json(roles, checked.files)
                     : workspace::public_text(roles, checked.files);
    }
    const Status printed = print(text);
    if (of_nothing) {
        say("there is no role and no trust policy in it: a trust policy has a Principal in its statements");
    }
    return of_nothing && printed == Status::good ? Status::wrong : printed;
}

Status run_check(const CheckArguments& arguments, workspace::Compilation& compilation) {
    const workspace::Inputs inputs = sort_inputs(arguments.inputs, arguments.disk);
    if (const std::string wrong = misplaced_option(arguments, inputs); !wrong.empty()) {
        say(text::format("{}\ntry `slrc check --help`", wrong));
        return Status::unusable;
    }
    const model::Split split = split_called(arguments.split);
    const model::Program& program = check_specifications(
        compilation, inputs.specifications, arguments.search_folders, arguments.disk, true, split);
    if (!compilation.sink.has_errors()) {
        testing::report_unmade(program, compilation.sink);
    }
    source::Files& files = compilation.sources.files;
    Checked checked{program, std::nullopt, files};
    const auto known =
        known_names(files, arguments.known, arguments.search_folders, arguments.disk, compilation.sink);
    if (known) {
        checked.documents = check_documents(files, inputs.documents, reading_of(arguments), arguments.disk,
                                            compilation.sink, *known);
    }
    const Status status = show(compilation.sink, files, arguments.diagnostics,
                               {.is_free = !arguments.sizes && !arguments.outside});
    if ((!arguments.sizes && !arguments.outside) || !has_whole_roles(compilation.sink)) {
        return status;
    }
    const Status printed = print_tables(arguments, checked, split);
    return printed == Status::good ? status : printed;
}

void add_size_options(Definition& command, CheckArguments& arguments) {
    command.add({"--split", &arguments.split,
                 "How the permissions are going to be divided: none, capability or size", "HOW",
                 one_of({"none", "capability", "size"})});
    command.add({"--sizes", &arguments.sizes,
                 "Show each document's largest size, its quota, and the capabilities that make it"});
    command.add({"--public", &arguments.outside,
                 "Show who outside of its own account may assume each role, with an example of each"});
    command.add({"--format", &arguments.format, "The form of --sizes or --public: text or json", "FORMAT",
                 one_of({"text", "json"})});
}

void define_check(Definition& command) {
    const auto arguments = std::make_shared<CheckArguments>();
    command.add(required({"SPEC", &arguments->inputs,
                          "A specification or FILE.json with a document of IAM's; std:PATH (the standard "
                          "library), or - for standard input",
                          "FILE.slr|FILE.json|std:PATH"}));
    command.add({"--kind", &arguments->kind,
                 "What a document is: permissions or trust; without it its elements tell", "KIND",
                 one_of({"permissions", "trust"})});
    add_known_option(command, arguments->known);
    add_import_options(command, arguments->search_folders, arguments->disk);
    add_size_options(command, *arguments);
    add_diagnostic_options(command, arguments->diagnostics);
    const auto compilation = std::make_shared<workspace::Compilation>();
    command.run = [arguments, compilation] { return run_check(*arguments, *compilation); };
}

} // namespace

Command check_command() {
    return {"check", "Report everything that is wrong with specifications, or with JSON documents",
            define_check};
}

} // namespace slrc::cli
