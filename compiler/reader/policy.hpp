// One policy document.
#pragma once

#include "compiler/reader/context.hpp"

#include <optional>
#include <string>

namespace slrc::reader {

/// What is known of a document from where it stands.
struct PolicyFacts {
    /// Nothing where its own elements tell.
    std::optional<iam::PolicyKind> kind;
    Attachment attachment = Attachment::document;
    std::string name = {};
    /// Whether IAM has it already, so that it takes it, however long it is.
    bool exists = false;
};

/// Adds a document to a role: an object, or text that holds one as JSON, percent-encoded or not, as IAM's API gives it.
void read_policy(RoleContext context, data::Node document, const PolicyFacts& facts);

/// Whether an object has what policy documents have.
[[nodiscard]] bool is_policy(data::Node value);

/// Whether a document is meant as a trust policy: statements name principals, and no more of them resources alone. A
/// principal that strayed into one statement of many makes no trust policy of them.
[[nodiscard]] bool names_principals(data::Node document);

} // namespace slrc::reader
