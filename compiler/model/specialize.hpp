// One configuration of a role gives its documents.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/model/filler.hpp"
#include "compiler/model/role.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace slrc::model {

/// How permissions are divided: not at all; into a base and a part for each guard; into parts that fit IAM's quota.
enum class Split : std::uint8_t { none, capability, size };

/// A document, and the rule that each of its statements comes from: an index into Role::rules, or into Role::trust.
struct SourcedDocument {
    iam::Document document;
    std::vector<std::size_t> rules;
};

/// The same documents as below, with the rules that they come from.
[[nodiscard]] SourcedDocument sourced_trust(const Role& role, Filler& filler);
[[nodiscard]] SourcedDocument sourced_permissions(const Role& role, Filler& filler);

/// One rule's statements, whether or not its guard holds: one for each alternative of its condition.
[[nodiscard]] std::vector<iam::Statement> statements(const Rule& rule, Filler& filler);

/// Who may assume the role.
[[nodiscard]] iam::Document trust_document(const Role& role, Filler& filler);

/// What the role may do: a statement for each alternative of each rule whose guard holds, in the order written.
[[nodiscard]] iam::Document permissions_document(const Role& role, Filler& filler);

/// The same rules as a base and one document for each guard that holds: the guard's name, and the document. The base
/// comes first and has no name. Names are made of capabilities, `+` for `and`, `,` for `or` and `not-`, and can be
/// parts of the names of policies and files.
[[nodiscard]] std::vector<std::pair<std::string, iam::Document>> permissions_parts(const Role& role,
                                                                                   Filler& filler);

/// What a person needs to create the role, add its capabilities, see it, edit its description, pass it where the
/// lifecycle says so, and delete it.
[[nodiscard]] iam::Document administrator_document(const Role& role, Filler& filler);

/// `arn:aws:iam::*:role/path/name_*`: with `*` for an account or a suffix that the configuration does not give.
[[nodiscard]] std::string arn_pattern(const Role& role, Filler& filler);

} // namespace slrc::model
