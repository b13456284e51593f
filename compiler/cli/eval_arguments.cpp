#include "compiler/cli/eval_arguments.hpp"

#include "compiler/cli/usage.hpp"
#include "compiler/reasons/request_form.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <array>

namespace slrc::cli {

namespace {

void refuse_misfit(const char* option, const std::optional<std::string>& misfit) {
    if (misfit) {
        throw UsageError(option, *misfit);
    }
}

void add_eval_role(Definition& command, EvalArguments& arguments) {
    workspace::EvalOptions& options = arguments.options;
    add_specification(command, options.specification);
    command.add({"--policy", &options.policy,
                 "Ask a policy in IAM's JSON, or a role in what the AWS CLI prints, in place of a SPEC",
                 "FILE.json"});
    add_known_option(command, options.known);
    command.add({"--role", &options.role,
                 "The role, named with or without its {suffix}; needed where there are several", "NAME"});
    add_configuration_options(command, arguments.configuration, options.configuration,
                              options.configuration_file);
    add_import_options(command, options.search_folders, arguments.disk);
    command.add(
        {"--document", &arguments.document,
         "Which document decides: permissions (what the role may do, the default) or trust (who may assume it)",
         "KIND", one_of({"permissions", "trust"})});
}

void add_eval_request(Definition& command, EvalArguments& arguments) {
    command.add({"--action", &arguments.action, "What is asked for, such as s3:GetObject", "SERVICE:NAME"});
    command.add({"--resource", &arguments.resource,
                 "The ARN that it is asked for; without it *, no single one", "ARN"});
    command.add(
        {"--context", &arguments.context,
         "A condition key of the request and its value; a repeated key has several. Keys that are not given are missing, those that IAM always sends as well",
         "KEY=VALUE"});
    command.add(
        {"--principal", &arguments.principal,
         "Who asks, for --document trust: a service, an account, an ARN; KIND=NAME where the name does not say its kind",
         "PRINCIPAL"});
    command.add({"--requests", &arguments.options.requests_file,
                 "Read requests from JSON lines (see `slrc schema request`); - for standard input",
                 "FILE.jsonl"});
}

void add_eval_output(Definition& command, EvalArguments& arguments) {
    command.add({"--format", &arguments.format, "How answers are shown: text, or json (one object a line)",
                 "FORMAT", one_of({"text", "json"})});
    command.add({"--expect", &arguments.expect, "Exit with 1 if a decision is another: allow or deny",
                 "DECISION", one_of({"allow", "deny"})});
    add_diagnostic_options(command, arguments.diagnostics);
}

void check_eval_combinations(const EvalArguments& arguments) {
    const workspace::EvalOptions& options = arguments.options;
    if (options.specification.empty() == options.policy.empty()) {
        throw UsageError("SPEC", options.policy.empty()
                                     ? "give a specification, or a policy with --policy"
                                     : "--policy is asked in the place of a specification");
    }
    if (!options.known.empty() && options.policy.empty()) {
        throw UsageError("--known",
                         "a specification has its own `extern` declarations: this is for --policy");
    }
    if (!arguments.action && !options.requests_file) {
        throw UsageError("--action", "say what is asked for, or give a file with --requests");
    }
    if (arguments.action && options.requests_file) {
        throw UsageError("--requests", "the requests are those of the file: leave --action out");
    }
    const bool has_parts = arguments.resource || !arguments.context.empty() || arguments.principal;
    if (options.requests_file && has_parts) {
        throw UsageError("--requests",
                         "each request has its own resource, context and principal: leave the options out");
    }
    const std::array<std::string, 4> inputs{options.specification, options.policy,
                                            options.configuration_file.value_or(""),
                                            options.requests_file.value_or("")};
    if (std::ranges::count(inputs, "-") > 1) {
        throw UsageError(
            "-",
            "standard input can be read once: as the specification, the policy, the configuration or the requests");
    }
    if (arguments.action && options.document == iam::PolicyKind::trust && !arguments.principal) {
        throw UsageError("--principal", "a trust policy decides about one who asks: say who");
    }
}

/// Several values of one key stand together, whatever its letter case. A `=` in a key, as in those of tags, is `\=`.
void add_context(std::vector<iam::ContextEntry>& context, const std::string& text) {
    std::string key;
    std::size_t equals = 0;
    for (; equals < text.size() && text[equals] != '='; ++equals) {
        equals += text.compare(equals, 2, "\\=") == 0 ? 1 : 0;
        key += text[equals];
    }
    if (equals == text.size()) {
        throw UsageError("--context", text::format("`{}` is not KEY=VALUE", text));
    }
    refuse_misfit("--context", reasons::key_misfit(key));
    const auto same = [&](const iam::ContextEntry& entry) { return text::equal_folded(entry.key, key); };
    auto known = std::ranges::find_if(context, same);
    if (known == context.end()) {
        known = context.insert(context.end(), iam::ContextEntry{key, {}});
    }
    known->values.push_back(text.substr(equals + 1));
}

iam::Request read_request(const EvalArguments& arguments) {
    iam::Request request;
    request.action = *arguments.action;
    request.resource = arguments.resource.value_or("*");
    refuse_misfit("--action", reasons::action_misfit(request.action));
    refuse_misfit("--resource", reasons::requested_resource_misfit(request.resource));
    for (const std::string& text : arguments.context) {
        add_context(request.context, text);
    }
    if (arguments.principal) {
        request.caller = reasons::read_caller(*arguments.principal);
        if (!request.caller) {
            throw UsageError("--principal", reasons::caller_message(*arguments.principal));
        }
    }
    return request;
}

} // namespace

void add_eval_options(Definition& command, EvalArguments& arguments) {
    add_eval_role(command, arguments);
    add_eval_request(command, arguments);
    add_eval_output(command, arguments);
}

void complete(EvalArguments& arguments) {
    workspace::EvalOptions& options = arguments.options;
    if (arguments.document) {
        options.document =
            arguments.document == "trust" ? iam::PolicyKind::trust : iam::PolicyKind::permissions;
    }
    check_eval_combinations(arguments);
    complete(arguments.configuration, options.configuration);
    if (arguments.action) {
        options.request = read_request(arguments);
    }
}

} // namespace slrc::cli
