// The kinds of JSON that people have, and the roles that are read from them.
#pragma once

#include "compiler/reader/context.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace slrc::reader {

// The kinds of JSON that people have.

/// What `aws iam get-policy-version` prints: `{"PolicyVersion": …}`.
void read_policy_version(const Context& context, data::Node root);
/// `aws iam get-role`: `{"Role": …}`.
void read_get_role(const Context& context, data::Node root);
/// `aws iam get-role-policy`: `{"RoleName": …, "PolicyName": …, "PolicyDocument": …}`.
void read_role_policy(const Context& context, data::Node root);
/// One role as the commands show it: RoleName, Path, AssumeRolePolicyDocument and so on. Nothing where it is not wanted, or has
/// no name.
[[nodiscard]] std::optional<RoleContext> read_role(const Context& context, data::Node role);
/// `aws iam get-account-authorization-details`.
void read_account(const Context& context, data::Node root);
/// A CloudFormation template.
void read_template(const Context& context, data::Node root);

/// Text of a member; nothing, with a report, where it is missing or no text.
[[nodiscard]] std::optional<std::string> member_text(const Context& context, data::Node object,
                                                     std::string_view name);
/// A member that is needed; nothing, with a report, where there is none.
[[nodiscard]] std::optional<data::Node> needed_member(const Context& context, data::Node object,
                                                      std::string_view name, std::string_view owner);

// The roles that a run reads.

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

// Each sets a property of the role, and reports what IAM would refuse. A value that is not there is passed over.

void read_path(const RoleContext& context, std::optional<data::Node> value);
void read_description(const RoleContext& context, std::optional<data::Node> value);
/// In seconds. An hour is what IAM gives without it, and is left out.
void read_session(const RoleContext& context, std::optional<data::Node> value);
/// A list of objects with Key and Value.
void read_tags(const RoleContext& context, std::optional<data::Node> value);
/// The ARN of a managed policy.
void read_boundary(const RoleContext& context, std::optional<data::Node> value);

/// Names what nothing was made of: properties of a template's roles and policies, the constraints of its parameters, instance
/// profiles. Called once all roles are read.
void report_not_read(const Context& context, data::Node root);

} // namespace slrc::reader
