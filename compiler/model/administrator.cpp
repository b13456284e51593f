// The policy for the people who look after a role. IAM User Guide, "Service-linked role permissions" and "Creating a
// service-linked role"; for plain roles, the actions of the same steps.
#include "compiler/model/specialize.hpp"

namespace slrc::model {

namespace {

iam::Statement allow(std::string sid, std::vector<std::string> actions, const std::string& arn) {
    iam::Statement statement;
    statement.sid = std::move(sid);
    statement.actions = std::move(actions);
    statement.resources = {arn};
    return statement;
}

/// Only with one of these values.
iam::Statement with_condition(iam::Statement statement, std::string operation, std::string key,
                              std::vector<std::string> values) {
    statement.conditions.push_back(iam::Condition{std::move(operation), std::move(key), std::move(values)});
    return statement;
}

iam::Statement create(const Role& role, const std::string& arn, Filler& filler) {
    if (role.is_service_linked()) {
        return with_condition(allow("CreateRole", {"iam:CreateServiceLinkedRole"}, arn), "StringEquals",
                              "iam:AWSServiceName", service_principals(role));
    }
    iam::Statement statement = allow("CreateRole", {"iam:CreateRole"}, arn);
    if (role.boundary) {
        // Nobody may make the role without the boundary that it is meant to have.
        return with_condition(std::move(statement), "ArnEquals", "iam:PermissionsBoundary",
                              {filler.single(*role.boundary)});
    }
    return statement;
}

std::vector<std::string> delete_actions(const Role& role) {
    if (role.is_service_linked()) {
        return {"iam:DeleteServiceLinkedRole", "iam:GetServiceLinkedRoleDeletionStatus"};
    }
    return {"iam:DeleteRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy"};
}

} // namespace

std::string arn_pattern(const Role& role, Filler& filler) {
    Template arn = literal("arn:", role.name.span);
    append(arn, BuiltIn::partition);
    append(arn, Literal{":iam::"});
    append(arn, BuiltIn::account_or_any);
    append(arn, Literal{":role"});
    append(arn, path_of(role));
    for (const Part& part : role.name.pattern.parts) {
        const bool open = std::holds_alternative<BuiltIn>(part) && !filler.configuration().suffix;
        append(arn, open ? Part{Literal{"*"}} : part);
    }
    return filler.single(arn);
}

iam::Document administrator_document(const Role& role, Filler& filler) {
    const std::string arn = arn_pattern(role, filler);
    iam::Document document;
    document.statements.push_back(create(role, arn, filler));
    if (!role.tags.empty()) {
        // A request to tag has no boundary: this cannot stand under the condition of CreateRole.
        document.statements.push_back(allow("TagRole", {"iam:TagRole"}, arn));
    }
    document.statements.push_back(
        allow("AddCapabilities", {"iam:AttachRolePolicy", "iam:PutRolePolicy"}, arn));
    document.statements.push_back(allow(
        "SeeRole",
        {"iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"}, arn));
    if (!role.lifecycle || role.lifecycle->editable_description) {
        // The UpdateRole call, which the AWS CLI makes, is authorized as itself.
        document.statements.push_back(
            allow("EditDescription", {"iam:UpdateRoleDescription", "iam:UpdateRole"}, arn));
    }
    if (role.lifecycle && !role.lifecycle->passed_by.empty()) {
        document.statements.push_back(with_condition(allow("PassRole", {"iam:PassRole"}, arn), "StringEquals",
                                                     "iam:PassedToService", service_principals(role)));
    }
    document.statements.push_back(allow("DeleteRole", delete_actions(role), arn));
    return document;
}

} // namespace slrc::model
