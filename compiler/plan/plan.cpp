#include "compiler/plan/plan.hpp"

#include "compiler/iam/operators.hpp"
#include "compiler/iam/size.hpp"
#include "compiler/model/names.hpp"
#include "compiler/plan/expression.hpp"
#include "compiler/text/format.hpp"

#include <algorithm>
#include <utility>

namespace slrc::plan {

namespace {

/// The name is that of the pattern, which a target may have shortened.
std::size_t letters_beside_suffix(const model::RoleName& name) {
    std::size_t letters = 0;
    for (const model::Part& part : name.open_text.parts) {
        const auto* literal = std::get_if<model::Literal>(&part);
        letters += literal != nullptr ? literal->text.size() : 0;
    }
    return name.has_suffix ? letters : 0;
}

class Planner {
public:
    Planner(const model::Role& role, diagnostics::Sink& sink)
        : role_(role), sink_(sink), names_(capability_names(role)) {}

    Plan plan() {
        Plan plan;
        plan.name = role_.name.text;
        plan.base = role_.name.base;
        plan.has_suffix = role_.name.has_suffix;
        plan.letters_beside_suffix = letters_beside_suffix(role_.name);
        plan.documentation = role_.documentation;
        for (const model::Capability& capability : role_.capabilities) {
            plan.capabilities.push_back({capability.name,
                                         capability.documentation,
                                         capability.required,
                                         to_text(capability.required, names_),
                                         {}});
        }
        for (const model::Parameter& parameter : role_.parameters) {
            if (parameter.capability) {
                plan.capabilities[*parameter.capability].parameters.push_back(plan.parameters.size());
            }
            plan.parameters.push_back(planned(parameter));
        }
        for (const model::TrustRule& rule : role_.trust) {
            plan.trust.push_back(planned(rule));
        }
        for (const model::Rule& rule : role_.rules) {
            plan.permissions.push_back(planned(rule));
        }
        set_limits(plan);
        return plan;
    }

private:
    /// A service-linked role's documents are the service's own, which AWS does not hold to the quotas of customers.
    void set_limits(Plan& plan) const {
        const bool owned = role_.is_service_linked();
        plan.trust_limit = owned ? iam::document_most : iam::trust_policy_most;
        plan.permissions_limit = owned ? iam::document_most : iam::inline_policies_quota;
        plan.parts_count_together = !owned;
    }

    [[nodiscard]] PlannedParameter planned(const model::Parameter& parameter) {
        PlannedParameter result;
        result.name = parameter.name;
        result.capability = parameter.capability;
        result.type = parameter.type;
        result.subject = text::format("`{}`", parameter.name);
        if (parameter.capability) {
            result.subject += text::format(" of the capability `{}`", names_[*parameter.capability]);
        }
        result.has_default = parameter.default_values.has_value();
        result.defaults = parameter.default_values.value_or(std::vector<model::OpenText>{});
        result.documentation = parameter.documentation;
        if (!parameter.type.expression.empty()) {
            Expression expression = plain_expression(parameter.type.expression);
            if (expression.problem.empty()) {
                result.expression = std::move(expression.text);
            } else {
                sink_.report(
                    diagnostics::Kind::unknown_type, parameter.span,
                    text::format("what is generated cannot match this expression: {}", expression.problem));
            }
        }
        return result;
    }

    template <typename Rule>
    [[nodiscard]] PlannedRule common(const Rule& rule) const {
        PlannedRule result;
        result.effect = rule.effect;
        result.actions = texts(rule.actions);
        result.not_actions = rule.not_actions;
        result.documentation = rule.documentation;
        const std::vector<std::string> sids = model::statement_sids(rule.sid, rule.alternatives.size());
        for (std::size_t index = 0; index < sids.size(); ++index) {
            PlannedStatement statement{sids[index], {}};
            for (const model::ConditionTest& test : rule.alternatives[index]) {
                statement.tests.push_back({to_string(test.operation), test.key, test.values});
            }
            result.statements.push_back(std::move(statement));
        }
        return result;
    }

    [[nodiscard]] PlannedRule planned(const model::TrustRule& rule) const {
        PlannedRule result = common(rule);
        result.guard = model::Guard{model::Guard::Always{}};
        result.part = std::string();
        result.principals = rule.principals;
        return result;
    }

    [[nodiscard]] PlannedRule planned(const model::Rule& rule) const {
        PlannedRule result = common(rule);
        result.guard = rule.guard;
        result.guard_text = to_text(rule.guard, names_);
        result.part = part_name(rule.guard, names_);
        result.resources = rule.resources;
        result.not_resources = rule.not_resources;
        return result;
    }

    const model::Role& role_;
    diagnostics::Sink& sink_;
    std::vector<std::string_view> names_;
};

} // namespace

Plan make_plan(const model::Role& role, diagnostics::Sink& sink) {
    return Planner(role, sink).plan();
}

bool uses_values(std::span<const PlannedRule> rules) {
    return std::ranges::any_of(rules, [](const PlannedRule& rule) {
        return is_conditional(rule.guard) || has_holes(rule.resources) ||
               std::ranges::any_of(rule.principals,
                                   [](const model::Principal& one) { return has_holes(one.values); }) ||
               std::ranges::any_of(rule.statements, [](const PlannedStatement& one) {
                   return std::ranges::any_of(one.tests, [](const PlannedTest& test) {
                       return !is_literal(test.key) || has_holes(test.values);
                   });
               });
    });
}

} // namespace slrc::plan
