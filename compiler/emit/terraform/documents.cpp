#include "compiler/emit/terraform/documents.hpp"

#include "compiler/model/administrator.hpp"
#include "compiler/plan/about.hpp"
#include "compiler/text/lists.hpp"

#include <algorithm>
#include <iterator>

namespace slrc::emit::terraform {

namespace {

using plan::PlannedRule;
using plan::PlannedStatement;

class DocumentWriter {
public:
    DocumentWriter(const Document& document, Expressions& expressions, Writer& writer,
                   std::vector<Check>& checks)
        : document_(document), expressions_(expressions), writer_(writer), checks_(checks) {}

    void write(const PlannedRule& rule) {
        check(rule);
        writer_.comment(plan::about(rule));
        for (const PlannedStatement& statement : rule.statements) {
            Conditions conditions = conditions_of(statement, rule.guard, expressions_);
            std::ranges::move(conditions.checks, std::back_inserter(checks_));
            const bool dynamic = is_conditional(rule.guard);
            if (dynamic) {
                writer_.open(R"(dynamic "statement")");
                writer_.argument("for_each", expressions_.condition(rule.guard) + " ? [true] : []");
                writer_.open("content");
            } else {
                writer_.open("statement");
            }
            write_statement(rule, statement, conditions);
            writer_.close();
            if (dynamic) {
                writer_.close();
            }
        }
    }

    void write_tag_rule() {
        model::AdministratorRule rule = model::tag_rule();
        std::ranges::transform(rule.actions, rule.actions.begin(), hcl_string);
        writer_.comment("When tags are given.");
        writer_.open(R"(dynamic "statement")");
        writer_.argument("for_each", "length(" + document_.tags + ") > 0 ? [true] : []");
        writer_.open("content");
        writer_.argument("sid", hcl_string(rule.sid));
        writer_.argument("effect", R"("Allow")");
        writer_.argument("actions", list_of(std::move(rule.actions)));
        writer_.argument("resources", list_of({document_.resource}));
        writer_.close();
        writer_.close();
    }

private:
    /// Values that only whoever uses the module knows.
    void check(const PlannedRule& rule) {
        for (const model::Principal& principal : rule.principals) {
            if (has_parameters(principal.values)) {
                checks_.push_back(principal_check(principal, expressions_.texts(principal.values).text));
            }
        }
        for (const model::OpenText& resource : rule.resources) {
            if (!begins_as_arn(resource)) {
                checks_.push_back(
                    resource_check(rule.guard, expressions_.texts({resource}).text, expressions_));
            }
        }
    }

    /// Whether its values are resources, whatever is filled in.
    [[nodiscard]] bool begins_as_arn(const model::OpenText& resource) const {
        const model::Part& first = resource.parts.front();
        if (const auto* use = std::get_if<model::ParameterUse>(&first)) {
            const model::BaseType base = expressions_.plan().parameters[use->parameter].type.base;
            return base == model::BaseType::arn || base == model::BaseType::resource;
        }
        const auto* literal = std::get_if<model::Literal>(&first);
        return is_literal(resource) || (literal != nullptr && literal->text.starts_with("arn:"));
    }

    void write_statement(const PlannedRule& rule, const PlannedStatement& statement,
                         const Conditions& conditions) {
        if (!statement.sid.empty()) {
            writer_.argument("sid", hcl_string(statement.sid));
        }
        writer_.argument("effect", rule.effect == iam::Effect::allow ? R"("Allow")" : R"("Deny")");
        std::vector<std::string> actions = rule.actions;
        std::ranges::transform(actions, actions.begin(), hcl_string);
        writer_.argument(rule.not_actions ? "not_actions" : "actions", list_of(std::move(actions)));
        if (!rule.resources.empty()) {
            writer_.argument(rule.not_resources ? "not_resources" : "resources",
                             expressions_.texts(rule.resources));
        } else if (!document_.resource.empty()) {
            writer_.argument("resources", list_of({document_.resource}));
        }
        for (const model::Principal& principal : rule.principals) {
            writer_.open("principals");
            writer_.argument("type", hcl_string(principal.kind));
            writer_.argument("identifiers", expressions_.texts(principal.values));
            writer_.close();
        }
        for (const ConditionBlock& block : conditions.blocks) {
            const bool is_boundary = block.variable == R"("iam:PermissionsBoundary")";
            write_condition(block, is_boundary && !document_.boundary.empty() ? list_of({document_.boundary})
                                                                              : block.values);
        }
    }

    void write_condition(const ConditionBlock& block, const Expression& values) {
        const bool dynamic = !block.repeats.empty();
        if (dynamic) {
            writer_.open(R"(dynamic "condition")");
            writer_.argument("for_each", text::joined(block.repeats, " || ") + " ? [] : [true]");
            writer_.open("content");
        } else {
            writer_.open("condition");
        }
        writer_.argument("test", block.test);
        writer_.argument("variable", block.variable);
        writer_.argument("values", values);
        writer_.close();
        if (dynamic) {
            writer_.close();
        }
    }

    const Document& document_;
    Expressions& expressions_;
    Writer& writer_;
    std::vector<Check>& checks_;
};

} // namespace

void write_document(const Document& document, Expressions& expressions, Writer& writer,
                    std::vector<Check>& checks) {
    const std::string head = R"(data "aws_iam_policy_document" ")" + document.name + "\"";
    if (document.rules.empty()) {
        writer.empty_block(head);
        return;
    }
    writer.open(head);
    DocumentWriter rules(document, expressions, writer, checks);
    for (const PlannedRule& rule : document.rules) {
        rules.write(rule);
    }
    if (!document.tags.empty()) {
        rules.write_tag_rule();
    }
    writer.close();
}

std::string has_statements(std::span<const PlannedRule> rules, const Expressions& expressions) {
    std::vector<std::string> guards;
    for (const PlannedRule& rule : rules) {
        if (!is_conditional(rule.guard)) {
            return {};
        }
        std::string guard = expressions.condition(rule.guard);
        if (std::ranges::find(guards, guard) == guards.end()) {
            guards.push_back(std::move(guard));
        }
    }
    return guards.empty() ? "false" : text::joined(guards, " || ");
}

bool has_values(std::span<const PlannedRule> rules) {
    const auto in_test = [](const plan::PlannedTest& test) {
        return has_parameters({test.key}) || has_parameters(test.values);
    };
    const auto in_statement = [&](const PlannedStatement& statement) {
        return std::ranges::any_of(statement.tests, in_test);
    };
    return std::ranges::any_of(rules, [&](const PlannedRule& rule) {
        return has_parameters(rule.resources) ||
               std::ranges::any_of(rule.principals,
                                   [](const model::Principal& one) { return has_parameters(one.values); }) ||
               std::ranges::any_of(rule.statements, in_statement);
    });
}

} // namespace slrc::emit::terraform
