// What every target makes of a role: texts by name.
#pragma once

#include "compiler/text/shared_text.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::emit {

enum class DocumentKind : std::uint8_t { trust, permissions, admin, role };

/// "trust", "permissions", "admin", "role".
[[nodiscard]] std::string_view to_string(DocumentKind kind);

/// A document of the target `iam`, or a file of another.
struct NamedDocument {
    /// What tells it from the role's others: `trust`; `permissions.sentiment` and `permissions.2` for a part; `create-role.json`,
    /// `main.tf`. The file of that name: `file_name`.
    std::string name;
    /// With a newline at its end.
    text::SharedText text;
    DocumentKind kind = DocumentKind::role;
    /// Of a policy: its characters as IAM counts them.
    std::size_t size = 0;
};

/// One role's documents, under its name, and where every set is compiled under the set's name below that.
struct RoleDocuments {
    std::string role;
    std::string set;
    std::vector<NamedDocument> documents;
};

} // namespace slrc::emit
