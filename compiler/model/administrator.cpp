// The policy for the people who look after a role. IAM User Guide, "Service-linked role permissions" and "Creating a
// service-linked role"; for plain roles, the actions of the same steps.
#include "compiler/model/administrator.hpp"

#include "compiler/iam/operators.hpp"
#include "compiler/model/specialize.hpp"

#include <utility>

namespace slrc::model {

namespace {

ConditionTest equals(const char* operation, const char* key, std::vector<OpenText> values) {
    return {{iam::find_operator(operation)}, literal(key, {}), std::move(values), {}};
}

/// Only with one of the services that the role trusts.
ConditionTest one_service(const char* key, const Role& role) {
    std::vector<OpenText> services;
    for (std::string& service : service_principals(role)) {
        services.push_back(literal(std::move(service), {}));
    }
    return equals("StringEquals", key, std::move(services));
}

AdministratorRule create(const Role& role) {
    if (role.is_service_linked()) {
        return {"CreateRole", {"iam:CreateServiceLinkedRole"}, one_service("iam:AWSServiceName", role)};
    }
    AdministratorRule rule{"CreateRole", {"iam:CreateRole"}};
    if (role.boundary) {
        // Nobody may make the role without the boundary that it is meant to have.
        rule.test = equals("ArnEquals", "iam:PermissionsBoundary", {*role.boundary});
    }
    return rule;
}

std::vector<std::string> delete_actions(const Role& role) {
    if (role.is_service_linked()) {
        return {"iam:DeleteServiceLinkedRole", "iam:GetServiceLinkedRoleDeletionStatus"};
    }
    return {"iam:DeleteRole", "iam:DeleteRolePolicy", "iam:DetachRolePolicy"};
}

} // namespace

std::string arn_pattern(const Role& role, Filler& filler) {
    OpenText arn = literal("arn:", role.name.span);
    append(arn, BuiltIn::partition);
    append(arn, Literal{":iam::"});
    append(arn, BuiltIn::account_or_any);
    append(arn, Literal{":role"});
    append(arn, path_of(role));
    for (const Part& part : role.name.open_text.parts) {
        const bool open = std::holds_alternative<BuiltIn>(part) && !filler.configuration().suffix;
        append(arn, open ? Part{Literal{"*"}} : part);
    }
    return filler.single(arn);
}

AdministratorRule tag_rule() {
    return {"TagRole", {"iam:TagRole"}};
}

std::vector<AdministratorRule> administrator_rules(const Role& role) {
    std::vector<AdministratorRule> rules{create(role)};
    if (!role.tags.empty()) {
        rules.push_back(tag_rule());
    }
    rules.push_back({"AddCapabilities", {"iam:AttachRolePolicy", "iam:PutRolePolicy"}});
    rules.push_back(
        {"SeeRole",
         {"iam:GetRole", "iam:GetRolePolicy", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies"}});
    if (!role.lifecycle || role.lifecycle->editable_description) {
        // The UpdateRole call, which the AWS CLI makes, is authorized as itself.
        rules.push_back({"EditDescription", {"iam:UpdateRoleDescription", "iam:UpdateRole"}});
    }
    if (role.lifecycle && !role.lifecycle->passed_by.empty()) {
        rules.push_back({"PassRole", {"iam:PassRole"}, one_service("iam:PassedToService", role)});
    }
    rules.push_back({"DeleteRole", delete_actions(role)});
    return rules;
}

iam::Document administrator_document(const Role& role, Filler& filler) {
    const std::string arn = arn_pattern(role, filler);
    iam::Document document;
    for (AdministratorRule& rule : administrator_rules(role)) {
        iam::Statement statement;
        statement.sid = std::move(rule.sid);
        statement.actions = std::move(rule.actions);
        statement.resources = {arn};
        if (rule.test) {
            statement.conditions.push_back(iam::Condition{to_string(rule.test->operation),
                                                          filler.single(rule.test->key),
                                                          filler.strings(rule.test->values)});
        }
        document.statements.push_back(std::move(statement));
    }
    return document;
}

} // namespace slrc::model
