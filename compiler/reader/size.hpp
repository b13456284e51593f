// How long documents are, as IAM counts them.
#pragma once

#include "compiler/reader/context.hpp"

#include <cstddef>
#include <string_view>

namespace slrc::reader {

/// The characters of a document, white space outside of its texts left out.
[[nodiscard]] std::size_t policy_size(std::string_view json);

/// Reports a document that is too long, or nearly. One that IAM has already (`exists`) it takes; a document that belongs to no
/// role may be AWS's own, which is not held to the quotas. Documents of templates that have holes are not judged.
void check_size(const RoleContext& context, const ReadPolicy& policy, bool exists, std::size_t size);

} // namespace slrc::reader
