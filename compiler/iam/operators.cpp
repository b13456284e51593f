#include "compiler/iam/operators.hpp"

#include <algorithm>
#include <array>

namespace slrc::iam {

namespace {

using enum OperatorFamily;

// clang-format off
constexpr std::array<OperatorFacts, 27> table{{
    //  name                          family      negated ordering  opposite
    {"StringEquals",              string,     false, false, "StringNotEquals"},
    {"StringNotEquals",           string,     true,  false, "StringEquals"},
    {"StringEqualsIgnoreCase",    string,     false, false, "StringNotEqualsIgnoreCase"},
    {"StringNotEqualsIgnoreCase", string,     true,  false, "StringEqualsIgnoreCase"},
    {"StringLike",                string,     false, false, "StringNotLike"},
    {"StringNotLike",             string,     true,  false, "StringLike"},
    {"NumericEquals",             numeric,    false, false, "NumericNotEquals"},
    {"NumericNotEquals",          numeric,    true,  false, "NumericEquals"},
    {"NumericLessThan",           numeric,    false, true,  "NumericGreaterThanEquals"},
    {"NumericLessThanEquals",     numeric,    false, true,  "NumericGreaterThan"},
    {"NumericGreaterThan",        numeric,    false, true,  "NumericLessThanEquals"},
    {"NumericGreaterThanEquals",  numeric,    false, true,  "NumericLessThan"},
    {"DateEquals",                date,       false, false, "DateNotEquals"},
    {"DateNotEquals",             date,       true,  false, "DateEquals"},
    {"DateLessThan",              date,       false, true,  "DateGreaterThanEquals"},
    {"DateLessThanEquals",        date,       false, true,  "DateGreaterThan"},
    {"DateGreaterThan",           date,       false, true,  "DateLessThanEquals"},
    {"DateGreaterThanEquals",     date,       false, true,  "DateLessThan"},
    {"Bool",                      boolean,    false, false, ""},
    {"BinaryEquals",              binary,     false, false, ""},
    {"IpAddress",                 ip_address, false, false, "NotIpAddress"},
    {"NotIpAddress",              ip_address, true,  false, "IpAddress"},
    {"ArnEquals",                 arn,        false, false, "ArnNotEquals"},
    {"ArnNotEquals",              arn,        true,  false, "ArnEquals"},
    {"ArnLike",                   arn,        false, false, "ArnNotLike"},
    {"ArnNotLike",                arn,        true,  false, "ArnLike"},
    {"Null",                      null,       false, false, ""},
}};
// clang-format on

constexpr std::string_view any_prefix = "ForAnyValue:";
constexpr std::string_view all_prefix = "ForAllValues:";
constexpr std::string_view exists_suffix = "IfExists";

} // namespace

std::span<const OperatorFacts> operators() {
    return table;
}

const OperatorFacts* find_operator(std::string_view name) {
    const auto all = operators();
    const auto found = std::ranges::find(all, name, &OperatorFacts::name);
    return found == all.end() ? nullptr : &*found;
}

std::string to_string(const Operator& operation) {
    std::string text;
    if (operation.set == SetOperator::for_any_value) {
        text += any_prefix;
    } else if (operation.set == SetOperator::for_all_values) {
        text += all_prefix;
    }
    text += operation.facts->name;
    if (operation.if_exists) {
        text += exists_suffix;
    }
    return text;
}

std::optional<Operator> parse_operator(std::string_view text) {
    Operator operation;
    if (text.starts_with(any_prefix)) {
        operation.set = SetOperator::for_any_value;
        text.remove_prefix(any_prefix.size());
    } else if (text.starts_with(all_prefix)) {
        operation.set = SetOperator::for_all_values;
        text.remove_prefix(all_prefix.size());
    }
    if (text.ends_with(exists_suffix)) {
        operation.if_exists = true;
        text.remove_suffix(exists_suffix.size());
    }
    operation.facts = find_operator(text);
    const bool known =
        operation.facts != nullptr && !(operation.if_exists && operation.facts->family == null);
    return known ? std::optional(operation) : std::nullopt;
}

} // namespace slrc::iam
