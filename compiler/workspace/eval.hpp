// `slrc eval`, without the command line: from a specification, or a policy, and requests to answers.
#pragma once

#include "compiler/iam/request.hpp"
#include "compiler/reasons/judge.hpp"
#include "compiler/workspace/compile.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::workspace {

struct EvalOptions {
    /// Empty where a policy is asked.
    std::string specification;
    /// A JSON document, whose roles are asked in the place of a specification's; empty for none.
    std::string policy;
    /// A specification whose `extern` names are known where the policy is read; empty for none.
    std::string known;
    std::vector<std::string> search_folders;
    /// A role by name, with or without its suffix's template; empty for the only one that there is.
    std::string role;
    std::optional<std::string> configuration_file;
    /// What the command line asks of the role; it overrides the file.
    model::Choice configuration;
    /// Nothing for the permissions, or for the trust of a policy that has no other rules.
    std::optional<iam::PolicyKind> document;
    /// The request of the command line.
    std::optional<iam::Request> request;
    /// A file of requests, or `-`.
    std::optional<std::string> requests_file;
};

/// A request and what came of it.
struct Answered {
    iam::Request request;
    reasons::Answer answer;
};

/// Compiles one role's document and asks it, each request in the order given. Reports only what keeps it from that, and
/// names in the requests that nobody knows, and requests that IAM never makes: advice on the specification is what `check` is for. Answers are given only
/// when no error was found.
[[nodiscard]] std::vector<Answered> evaluate(Compilation& compilation, const EvalOptions& options,
                                             const World& world);

} // namespace slrc::workspace
