// The inputs of the AWS CLI: what `--cli-input-json` reads. Names and shapes are those of the IAM API Reference (2010-05-08).
#pragma once

#include "compiler/emit/documents.hpp"
#include "compiler/model/filler.hpp"
#include "compiler/model/possible_parts.hpp"
#include "compiler/model/role.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::emit::aws_cli {

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

} // namespace slrc::emit::aws_cli
