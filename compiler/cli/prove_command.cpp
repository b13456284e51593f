#include "compiler/cli/command.hpp"
#include "compiler/cli/common_options.hpp"
#include "compiler/cli/prove_output.hpp"
#include "compiler/cli/terminal.hpp"
#include "compiler/cli/usage.hpp"
#include "compiler/workspace/read_documents.hpp"

#include <algorithm>
#include <memory>
#include <utility>

namespace slrc::cli {

namespace {

struct ProveArguments {
    workspace::ProveOptions options;
    disk::Disk disk;
    DiagnosticOptions diagnostics;
    std::string format = "text";
};

void add_prove_options(Definition& command, ProveArguments& arguments) {
    workspace::ProveOptions& options = arguments.options;
    add_specification(command, options.specification);
    command.add(
        {"QUESTION", &options.questions,
         "An invariant as specifications have it: never allow iam:*, never trust account *. Without one, the roles' own are asked",
         "TEXT"});
    command.add(
        {"--what", &options.actions,
         "Show by which rules an action is allowed: s3:DeleteObject, s3:Delete*, s3:* on \"arn:aws:s3:::logs/*\"",
         "SERVICE:NAME", not_empty()});
    command.add({"--policy", &options.policies,
                 "Ask a policy in IAM's JSON, in place of a SPEC; several are the policies of one identity",
                 "FILE.json", not_empty()});
    command.add({"--boundary", &options.boundary, "A policy in IAM's JSON that has to allow a request, too",
                 "FILE.json", not_empty()});
    add_known_option(command, options.known);
    add_roles(command, options.roles, "Ask");
    add_import_options(command, options.search_folders, arguments.disk);
    command.add({"--format", &arguments.format, "How answers are shown: text, json (one object) or markdown",
                 "FORMAT", one_of({"text", "json", "markdown"})});
    add_diagnostic_options(command, arguments.diagnostics);
}

/// Whether a word of the command line is a question, where it should be the name of a file.
bool is_like_question(const std::string& text) {
    return text.starts_with("never ") || text.starts_with("always ") || text.starts_with("when ");
}

/// Arguments are told apart by what they are: documents by their names, and the first is a question where there is no specification.
void sort_prove_arguments(workspace::ProveOptions& options) {
    std::vector<std::string> words = std::exchange(options.questions, {});
    if (!options.specification.empty()) {
        words.insert(words.begin(), std::exchange(options.specification, {}));
    }
    const auto documents = std::stable_partition(words.begin(), words.end(), [](const std::string& word) {
        return !workspace::is_document_name(word);
    });
    options.policies.insert(options.policies.end(), documents, words.end());
    words.erase(documents, words.end());
    if (options.policies.empty() && !words.empty()) {
        options.specification = words.front();
        words.erase(words.begin());
    }
    options.questions = std::move(words);
}

void check_prove_combinations(const workspace::ProveOptions& options) {
    const bool asks_policies = !options.policies.empty();
    if (!asks_policies && (options.specification.empty() || is_like_question(options.specification))) {
        throw UsageError("SPEC", "give a specification before the question, or a policy with --policy");
    }
    if (!options.known.empty() && !asks_policies) {
        throw UsageError("--known",
                         "a specification has its own `extern` declarations: this is for --policy");
    }
    if (!options.questions.empty() && !options.actions.empty()) {
        throw UsageError("--what", "ask for the ways to an action, or ask a QUESTION");
    }
    if (asks_policies && options.questions.empty() && options.actions.empty()) {
        throw UsageError("QUESTION", "a policy has no invariants of its own: ask one, or --what");
    }
    const auto inputs = std::ranges::count(options.policies, "-") + (options.specification == "-" ? 1 : 0) +
                        (options.boundary == "-" ? 1 : 0);
    if (inputs > 1) {
        throw UsageError("-", "standard input can be read once: as the specification or as one policy");
    }
}

std::string proofs_as(const std::string& format, const workspace::Proofs& proofs,
                      const source::Files& files) {
    return format == "json"       ? proofs_json(proofs, files)
           : format == "markdown" ? proofs_markdown(proofs, files)
                                  : proofs_text(proofs, files, output_wants_colour());
}

Status run_prove(const ProveArguments& arguments) {
    workspace::Compilation compilation;
    const workspace::Proofs proofs = prove_roles(compilation, arguments.options, arguments.disk);
    const source::Files& files = compilation.sources.files;
    const Status status = show(compilation.sink, files, arguments.diagnostics);
    if (status != Status::good) {
        return status;
    }
    if (proofs.proofs.empty() && proofs.ways.empty()) {
        say("there is nothing to prove: `never …` and `always …` stand in a role, or behind its file as a question");
        return Status::wrong;
    }
    const Status printed = print(proofs_as(arguments.format, proofs, files));
    return printed == Status::good && !proofs.hold() ? Status::wrong : printed;
}

void define_prove(Definition& command) {
    const auto arguments = std::make_shared<ProveArguments>();
    add_prove_options(command, *arguments);
    command.footer =
        "What is asked is asked for every set of capabilities, every value of the parameters and every request:\n"
        "  slrc prove roles.slr 'never allow s3:* except s3:Get*, s3:List*'\n"
        "  slrc prove roles.slr 'when logs: always deny s3:PutObject if aws:SecureTransport == false'\n"
        "  slrc prove roles.slr 'never trust account * except account 111122223333'\n"
        "  slrc prove --policy deploy.json --boundary limits.json 'never allow iam:*'\n"
        "  slrc prove --policy deploy.json --what iam:PassRole";
    command.run = [arguments] {
        sort_prove_arguments(arguments->options);
        check_prove_combinations(arguments->options);
        return run_prove(*arguments);
    };
}

} // namespace

Command prove_command() {
    return {"prove", "Prove what roles or policies never or always allow, or show a request against it",
            define_prove};
}

} // namespace slrc::cli
