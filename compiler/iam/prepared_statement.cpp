#include "compiler/iam/prepared_statement.hpp"

#include "compiler/iam/arn_text.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace slrc::iam {

namespace {

constexpr std::size_t arn_parts = 6;

/// IAM User Guide, "Resource": the whole ARN is one text, in which a `*` may go beyond a colon; parts that are missing
/// at the end are completed by `*`. Variables stand behind the fifth colon alone.
Pattern resource_pattern(const std::string& text, bool has_variables) {
    PatternRules rules;
    rules.wildcards = true;
    if (has_variables) {
        rules.variables_from = behind_fifth_colon_of_pattern(text);
    }
    std::string whole = text;
    if (text.starts_with("arn:") && text.find('*') == std::string::npos) {
        for (std::size_t part = count_parts(text); part < arn_parts; ++part) {
            whole += ":*";
        }
    }
    return {whole, rules};
}

bool has_match(const std::vector<Pattern>& patterns, std::string_view text, Context context) {
    return std::any_of(patterns.begin(), patterns.end(),
                       [&](const Pattern& pattern) { return pattern.matches(text, context); });
}

} // namespace

PreparedStatement::PreparedStatement(const Statement& statement, bool has_variables)
    : effect_(statement.effect),
      principals_(statement),
      not_actions_(statement.not_actions),
      not_resources_(statement.not_resources) {
    PatternRules action_rules;
    action_rules.wildcards = true;
    for (const std::string& action : statement.actions) {
        actions_.emplace_back(text::folded(action), action_rules);
    }
    for (const std::string& resource : statement.resources) {
        resources_.push_back(resource_pattern(resource, has_variables));
    }
    for (const Condition& condition : statement.conditions) {
        conditions_.emplace_back(condition, has_variables);
    }
}

bool PreparedStatement::matches_action(std::string_view folded_action) const {
    return has_match(actions_, folded_action, {}) != not_actions_;
}

bool PreparedStatement::matches_resource(std::string_view resource, Context context) const {
    return resources_.empty() || has_match(resources_, resource, context) != not_resources_;
}

bool PreparedStatement::applies(const Request& request, std::string_view folded_action) const {
    return matches_action(folded_action) && matches_resource(request.resource, request.context) &&
           principals_.match(request.caller) &&
           std::all_of(conditions_.begin(), conditions_.end(),
                       [&](const PreparedCondition& condition) { return condition.holds(request.context); });
}

Fit PreparedStatement::fit(const Request& request) const {
    Fit fit;
    fit.principal = principals_.match(request.caller);
    fit.action = matches_action(text::folded(request.action));
    fit.resource = matches_resource(request.resource, request.context);
    std::transform(conditions_.begin(), conditions_.end(), std::back_inserter(fit.conditions),
                   [&](const PreparedCondition& condition) { return condition.holds(request.context); });
    return fit;
}

} // namespace slrc::iam
