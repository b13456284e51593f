#include "compiler/iam/prepared_statement.hpp"

#include <algorithm>

namespace slrc::iam {

PreparedCondition::PreparedCondition(const Condition& condition, bool has_variables)
    : key_(condition.key),
      operation_(parse_operator(condition.operation)),
      has_no_values_(condition.values.empty()) {
    if (operation_) {
        values_ = read_values(*operation_->facts, condition.values, has_variables);
    }
}

bool PreparedCondition::fits(const std::string& value, Keys context) const {
    return operation_->facts->negated ? fits_none(values_, value, context)
                                      : fits_one(values_, value, context);
}

bool PreparedCondition::holds(Keys context) const {
    if (!operation_) {
        return false;
    }
    const ContextEntry* entry = find_key(context, key_);
    const bool of_set = operation_->set != SetOperator::none;
    if (operation_->facts->family == OperatorFamily::null) {
        // Access Analyzer's "Null with qualifier": ForAllValues is always true with it, ForAnyValue never.
        return of_set ? operation_->set == SetOperator::for_all_values
                      : fits_one(values_, entry == nullptr ? "true" : "false", context);
    }
    const auto is_empty = [](const std::string& value) { return value.empty(); };
    if (entry == nullptr || (of_set && std::ranges::all_of(entry->values, is_empty))) {
        return holds_without_key(*operation_); // "a null data set, such as an empty string"
    }
    if (has_no_values_ && (of_set || operation_->if_exists)) {
        return false; // "matches only if the key is missing" (Access Analyzer's "Empty array condition")
    }
    if (!of_set && is_list(*entry)) {
        return false; // a list is compared by ForAnyValue and ForAllValues alone
    }
    const auto fits_so = [&](const std::string& value) { return fits(value, context); };
    return operation_->set == SetOperator::for_all_values ? std::ranges::all_of(entry->values, fits_so)
                                                          : std::ranges::any_of(entry->values, fits_so);
}

} // namespace slrc::iam
