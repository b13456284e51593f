// The target `iam`: each role's documents as JSON.
#pragma once

#include "compiler/iam/divide.hpp"
#include "compiler/model/filler.hpp"
#include "compiler/model/role.hpp"
#include "compiler/model/specialize.hpp"
#include "compiler/text/shared_text.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace slrc::emit {

enum class DocumentKind : std::uint8_t { trust, permissions, admin, role };

/// "trust", "permissions", "admin", "role".
[[nodiscard]] std::string_view to_string(DocumentKind kind);

using model::Split;

/// A document and its name: `trust`, or `permissions.sentiment` and `permissions.2` for a part.
struct NamedDocument {
    std::string name;
    /// Indented or not, with a newline at its end.
    text::SharedText text;
    DocumentKind kind = DocumentKind::role;
    /// Of a policy: its characters as IAM counts them.
    std::size_t size = 0;
};

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

/// One role's documents, under its name, and where every set is compiled under the set's name below that.
struct RoleDocuments {
    std::string role;
    std::string set;
    std::vector<NamedDocument> documents;
};

/// Takes the pieces of a text in their order; a piece lives until the call returns.
using TextOutput = std::function<void(std::string_view piece)>;

/// All documents as one JSON object, with an end of line: `{"ROLE": {"trust": …}}`, or `{"ROLE": {"none": {"trust": …}}}`.
/// The sets of one role stand together in `roles`, and `minify` is as it was for the documents. The text goes out in
/// pieces: as a whole it would need its size in memory once more.
void write_one_object(std::span<const RoleDocuments> roles, bool minify, const TextOutput& output);

} // namespace slrc::emit
