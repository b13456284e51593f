// The kinds of JSON that people have.
#pragma once

#include "compiler/reader/context.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace slrc::reader {

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

} // namespace slrc::reader
