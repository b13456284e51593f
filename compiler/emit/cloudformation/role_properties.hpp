// The properties of the role's own resource. AWS CloudFormation Template Reference, "AWS::IAM::Role" and
// "AWS::IAM::ServiceLinkedRole".
#pragma once

#include "compiler/emit/cloudformation/names.hpp"
#include "compiler/emit/cloudformation/values.hpp"
#include "compiler/model/role.hpp"

namespace slrc::emit::cloudformation {

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
