#include "compiler/emit/terraform/module.hpp"

namespace slrc::emit::terraform {

namespace {

using model::OpenText;

class Reporter {
public:
    explicit Reporter(diagnostics::Sink& sink) : sink_(sink) {}

    void look(const std::vector<OpenText>& values) {
        for (const OpenText& value : values) {
            for (const model::Part& part : value.parts) {
                const auto* literal = std::get_if<model::Literal>(&part);
                if (literal != nullptr && literal->text.find("&{") != std::string::npos) {
                    sink_.report(diagnostics::Kind::not_in_target, value.span,
                                 "`&{` would become `${`: Terraform's provider writes IAM's variables so");
                    break;
                }
            }
        }
    }

    void look(const model::Alternatives& alternatives) {
        for (const model::Alternative& alternative : alternatives) {
            for (const model::ConditionTest& test : alternative) {
                look(test.values);
            }
        }
    }

private:
    diagnostics::Sink& sink_;
};

} // namespace

void report_rewritten(const model::Role& role, diagnostics::Sink& sink) {
    Reporter reporter(sink);
    for (const model::Parameter& parameter : role.parameters) {
        reporter.look(parameter.default_values.value_or(std::vector<OpenText>{}));
    }
    for (const model::TrustRule& rule : role.trust) {
        for (const model::Principal& principal : rule.principals) {
            reporter.look(principal.values);
        }
        reporter.look(rule.alternatives);
    }
    for (const model::Rule& rule : role.rules) {
        reporter.look(rule.resources);
        reporter.look(rule.alternatives);
    }
}

} // namespace slrc::emit::terraform
