// The JSON that people have, as roles: policy documents, what the AWS CLI prints, CloudFormation templates.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"
#include "compiler/source/files.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace slrc::reader {

/// How a policy document belongs to its role.
enum class Attachment : std::uint8_t { document, inline_policy, managed_policy };

/// One policy document: the rules of Role::rules, or of Role::trust, that come from it.
struct ReadPolicy {
    iam::PolicyKind kind = iam::PolicyKind::permissions;
    Attachment attachment = Attachment::document;
    /// Empty where the input gives it none.
    std::string name;
    /// As written; empty where there is none.
    std::string version;
    std::string id;
    std::size_t first_rule = 0;
    std::size_t rule_count = 0;
    source::Span span;
};

/// What the input says of a role beside the role itself.
struct ReadRole {
    /// Whether the input gives the role its name; otherwise it is made from the file's.
    bool named = false;
    /// Twelve digits, where the input tells the role's ARN; otherwise empty.
    std::string account{};
    /// `out/ROLE` where it is read from the files that `slrc compile` writes of a role, `out/ROLE.trust.json` and so on.
    std::string documents{};
    /// In the order of the input; trust, where there is one, first.
    std::vector<ReadPolicy> policies;
    /// The characters of its inline policies together, as IAM counts them.
    std::size_t inline_size = 0;

    [[nodiscard]] bool has(iam::PolicyKind kind) const;
};

/// Everything that was read. Roles have no capabilities, and parameters only for what a CloudFormation template leaves
/// open. Spans are places in the JSON.
struct Reading {
    model::Program program;
    /// One for each role of the program, in the same order.
    std::vector<ReadRole> roles;
    /// Where the documents of AWS's own managed policies stand (`arn:aws:iam::aws:policy/…` in the dump of an account).
    std::vector<source::Span> owned_by_aws = {};
};

struct ReadOptions {
    /// What a policy document is that could be either; nothing where its elements tell.
    std::optional<iam::PolicyKind> kind;
    /// Names of the roles that are wanted; none for all.
    std::vector<std::string> roles;
    /// Whether all that has no place in a specification is named, also what says nothing of rights: for `import`.
    bool names_left_out = false;
};

/// Adds what a file holds to `reading`. Reports everything that IAM would refuse, at its place; a statement with such an
/// error is left out. What IAM accepts and the catalogue calls wrong is for review/.
void read(Reading& reading, const source::Files& files, source::FileIndex file, const ReadOptions& options,
          diagnostics::Sink& sink);

} // namespace slrc::reader
