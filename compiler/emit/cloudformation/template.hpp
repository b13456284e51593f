// One role's template.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/emit/cloudformation/json.hpp"
#include "compiler/model/role.hpp"

namespace slrc::emit::cloudformation {

/// A service-linked role as `AWS::IAM::ServiceLinkedRole`, whose permissions are the service's own or, with `as_role`, as a
/// plain one with the same permissions; any other as `AWS::IAM::Role` with its policies. Reports what a template cannot
/// hold; it must not be used then.
[[nodiscard]] Json role_template(const model::Role& role, bool as_role, diagnostics::Sink& sink);

} // namespace slrc::emit::cloudformation
