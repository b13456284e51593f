// IAM's condition semantics, slow and plain. IAM User Guide, "Condition operators" and "Multivalued context keys".
#include "tests/unit/support/conditions.hpp"
#include "tests/unit/support/values.hpp"

#include <algorithm>
#include <stdexcept>

namespace slrc::test {

namespace {

bool take_prefix(std::string& text, const std::string& prefix) {
    const bool found = text.starts_with(prefix);
    text.erase(0, found ? prefix.size() : 0);
    return found;
}

bool take_suffix(std::string& text, const std::string& suffix) {
    const bool found = text.ends_with(suffix);
    text.resize(text.size() - (found ? suffix.size() : 0));
    return found;
}

/// One value of the request against one of the policy, for the operators that are not negated.
bool matches_one(const std::string& operation, const std::string& value, const std::string& wanted) {
    if (operation == "StringEquals" || operation == "Bool") {
        return value == wanted;
    }
    if (operation == "StringEqualsIgnoreCase") {
        return lower(value) == lower(wanted);
    }
    if (operation == "StringLike") {
        return like(value, wanted);
    }
    const bool number = operation.starts_with("Numeric") || operation.starts_with("Date");
    const std::string comparison = operation.substr(operation.starts_with("Numeric") ? 7 : 4);
    if (!number) {
        throw std::runtime_error("an operator that the evaluator does not know: " + operation);
    }
    const int left = std::stoi(value);
    const int right = std::stoi(wanted);
    if (comparison == "Equals") {
        return left == right;
    }
    if (comparison == "LessThan") {
        return left < right;
    }
    if (comparison == "LessThanEquals") {
        return left <= right;
    }
    if (comparison == "GreaterThan") {
        return left > right;
    }
    if (comparison == "GreaterThanEquals") {
        return left >= right;
    }
    throw std::runtime_error("an operator that the evaluator does not know: " + operation);
}

bool holds(const iam::Condition& condition, const RequestContext& request) {
    const auto found = request.find(condition.key);
    const bool present = found != request.end() && !found->second.empty();
    std::string name = condition.operation;
    const bool any = take_prefix(name, "ForAnyValue:");
    const bool all = take_prefix(name, "ForAllValues:");
    const bool if_exists = take_suffix(name, "IfExists");
    if (name == "Null") {
        const std::string missing = present ? "false" : "true";
        return std::find(condition.values.begin(), condition.values.end(), missing) != condition.values.end();
    }
    const std::size_t place = name.find("Not");
    const bool negated = place != std::string::npos;
    if (negated) {
        name.erase(place, 3);
    }
    if (!present) {
        return any ? false : if_exists || all || negated;
    }
    const auto fits = [&](const std::string& value) {
        const bool one =
            std::any_of(condition.values.begin(), condition.values.end(),
                        [&](const std::string& wanted) { return matches_one(name, value, wanted); });
        return one != negated;
    };
    if (!any && !all && found->second.size() != 1) {
        throw std::runtime_error("several values for an operator that reads one");
    }
    return any ? std::any_of(found->second.begin(), found->second.end(), fits)
               : std::all_of(found->second.begin(), found->second.end(), fits);
}

} // namespace

bool matches(const iam::Document& document, const RequestContext& request) {
    return std::any_of(
        document.statements.begin(), document.statements.end(), [&](const iam::Statement& statement) {
            return std::all_of(statement.conditions.begin(), statement.conditions.end(),
                               [&](const iam::Condition& condition) { return holds(condition, request); });
        });
}

} // namespace slrc::test
