// The document `role`: everything a program needs to make the role, in IAM's spelling. Its schema is
// schemas/role.schema.json.
#pragma once

#include "compiler/model/filler.hpp"
#include "compiler/model/role.hpp"
#include "compiler/text/json_writer.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace slrc::emit {

/// What the role itself has, with the values of a configuration.
struct RoleProperties {
    std::string path;
    std::string arn_pattern;
    std::optional<std::string> description;
    std::vector<std::pair<std::string, std::string>> tags;
    std::optional<std::string> boundary;
    /// None for all.
    std::vector<std::string> regions;
    /// Of the lifecycle.
    std::vector<std::string> steps;
};

/// Fills in the properties; what IAM does not take goes to the filler's sink.
[[nodiscard]] RoleProperties fill_properties(const model::Role& role, model::Filler& filler);

/// The value of `Tags`.
void write_tags(text::JsonWriter& writer, const RoleProperties& properties);

/// The document, with an end of line. What a role has nothing of is left out, but for the lists ServicePrincipals, Parameters
/// and Capabilities, and Lifecycle's Editable, which may be empty. A default that has holes stands as in the source.
[[nodiscard]] std::string role_text(const model::Role& role, const RoleProperties& properties, bool minify);

} // namespace slrc::emit
