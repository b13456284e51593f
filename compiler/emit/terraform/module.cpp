#include "compiler/emit/terraform/module.hpp"

#include "compiler/plan/about.hpp"
#include "compiler/plan/plan.hpp"

#include <iterator>

namespace slrc::emit::terraform {

namespace {

using model::BuiltIn;

void write_requirements(Writer& writer) {
    writer.open("terraform");
    // `optional` with a default, and preconditions.
    writer.argument("required_version", R"(">= 1.3")");
    writer.open("required_providers");
    writer.open_argument("aws", "{");
    writer.argument("source", R"("hashicorp/aws")");
    // `minified_json` of policy documents.
    writer.argument("version", R"(">= 5.49")");
    writer.close_argument("}");
    writer.close();
    writer.close();
}

/// Only what is used is looked up.
void write_place(const Expressions& expressions, Writer& writer) {
    if (expressions.uses(BuiltIn::partition)) {
        writer.empty_block(R"(data "aws_partition" "current")");
    }
    if (expressions.uses(BuiltIn::region)) {
        writer.empty_block(R"(data "aws_region" "current")");
    }
    if (expressions.uses(BuiltIn::account)) {
        writer.empty_block(R"(data "aws_caller_identity" "current")");
    }
}

void write_locals(const model::Role& role, Expressions& expressions, Writer& writer) {
    writer.open("locals");
    writer.argument(arn_local, expressions.text(arn_template(role)));
    if (role.boundary) {
        writer.argument(boundary_variable, std::string("coalesce(var.") + boundary_variable + ", " +
                                               expressions.text(*role.boundary) + ")");
    }
    for (std::size_t index = 0; index < expressions.plan().parameters.size(); ++index) {
        if (expressions.is_local(index)) {
            writer.argument(expressions.names().locals[index], expressions.local_value(index));
        }
    }
    writer.close();
}

void add(std::vector<Check>& to, std::vector<Check> more) {
    std::ranges::move(more, std::back_inserter(to));
}

/// Held to IAM's limits is what a customer makes, and what has values of the customer's in it.
void add_document_checks(const model::Role& role, const plan::Plan& plan, std::vector<Check>& checks) {
    if (has_values(plan.trust)) {
        add(checks, document_checks("trust", "The trust policy", plan.trust_limit));
    }
    if (!role.is_service_linked() || has_values(plan.permissions)) {
        add(checks, document_checks("permissions", "The permissions policy", plan.permissions_limit));
    }
}

/// All but the head, which depends on what it uses.
std::string body(const model::Role& role, Expressions& expressions) {
    const plan::Plan& plan = expressions.plan();
    Writer writer;
    write_locals(role, expressions, writer);
    std::vector<Check> checks = configuration_checks(expressions);
    const std::vector<plan::PlannedRule> administrator = administrator_document_rules(role);
    const std::string tags = role.tags.empty() ? std::string("var.") + tags_variable : "";
    for (const Document& document :
         {Document{"trust", plan.trust}, Document{"permissions", plan.permissions},
          Document{"administrator", administrator, std::string("local.") + arn_local,
                   std::string("local.") + boundary_variable, tags}}) {
        write_document(document, expressions, writer, checks);
    }
    add_document_checks(role, plan, checks);
    write_role(role, has_statements(plan.permissions, expressions), checks, expressions, writer);
    return writer.take();
}

std::string main_file(const std::string& text, const Expressions& expressions) {
    Writer writer;
    writer.remark(head_line);
    writer.remark(plan::about_role(expressions.plan()));
    write_requirements(writer);
    write_place(expressions, writer);
    return writer.take() + "\n" + text;
}

} // namespace

std::vector<NamedDocument> terraform_files(const model::Role& written, const TemplateOptions& options,
                                           diagnostics::Sink& sink) {
    report_rewritten(written, sink);
    const model::Role role = options.as_role ? as_plain(written) : written;
    const plan::Plan plan = plan::make_plan(role, sink);
    Expressions expressions(plan);
    const std::string text = body(role, expressions);
    const bool has_suffix = role.name.has_suffix || expressions.uses(BuiltIn::suffix);
    return {{"main.tf", main_file(text, expressions)},
            {"outputs.tf", outputs_file(role)},
            {"variables.tf", variables_file(role, expressions, has_suffix, plan.letters_beside_suffix)}};
}

} // namespace slrc::emit::terraform
