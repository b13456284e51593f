#include "compiler/iam/operators.hpp"
#include "compiler/workspace/import_check.hpp"

#include <cstddef>
#include <string_view>
#include <variant>

namespace slrc::workspace {

using model::OpenText;

namespace {

constexpr std::string_view new_version = "2012-10-17";

/// Variables stand behind the fifth colon of a resource, and anywhere in a value.
constexpr int colons_before_variables = 5;

std::string spelled_out(std::string_view text, int& colons) {
    std::string result;
    for (std::size_t index = 0; index < text.size(); ++index) {
        colons += text[index] == ':' ? 1 : 0;
        if (text.substr(index, 2) == "${" && colons >= colons_before_variables) {
            result += "${$}";
        } else {
            result += text[index];
        }
    }
    return result;
}

void spell_out(OpenText& value, int colons) {
    for (model::Part& part : value.parts) {
        if (auto* literal = std::get_if<model::Literal>(&part)) {
            literal->text = spelled_out(literal->text, colons);
        }
    }
}

void spell_out(model::Alternatives& alternatives) {
    for (model::Alternative& tests : alternatives) {
        for (model::ConditionTest& test : tests) {
            const iam::OperatorFamily family = test.operation.facts->family;
            if (family == iam::OperatorFamily::string || family == iam::OperatorFamily::arn) {
                for (OpenText& value : test.values) {
                    spell_out(value, colons_before_variables);
                }
            }
        }
    }
}

} // namespace

void spell_out_dollars(model::Role& role, const reader::ReadRole& read) {
    for (const reader::ReadPolicy& policy : read.policies) {
        if (policy.version == new_version) {
            continue;
        }
        for (std::size_t index = policy.first_rule; index < policy.first_rule + policy.rule_count; ++index) {
            if (policy.kind == iam::PolicyKind::trust) {
                spell_out(role.trust[index].alternatives);
                continue;
            }
            for (OpenText& resource : role.rules[index].resources) {
                spell_out(resource, 0);
            }
            spell_out(role.rules[index].alternatives);
        }
    }
}

} // namespace slrc::workspace
