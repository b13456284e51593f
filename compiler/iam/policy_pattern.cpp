#include "compiler/iam/policy_pattern.hpp"

#include "compiler/pattern/arn.hpp"

#include <cstddef>
#include <optional>

namespace slrc::iam {

namespace {

constexpr std::size_t arn_parts = pattern::parts_before_resource + 1;

} // namespace

PolicyPattern::PolicyPattern(std::string_view text, const pattern::Reading& reading,
                             pattern::LetterCase letter_case)
    : text_(pattern::read_policy_text(text, reading)), letter_case_(letter_case) {}

bool PolicyPattern::matches(std::string_view text, Context context) const {
    if (text_.variables.empty()) {
        return pattern::matches(text_.pattern, text, letter_case_);
    }
    std::vector<std::optional<std::string_view>> values;
    values.reserve(text_.variables.size());
    for (const pattern::Variable& variable : text_.variables) {
        const std::string* value = value_of_variable(context, variable.key);
        values.push_back(value != nullptr ? std::optional<std::string_view>(*value) : variable.fallback);
    }
    return pattern::matches(text_.pattern, text, letter_case_, values);
}

ArnPattern::ArnPattern(std::string_view arn, bool has_variables) {
    const pattern::Parts parts = pattern::divide(arn);
    pattern::Reading reading{true, std::nullopt};
    if (has_variables) {
        reading.variables_from = 0;
    }
    for (std::size_t part = 0; parts.count == arn_parts && part < arn_parts; ++part) {
        parts_.emplace_back(parts.texts.at(part), reading);
    }
}

bool ArnPattern::matches(std::string_view arn, Context context) const {
    const pattern::Parts parts = pattern::divide(arn, pattern::Variables::are_letters);
    if (parts.count != arn_parts || parts_.empty()) {
        return false;
    }
    for (std::size_t part = 0; part < arn_parts; ++part) {
        if (!parts_[part].matches(parts.texts.at(part), context)) {
            return false;
        }
    }
    return true;
}

} // namespace slrc::iam
