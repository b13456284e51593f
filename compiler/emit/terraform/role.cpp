#include "compiler/emit/terraform/module.hpp"
#include "compiler/model/administrator.hpp"

#include <utility>

namespace slrc::emit::terraform {

namespace {

using model::OpenText;

constexpr std::string_view linked_prefix = "AWSServiceRoleFor";

void write_tags(const model::Role& role, Expressions& expressions, Writer& writer) {
    const std::string given = std::string("var.") + tags_variable;
    if (role.tags.empty()) {
        writer.argument("tags", given);
        return;
    }
    writer.gap();
    writer.open_argument("tags", "merge(" + given + ", {");
    for (const model::Tag& tag : role.tags) {
        // In parentheses a key with holes is an expression.
        const std::string key = expressions.text(tag.key);
        writer.argument(is_literal(tag.key) ? key : "(" + key + ")", expressions.text(tag.value));
    }
    writer.close_argument("})");
}

void write_checks(const std::vector<Check>& checks, Writer& writer) {
    if (checks.empty()) {
        return;
    }
    writer.open("lifecycle");
    for (const Check& check : checks) {
        writer.open("precondition");
        writer.argument("condition", check.condition);
        writer.argument("error_message", check.message);
        writer.close();
    }
    writer.close();
}

void write_linked(const model::Role& role, Expressions& expressions, Writer& writer) {
    writer.argument("aws_service_name", hcl_string(service_principals(role).front()));
    if (role.name.has_suffix) {
        writer.argument("custom_suffix", std::string("var.") + suffix_variable);
    }
    if (role.description) {
        writer.argument("description", expressions.text(*role.description));
    }
}

void write_plain(const model::Role& role, Expressions& expressions, Writer& writer) {
    writer.argument("name", expressions.text(role.name.open_text));
    writer.argument("path", expressions.text(*role.path));
    if (role.description) {
        writer.argument("description", expressions.text(*role.description));
    }
    writer.argument("assume_role_policy", "data.aws_iam_policy_document.trust.json");
    if (role.max_session) {
        writer.argument("max_session_duration", std::to_string(*role.max_session));
    }
    writer.argument("permissions_boundary",
                    (role.boundary ? "local." : "var.") + std::string(boundary_variable));
}

void write_policy(const std::string& has_permissions, Writer& writer) {
    if (has_permissions == "false") {
        return;
    }
    writer.open(R"(resource "aws_iam_role_policy" "permissions")");
    if (!has_permissions.empty()) {
        writer.argument("count", has_permissions + " ? 1 : 0");
        writer.gap();
    }
    writer.argument("name", R"("permissions")");
    writer.argument("role", "aws_iam_role.this.name");
    writer.argument("policy", "data.aws_iam_policy_document.permissions.minified_json");
    writer.close();
}

} // namespace

model::Role as_plain(const model::Role& role) {
    model::Role plain = role;
    if (role.is_service_linked()) {
        plain.path = model::literal("/service-role/", {});
        auto* first = std::get_if<model::Literal>(&plain.name.open_text.parts.front());
        if (first != nullptr && first->text.size() > linked_prefix.size()) {
            first->text.erase(0, first->text.starts_with(linked_prefix) ? linked_prefix.size() : 0);
        }
    }
    return plain;
}

void write_role(const model::Role& role, const std::string& has_permissions, const std::vector<Check>& checks,
                Expressions& expressions, Writer& writer) {
    const bool linked = role.is_service_linked();
    writer.open(linked ? R"(resource "aws_iam_service_linked_role" "this")"
                       : R"(resource "aws_iam_role" "this")");
    if (linked) {
        write_linked(role, expressions, writer);
    } else {
        write_plain(role, expressions, writer);
    }
    write_tags(role, expressions, writer);
    write_checks(checks, writer);
    writer.close();
    if (!linked) {
        write_policy(has_permissions, writer);
    }
}

OpenText arn_template(const model::Role& role) {
    OpenText arn = model::literal("arn:", {});
    append(arn, model::BuiltIn::partition);
    append(arn, model::Literal{":iam::"});
    append(arn, model::BuiltIn::account);
    append(arn, model::Literal{":role"});
    append(arn, path_of(role));
    append(arn, role.name.open_text);
    return arn;
}

std::vector<plan::PlannedRule> administrator_document_rules(const model::Role& role) {
    std::vector<plan::PlannedRule> rules;
    for (model::AdministratorRule& rule : administrator_rules(role)) {
        plan::PlannedRule planned;
        planned.guard = {model::Guard::Always{}};
        planned.actions = std::move(rule.actions);
        plan::PlannedStatement& statement = planned.statements.emplace_back();
        statement.sid = std::move(rule.sid);
        if (rule.test) {
            statement.tests.push_back({to_string(rule.test->operation), rule.test->key, rule.test->values});
        }
        rules.push_back(std::move(planned));
    }
    return rules;
}

} // namespace slrc::emit::terraform
