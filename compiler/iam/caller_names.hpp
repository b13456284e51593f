// What the name of an AWS caller says: its account, and the role that a session is of.
#pragma once

#include <string_view>

namespace slrc::iam {

/// The account of an ARN, or of twelve digits; empty where there is none.
[[nodiscard]] std::string_view account_of(std::string_view name);

/// The account that a name stands for as a whole: twelve digits, or `arn:aws:iam::123456789012:root`. Empty for any
/// other name.
[[nodiscard]] std::string_view named_account(std::string_view name);

/// Whether a name is that of a role's session, `arn:aws:sts::123456789012:assumed-role/role/session`.
[[nodiscard]] bool is_session(std::string_view name);

/// Whether it is one of this role's, whose ARN has its path as well: names of roles are unique in their account.
[[nodiscard]] bool is_session_of(std::string_view session, std::string_view role);

} // namespace slrc::iam
