#include "compiler/iam/prepared_statement.hpp"
#include "compiler/pattern/arn.hpp"

#include <algorithm>
#include <cstddef>

namespace slrc::iam {

namespace {

constexpr std::size_t arn_parts = pattern::parts_before_resource + 1;

using Values = std::vector<std::optional<std::string_view>>;

/// By the numbers of their holes.
Values values_of_variables(const std::vector<pattern::Variable>& variables, Keys context) {
    Values values;
    values.reserve(variables.size());
    for (const pattern::Variable& variable : variables) {
        const std::string* value = value_of_variable(context, variable.key);
        values.push_back(value != nullptr ? std::optional<std::string_view>(*value) : variable.fallback);
    }
    return values;
}

bool match_parts(const std::vector<pattern::Pattern>& patterns, const pattern::Parts& arn) {
    return patterns.size() == arn_parts && arn.count == arn_parts &&
           std::equal(patterns.begin(), patterns.end(), arn.texts.begin(),
                      [](const pattern::Pattern& pattern, std::string_view text) {
                          return pattern::matches(pattern, text);
                      });
}

} // namespace

PolicyPattern::PolicyPattern(std::string_view text, const pattern::Reading& reading,
                             pattern::LetterCase letter_case)
    : text_(pattern::read_policy_text(text, reading)), letter_case_(letter_case) {}

bool PolicyPattern::matches(std::string_view text, Keys context) const {
    return text_.variables.empty() ? pattern::matches(text_.pattern, text, letter_case_)
                                   : pattern::matches(text_.pattern, text, letter_case_,
                                                      values_of_variables(text_.variables, context));
}

bool PolicyPattern::lacks_value(Keys context) const {
    const auto& variables = text_.variables;
    return std::ranges::any_of(variables, [&](const pattern::Variable& variable) {
        return !variable.fallback && value_of_variable(context, variable.key) == nullptr;
    });
}

bool is_arn(std::string_view text) {
    return pattern::divide(text, pattern::ColonsInVariables::divide).count == arn_parts;
}

ArnPattern::ArnPattern(std::string_view arn, bool has_variables)
    : text_(pattern::read_policy_text(arn,
                                      {true, has_variables ? std::optional<std::size_t>(0) : std::nullopt})) {
    if (text_.variables.empty()) {
        parts_ = pattern::divided_at_colons(text_.pattern, arn_parts);
    }
}

bool ArnPattern::matches(std::string_view arn, Keys context) const {
    const pattern::Parts parts = pattern::divide(arn, pattern::ColonsInVariables::divide);
    if (text_.variables.empty()) {
        return match_parts(parts_, parts);
    }
    const auto whole = pattern::filled(text_.pattern, values_of_variables(text_.variables, context));
    return whole && match_parts(pattern::divided_at_colons(*whole, arn_parts), parts);
}

bool ArnPattern::is_arn(Keys context) const {
    if (text_.variables.empty()) {
        return parts_.size() == arn_parts;
    }
    const auto whole = pattern::filled(text_.pattern, values_of_variables(text_.variables, context));
    return !whole || pattern::divided_at_colons(*whole, arn_parts).size() == arn_parts;
}

} // namespace slrc::iam
