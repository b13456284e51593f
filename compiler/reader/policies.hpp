// Policy documents and what they are made of.
#pragma once

#include "compiler/model/role.hpp"
#include "compiler/reader/context.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::reader {

// The members of a document's objects, found by their names.

/// The members of one object, by the names that it may have.
class Elements {
public:
    /// Sorts the members by `names`. A name that is not among them is reported with the nearest one, and taken for that, so
    /// that it is not missed as well. The first of two is kept: the second is reported already. `owner` is what the
    /// object is, for messages: "a statement".
    Elements(const RoleContext& context, data::Node object, std::span<const std::string_view> names,
             std::string_view owner);

    [[nodiscard]] std::optional<data::Node> operator[](std::string_view name) const;
    /// Whether all names were right.
    [[nodiscard]] bool good() const { return good_; }

private:
    void add_unknown(const RoleContext& context, data::Node member, std::string_view owner);

    std::span<const std::string_view> names_;
    std::vector<std::optional<data::Node>> found_;
    bool good_ = true;
};

// One policy document.

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

/// Adds a statement to the rules of the role, or for a trust policy to its trust. Reports everything that IAM would
/// refuse; then nothing is added.
void read_statement(const RoleContext& context, data::Node statement, iam::PolicyKind kind);

// Each reports what IAM would refuse, and gives nothing then.

/// `element` is Action or NotAction. Names are mentioned, to be looked up later.
[[nodiscard]] std::optional<std::vector<model::ActionName>> read_actions(const RoleContext& context,
                                                                         data::Node value,
                                                                         std::string_view element);

/// `element` is Resource or NotResource.
[[nodiscard]] std::optional<std::vector<model::OpenText>> read_resources(const RoleContext& context,
                                                                         data::Node value,
                                                                         std::string_view element);

/// What Condition holds.
[[nodiscard]] std::optional<model::Alternative> read_conditions(const RoleContext& context, data::Node value);

/// What Principal holds, without kinds that have an empty list.
[[nodiscard]] std::optional<std::vector<model::Principal>> read_principals(const RoleContext& context,
                                                                           data::Node value);

// How long documents are, as IAM counts them.

/// The characters of a document, white space outside of its texts left out.
[[nodiscard]] std::size_t policy_size(std::string_view json);

/// Reports a document that is too long, or nearly. One that IAM has already (`exists`) it takes; a document that belongs to no
/// role may be AWS's own, which is not held to the quotas. Documents of templates that have holes are not judged.
void check_size(const RoleContext& context, const ReadPolicy& policy, bool exists, std::size_t size);

} // namespace slrc::reader
