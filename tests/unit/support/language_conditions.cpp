// The meaning of conditions as the language's reference gives it, without a word of IAM's operators but the raw ones.
#include "tests/unit/support/conditions.hpp"
#include "tests/unit/support/values.hpp"

#include <algorithm>
#include <functional>
#include <stdexcept>

namespace slrc::test {

namespace {

using Form = WrittenCondition::Form;

struct Meaning {
    /// One value against one written value.
    std::function<bool(const std::string&, const std::string&)> matches;
    /// "None of" instead of "one of"; what a missing key fulfils.
    bool negated = false;
};

bool is_number(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

int compare(const std::string& left, const std::string& right) {
    return is_number(left) && is_number(right) ? std::stoi(left) - std::stoi(right) : left.compare(right);
}

Meaning meaning_of(const std::string& operation) {
    const auto equal = [](const auto& a, const auto& b) { return compare(a, b) == 0; };
    if (operation == "==" || operation == "in" || operation == "Bool" || operation == "StringEquals" ||
        operation == "NumericEquals") {
        return {equal, false};
    }
    if (operation == "!=" || operation == "not in" || operation == "StringNotEquals" ||
        operation == "NumericNotEquals") {
        return {equal, true};
    }
    if (operation == "like" || operation == "StringLike" || operation == "not like" ||
        operation == "StringNotLike") {
        return {[](const auto& a, const auto& b) { return like(a, b); },
                operation == "not like" || operation == "StringNotLike"};
    }
    if (operation == "StringEqualsIgnoreCase" || operation == "StringNotEqualsIgnoreCase") {
        return {[](const auto& a, const auto& b) { return lower(a) == lower(b); },
                operation == "StringNotEqualsIgnoreCase"};
    }
    if (operation == "<" || operation == "NumericLessThan") {
        return {[](const auto& a, const auto& b) { return compare(a, b) < 0; }, false};
    }
    if (operation == "<=" || operation == "NumericLessThanEquals") {
        return {[](const auto& a, const auto& b) { return compare(a, b) <= 0; }, false};
    }
    if (operation == ">" || operation == "NumericGreaterThan") {
        return {[](const auto& a, const auto& b) { return compare(a, b) > 0; }, false};
    }
    if (operation == ">=" || operation == "NumericGreaterThanEquals") {
        return {[](const auto& a, const auto& b) { return compare(a, b) >= 0; }, false};
    }
    throw std::runtime_error("an operator without a meaning: " + operation);
}

bool fulfils_test(const WrittenTest& test, const RequestContext& request) {
    const auto found = request.find(test.key);
    const bool present = found != request.end() && !found->second.empty();
    if (test.operation == "exists" || test.operation == "not exists") {
        return present == (test.operation == "exists");
    }
    if (test.operation == "Null") {
        return std::any_of(test.values.begin(), test.values.end(),
                           [&](const std::string& value) { return (value == "false") == present; });
    }
    const Meaning meaning = meaning_of(test.operation);
    if (!present) {
        return test.quantifier == "all" || (test.quantifier.empty() && (test.if_exists || meaning.negated));
    }
    const auto fits = [&](const std::string& value) {
        return meaning.negated !=
               std::any_of(test.values.begin(), test.values.end(),
                           [&](const std::string& one) { return meaning.matches(value, one); });
    };
    return test.quantifier == "any" ? std::any_of(found->second.begin(), found->second.end(), fits)
                                    : std::all_of(found->second.begin(), found->second.end(), fits);
}

std::string text_of_value(const std::string& value) {
    return is_number(value) || value == "true" || value == "false" ? value : "\"" + value + "\"";
}

std::string text_of_test(const WrittenTest& test) {
    std::string text = test.quantifier.empty() ? "" : test.quantifier + " ";
    text += test.key + (test.if_exists ? "? " : " ") + test.operation;
    if (test.operation == "exists" || test.operation == "not exists") {
        return text;
    }
    const bool list = test.operation == "in" || test.operation == "not in" || test.values.size() != 1;
    std::string values;
    for (const std::string& value : test.values) {
        values += (values.empty() ? "" : ", ") + text_of_value(value);
    }
    return text + " " + (list ? "[" + values + "]" : values);
}

} // namespace

bool fulfils(const WrittenCondition& condition, const RequestContext& request) {
    const auto holds = [&](const WrittenCondition& operand) { return fulfils(operand, request); };
    switch (condition.form) {
        case Form::test:
            return fulfils_test(condition.test, request);
        case Form::negation:
            return !holds(condition.operands.front());
        case Form::conjunction:
            return std::all_of(condition.operands.begin(), condition.operands.end(), holds);
        case Form::disjunction:
            return std::any_of(condition.operands.begin(), condition.operands.end(), holds);
        case Form::name:
            break;
    }
    return holds(condition.operands.front());
}

std::string text_of(const WrittenCondition& condition) {
    if (condition.form == Form::test) {
        return text_of_test(condition.test);
    }
    if (condition.form == Form::name) {
        return condition.name;
    }
    if (condition.form == Form::negation) {
        return "not (" + text_of(condition.operands.front()) + ")";
    }
    std::string text;
    for (const WrittenCondition& operand : condition.operands) {
        text += text.empty() ? "" : condition.form == Form::conjunction ? " and " : " or ";
        text += "(" + text_of(operand) + ")";
    }
    return text;
}

} // namespace slrc::test
