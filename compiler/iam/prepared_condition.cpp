#include "compiler/iam/prepared_condition.hpp"

#include <algorithm>
#include <span>

namespace slrc::iam {

PreparedCondition::PreparedCondition(const Condition& condition, bool has_variables)
    : key_(condition.key), operation_(parse_operator(condition.operation)) {
    if (operation_) {
        values_ = read_values(*operation_->facts, condition.values, has_variables);
    }
}

bool PreparedCondition::holds_without_key() const {
    // A negated operator is fulfilled, but for ForAnyValue, which wants one value at least.
    const bool negated = operation_->facts->negated && operation_->set == SetOperator::none;
    return operation_->if_exists || operation_->set == SetOperator::for_all_values || negated;
}

bool PreparedCondition::fits(const std::string& value, Keys context) const {
    return fits_one(values_, value, context) != operation_->facts->negated;
}

bool PreparedCondition::holds(Keys context) const {
    if (!operation_) {
        return false;
    }
    std::span<const std::string> values = values_of(context, key_);
    if (operation_->facts->family == OperatorFamily::null) {
        return fits_one(values_, values.empty() ? "true" : "false", context);
    }
    const bool of_set = operation_->set != SetOperator::none;
    if (of_set &&
        std::all_of(values.begin(), values.end(), [](const auto& value) { return value.empty(); })) {
        values = {}; // "a null data set, such as an empty string"
    }
    if (values.empty()) {
        return holds_without_key();
    }
    const auto fits_so = [&](const std::string& value) { return fits(value, context); };
    // An operator for one value, on a key with several: one that is equal is enough, and is too much where none may be.
    const bool every =
        operation_->set == SetOperator::for_all_values || (!of_set && operation_->facts->negated);
    return every ? std::all_of(values.begin(), values.end(), fits_so)
                 : std::any_of(values.begin(), values.end(), fits_so);
}

} // namespace slrc::iam
