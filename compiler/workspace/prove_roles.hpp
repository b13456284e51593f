// `slrc prove`, without the command line: from a specification, or policies, and questions to answers.
#pragma once

#include "compiler/diagnostics/diagnostic.hpp"
#include "compiler/prove/prove.hpp"
#include "compiler/workspace/compile.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::workspace {

struct ProveOptions {
    /// Empty where policies are asked.
    std::string specification;
    /// JSON documents, which together are the policies of one identity; none where a specification is asked.
    std::vector<std::string> policies;
    /// A JSON document that restricts what is asked; empty for none.
    std::string boundary;
    /// A specification whose `extern` names are known where documents are read; empty for none.
    std::string known;
    std::vector<std::string> search_folders;
    /// Roles by name, with or without their suffix's template; none for all of the specification.
    std::vector<std::string> roles;
    /// Invariants; without any, the roles' own are asked.
    std::vector<std::string> questions;
    /// Actions whose ways are asked for, in the place of invariants: `s3:Delete*`, also with what may stand behind them in a rule.
    std::vector<std::string> actions;
};

/// A rule, or the part of it that is one statement.
struct ShownRule {
    bool of_boundary = false;
    source::Span span;
    std::string sid;
    /// The guard; empty for always.
    std::string when;
    /// As a specification says it: `s3:Get*`, `"{bucket}/*"`, `aws:SecureTransport == true`.
    std::string actions;
    std::string on;
    std::string condition;
};

/// A request that shows an answer.
struct Example {
    /// What happens, and what belongs to it: lines for people.
    std::string what;
    std::vector<diagnostics::Related> notes;
    /// `slrc eval …`; empty where no such command shows it.
    std::string command;
    /// All of it, for programs, as findings have it.
    diagnostics::Fact fact;
};

/// One invariant and its answer.
struct Proof {
    std::string role;
    /// `when logs: never allow iam:*`.
    std::string question;
    /// Where it is written; nothing for one of the command line.
    std::optional<source::Span> span;
    prove::Verdict verdict = prove::Verdict::holds;
    /// What is said of a verdict that is neither a plain yes nor a plain no.
    std::string told;
    std::optional<Example> example;
};

/// One way to an action, and what keeps out some of the requests that take it.
struct ShownWay {
    std::vector<ShownRule> by;
    std::vector<ShownRule> but_not;
    Example example;
};

/// An action, and the ways to it.
struct ProvedWays {
    std::string role;
    std::string actions;
    prove::Verdict verdict = prove::Verdict::holds;
    std::string told;
    std::vector<ShownWay> ways;
};

struct Proofs {
    std::vector<Proof> proofs;
    std::vector<ProvedWays> ways;

    /// Whether each invariant holds, and each question about ways has an answer.
    [[nodiscard]] bool hold() const;
};

/// Asks each role, or the one identity that policies are of. Answers are given only when no error was found.
[[nodiscard]] Proofs prove_roles(Compilation& compilation, const ProveOptions& options, const World& world);

/// The options with which a run finds imports, as a command repeats them: `-I`, `lib`.
[[nodiscard]] std::vector<std::string> import_options(const std::vector<std::string>& search_folders,
                                                      const World& world);

/// What names a policy in a command, and with what it is read: `--policy FILE.json --role NAME --known FILE.slr`. `role` is empty where
/// none has to be named, and `known` where there is none.
[[nodiscard]] std::string policy_words(const std::string& document, const std::string& role,
                                       const std::string& known,
                                       const std::vector<std::string>& search_folders, const World& world);

/// The policies of one identity as one role, and a boundary as one. Only what IAM would refuse keeps them from being asked. The
/// trust policy is that of one document; where it is asked about (`of_trust`), a second one is reported.
[[nodiscard]] std::optional<model::Role> read_identity(source::Files& files,
                                                       const std::vector<std::string>& documents,
                                                       const std::vector<std::string>& roles,
                                                       const catalog::Catalog& known, bool of_trust,
                                                       const World& world, diagnostics::Sink& sink);
[[nodiscard]] std::optional<model::Role> read_boundary(source::Files& files, const std::string& document,
                                                       const catalog::Catalog& known, const World& world,
                                                       diagnostics::Sink& sink);

} // namespace slrc::workspace
