#include "compiler/review/role_variables.hpp"

#include "compiler/model/policy_variable.hpp"
#include "compiler/review/trust_rule.hpp"
#include "compiler/text/format.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::review {

using diagnostics::Kind;
using model::ConditionTest;
using model::OpenText;

namespace {

/// IAM User Guide, "AWS global condition context keys": "this key is always included in the request context for IAM users";
/// its table of principals, "Variables and tags": not present for assumed roles.
constexpr std::string_view users_key = "aws:username";

/// The variable of users in a text; empty where there is none.
std::string_view users_variable(const OpenText& value) {
    for (const model::Part& part : value.parts) {
        const auto* variable = std::get_if<model::Variable>(&part);
        const auto key = variable != nullptr ? model::variable_key(variable->text) : std::nullopt;
        if (key && text::equal_folded(*key, users_key)) {
            return variable->text;
        }
    }
    return {};
}

/// With a default, `${aws:username, 'x'}`, the text has a value: always that one.
void review_users_text(const Subject& subject, const OpenText& value, std::string_view consequence) {
    const std::string_view variable = users_variable(value);
    if (!variable.empty()) {
        const bool has_default = variable.find(',') != std::string_view::npos;
        subject.report(Kind::variable_without_value, value.span,
                       text::format("a session of a role has no `{}`: {}", users_key,
                                    has_default ? "the default is always taken" : consequence));
    }
}

void review_users_test(const Subject& subject, const ConditionTest& test) {
    if (text::equal_folded(key_of(test), users_key) && needs_key(test)) {
        subject.report(Kind::variable_without_value, test.key.span,
                       text::format("a session of a role has no `{}`: the test never holds", users_key));
    }
    for (const OpenText& value : test.values) {
        review_users_text(subject, value, "the value matches nothing");
    }
}

} // namespace

void review_role_variables(const Subject& subject) {
    if (subject.role.trust.empty()) {
        return;
    }
    for (const model::Rule& rule : subject.role.rules) {
        for (const OpenText& resource : rule.resources) {
            review_users_text(subject, resource, "this matches no resource");
        }
        for (const model::Alternative& alternative : rule.alternatives) {
            for (const ConditionTest& test : alternative) {
                review_users_test(subject, test);
            }
        }
    }
}

} // namespace slrc::review
