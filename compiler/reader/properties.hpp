// What a role has beside its policies.
#pragma once

#include "compiler/reader/context.hpp"

namespace slrc::reader {

// Each sets a property of the role, and reports what IAM would refuse. A value that is not there is passed over.

void read_path(const RoleContext& context, std::optional<data::Node> value);
void read_description(const RoleContext& context, std::optional<data::Node> value);
/// In seconds. An hour is what IAM gives without it, and is left out.
void read_session(const RoleContext& context, std::optional<data::Node> value);
/// A list of objects with Key and Value.
void read_tags(const RoleContext& context, std::optional<data::Node> value);
/// The ARN of a managed policy.
void read_boundary(const RoleContext& context, std::optional<data::Node> value);

} // namespace slrc::reader
