// Sizes of documents, for every set of capabilities, and what IAM thinks of them.
#pragma once

#include "compiler/model/specialize.hpp"
#include "compiler/review/subject.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

namespace slrc::review {

enum class Policy : std::uint8_t { trust, permissions, admin };

/// "trust", "permissions", "admin".
[[nodiscard]] std::string_view to_string(Policy policy);

/// How many characters a document may have.
struct Quota {
    std::size_t characters = 0;
    /// Where it cannot be made at all: the quota itself, or what it can be raised to.
    std::size_t most = 0;
    /// "a managed policy may have".
    std::string_view whose;
};

/// A service's own role may exceed the quotas of customers, up to what the API takes. Permissions: a fixed managed policy
/// of a service-linked role, the inline policies of a plain one, managed policies where they are divided by size. A role
/// that nobody may assume is a policy alone, which may be AWS's own: nothing is too large for it. What
/// an administrator needs is a managed policy of the customer's.
[[nodiscard]] Quota quota(const model::Role& role, Policy policy, model::Split split);

/// The largest document of a kind that any permitted set of capabilities makes.
struct DocumentSize {
    Policy policy = Policy::permissions;
    std::size_t characters = 0;
    /// Whether it can be larger: parameters are open, or there are too many sets to try.
    bool at_least = false;
    /// A set that makes it.
    model::CapabilitySet set;
};

/// The largest trust, permissions and administrator's document of a role, before its parameters have values.
[[nodiscard]] std::array<DocumentSize, 3> document_sizes(const model::Role& role,
                                                         const catalog::Catalog& catalog);

/// Into how many documents permissions of a size are divided at least; 1 for what is not divided by size.
[[nodiscard]] std::size_t least_documents(const DocumentSize& size, const Quota& quota, model::Split split);

/// Reports documents that some permitted set of capabilities makes longer than IAM takes, or nearly so. Of permissions
/// that are divided by size: rules that no division makes fit.
void review_sizes(const Subject& subject, model::Split split);

/// A document that was compiled: the largest of its kind.
struct CompiledSize {
    Policy policy = Policy::permissions;
    std::size_t characters = 0;
    /// The name of its set, where several were compiled.
    std::string set;
    /// Into how many its kind was divided.
    std::size_t documents = 1;
};

/// The same for documents with all values; silent about what `review_sizes` says already.
void review_compiled(const model::Role& role, const catalog::Catalog& catalog, model::Split split,
                     std::span<const CompiledSize> sizes, diagnostics::Sink& sink);

} // namespace slrc::review
