// The script that makes, changes and deletes a role with the AWS CLI, and what it is made of.
#pragma once

#include "compiler/emit/documents.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/filler.hpp"
#include "compiler/model/guard.hpp"
#include "compiler/model/possible_parts.hpp"
#include "compiler/model/role.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::emit::aws_cli {

// The inputs of the AWS CLI: what `--cli-input-json` reads. Names and shapes are those of the IAM API Reference (2010-05-08).

/// What the script needs to know of a role besides its inputs.
struct Facts {
    /// As IAM has it; nothing where it ends with a suffix that the configuration does not give.
    std::optional<std::string> name;
    std::string path;
    std::optional<std::string> description;
    /// Whether anybody may change the description.
    bool editable = true;
    /// What has to be done before the role is deleted.
    std::vector<std::string> steps;
};

/// Fills in the properties of a role that `inputs` has held to what IAM takes.
[[nodiscard]] Facts facts_of(const model::Role& role, model::Filler& filler);

/// Inline policies have the names of the documents of the target `iam`: `permissions`, `permissions.PART`.
[[nodiscard]] std::string policy_name(const model::PossiblePart& part);

/// `ROLE.CALL.json` for each call, and `ROLE.admin.json`.
[[nodiscard]] std::vector<NamedDocument> inputs(const model::Role& role, const model::PossibleParts& parts,
                                                model::Filler& filler, bool minify);

/// What the role and its configuration decide, and behind it the pieces of runbook/: POSIX shell.
[[nodiscard]] std::string runbook(const model::Role& role, const model::PossibleParts& parts,
                                  const Facts& facts, const model::Configuration& configuration);

/// Shell functions: which policies belong to a set of capabilities, what these require of one another, and which of
/// them are on, as the policies of the role tell.
[[nodiscard]] std::string plain_functions(const model::Role& role, const model::PossibleParts& parts,
                                          const model::Configuration& configuration);

// Text of a specification in a shell script, out of which it cannot break.

/// One word, in quotes: the shell reads nothing in it.
[[nodiscard]] std::string shell_word(std::string_view text);

/// A text for people as lines, each indented and with what a terminal would act upon replaced (diagnostics::printable):
/// what may stand in a here-document whose end is quoted.
[[nodiscard]] std::string shown(std::string_view text, std::string_view indent);

/// A function that shows lines: `NAME() { cat <<'END' … END }`. The lines come from `shown`.
[[nodiscard]] std::string function_showing(std::string_view name, std::string_view lines);

/// A guard as a command that succeeds where it holds; `on NAME` tells whether a capability is on.
[[nodiscard]] std::string condition(const model::Guard& guard, const std::vector<std::string_view>& names);

} // namespace slrc::emit::aws_cli
