// The roles that a run reads.
#pragma once

#include "compiler/reader/context.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace slrc::reader {

/// The role of a name that the input gives: several inputs can speak of one. Added where it is new; nothing where it is not
/// among the wanted ones. Reports a name that IAM does not take.
[[nodiscard]] std::optional<RoleContext> named_role(const Context& context, std::string_view name,
                                                    source::Span place);

/// The same for an input that defines the role, with its trust: a role of that name which has one is another, as of another
/// account or stack.
[[nodiscard]] std::optional<RoleContext> defined_role(const Context& context, std::string_view name,
                                                      source::Span place);

/// A role for what belongs to none, called after its file or its policy.
[[nodiscard]] std::optional<RoleContext> unnamed_role(const Context& context, std::string_view name,
                                                      source::Span place);

/// A file's name without folder and ending.
[[nodiscard]] std::string stem_of(std::string_view file);

/// What can be decided once everything of the role is read: whether it is service-linked by its name, path and trust.
void finish_roles(const Context& context);

} // namespace slrc::reader
