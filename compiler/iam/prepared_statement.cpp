#include "compiler/iam/prepared_statement.hpp"

#include "compiler/pattern/arn.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace slrc::iam {

namespace {

/// IAM JSON policy reference, "Resource": the whole ARN is one text, in which a `*` may go beyond a colon; parts that are
/// missing at the end are completed by `*`. Variables stand behind the fifth colon alone.
PolicyPattern resource_pattern(const std::string& text, bool has_variables) {
    const pattern::Parts parts = pattern::divide(text);
    const std::size_t missing = pattern::parts_before_resource + 1 - parts.count;
    pattern::Reading reading{true, std::nullopt};
    if (has_variables && missing == 0) {
        reading.variables_from = text.size() - parts.texts.back().size();
    }
    std::string whole = text;
    if (text.starts_with("arn:") && text.find('*') == std::string::npos) {
        for (std::size_t part = 0; part < missing; ++part) {
            whole += ":*";
        }
    }
    return {whole, reading};
}

bool has_match(const std::vector<PolicyPattern>& patterns, std::string_view text, Keys context) {
    return std::ranges::any_of(patterns,
                               [&](const PolicyPattern& pattern) { return pattern.matches(text, context); });
}

} // namespace

PreparedStatement::PreparedStatement(const Statement& statement, bool has_variables)
    : effect_(statement.effect),
      principals_(statement),
      not_actions_(statement.not_actions),
      not_resources_(statement.not_resources),
      is_trust_(!statement.principals.empty()) {
    for (const std::string& action : statement.actions) {
        actions_.emplace_back(text::folded(action), pattern::Reading{true, std::nullopt});
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

bool PreparedStatement::matches_resource(std::string_view resource, Keys context) const {
    // IAM User Guide, "Policy variables with no value": what is left out is not known then, and nothing is matched.
    const auto lacks_value = [&](const PolicyPattern& pattern) { return pattern.lacks_value(context); };
    if (not_resources_ && std::ranges::any_of(resources_, lacks_value)) {
        return false;
    }
    // Access Analyzer's "Empty array resource": the statement has no effect then.
    return resources_.empty() ? is_trust_ : has_match(resources_, resource, context) != not_resources_;
}

bool PreparedStatement::applies(const Request& request, std::string_view folded_action) const {
    return matches_action(folded_action) && matches_resource(request.resource, request.context) &&
           principals_.match(request.caller) &&
           std::ranges::all_of(conditions_, [&](const PreparedCondition& condition) {
               return condition.holds(request.context);
           });
}

Fit PreparedStatement::fit(const Request& request) const {
    Fit fit;
    fit.principal = principals_.match(request.caller);
    fit.action = matches_action(text::folded(request.action));
    fit.resource = matches_resource(request.resource, request.context);
    std::ranges::transform(
        conditions_, std::back_inserter(fit.conditions),
        [&](const PreparedCondition& condition) { return condition.holds(request.context); });
    return fit;
}

} // namespace slrc::iam
