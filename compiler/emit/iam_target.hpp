// The target `iam`: each role's documents as JSON.
#pragma once

#include "compiler/emit/documents.hpp"
#include "compiler/iam/divide.hpp"
#include "compiler/model/configuration.hpp"
#include "compiler/model/filler.hpp"
#include "compiler/model/role.hpp"
#include "compiler/model/specialize.hpp"

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace slrc::emit {

using model::Split;

struct IamOptions {
    std::vector<DocumentKind> documents;
    Split split = Split::none;
    /// What `Split::size` divided it into before: no statement leaves its part without need.
    std::vector<iam::Part> earlier = {};
    bool minify = false;
};

/// The documents of one role in the order asked for. What the values of the configuration make wrong goes to the
/// filler's sink; nothing may be written then.
[[nodiscard]] std::vector<NamedDocument> iam_documents(const model::Role& role, model::Filler& filler,
                                                       const IamOptions& options);

/// Warns that a role allows nothing.
void report_empty_permissions(const model::Role& role, Split split, diagnostics::Sink& sink);

/// Takes the pieces of a text in their order; a piece lives until the call returns.
using TextOutput = std::function<void(std::string_view piece)>;

/// All documents as one JSON object, with an end of line: `{"ROLE": {"trust": …}}`, or `{"ROLE": {"none": {"trust": …}}}`.
/// The sets of one role stand together in `roles`, and `minify` is as it was for the documents. The text goes out in
/// pieces: as a whole it would need its size in memory once more.
void write_one_object(std::span<const RoleDocuments> roles, bool minify, const TextOutput& output);

// The target `iam` for many sets of capabilities of one role: what several sets have in common is worked out once.

/// The documents of each set, in the order of the sets. `configuration` has the values of all capabilities that some set has.
/// What the sets share, they share as one text: trust, admin and role, and the permissions of sets for which the same rules
/// hold. Reports to `sink`, as `iam_documents`.
[[nodiscard]] std::vector<RoleDocuments> documents_of_sets(const model::Role& role,
                                                           const model::Configuration& configuration,
                                                           std::span<const model::CapabilitySet> sets,
                                                           const IamOptions& options,
                                                           diagnostics::Sink& sink);

/// Whether the rules of a role hold for some of the sets, rule by rule.
[[nodiscard]] std::vector<bool> rules_of_sets(const model::Role& role,
                                              std::span<const model::CapabilitySet> sets);

} // namespace slrc::emit
