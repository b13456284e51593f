// One role's template, and the properties of the role's own resource.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/emit/cloudformation/conditions.hpp"
#include "compiler/emit/cloudformation/json.hpp"
#include "compiler/emit/cloudformation/values.hpp"
#include "compiler/model/role.hpp"

namespace slrc::emit::cloudformation {

/// A service-linked role as `AWS::IAM::ServiceLinkedRole`, whose permissions are the service's own or, with `as_role`, as a
/// plain one with the same permissions; any other as `AWS::IAM::Role` with its policies. Reports what a template cannot
/// hold; it must not be used then.
[[nodiscard]] Json role_template(const model::Role& role, bool as_role, diagnostics::Sink& sink);

// The properties of the role's own resource. AWS CloudFormation Template Reference, "AWS::IAM::Role" and
// "AWS::IAM::ServiceLinkedRole".

/// Of `AWS::IAM::Role`. For a service-linked role the name loses `AWSServiceRoleFor` and the path is `/service-role/`: IAM
/// keeps both for the roles that services create.
[[nodiscard]] Json role_properties(const model::Role& role, const plan::Plan& plan, Values& values,
                                   Conditions& conditions);

/// Of `AWS::IAM::ServiceLinkedRole`, which has neither trust nor permissions: they are the service's.
[[nodiscard]] Json service_linked_properties(const model::Role& role, const plan::Plan& plan,
                                             const Symbols& symbols, Values& values);

/// The ARN of a service-linked role, which has no attribute of that.
[[nodiscard]] Json service_linked_arn(const model::Role& role, const Symbols& symbols, Values& values);

} // namespace slrc::emit::cloudformation
