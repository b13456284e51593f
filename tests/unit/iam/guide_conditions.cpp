#include "tests/unit/iam/guide.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace slrc::test::guide {

namespace {

enum class Set : std::uint8_t { none, any, all };

/// OPERATORS, "String condition operators".
bool is_equal(const std::string& value, const std::string& wanted, const Asked& asked) {
    const std::optional<Places> pattern = fill_in(wanted, Wildcards::no, asked);
    return pattern && matches(*pattern, value);
}

bool is_equal_in_any_case(const std::string& value, const std::string& wanted, const Asked& asked) {
    const std::optional<Places> pattern = fill_in(wanted, Wildcards::no, asked);
    std::string filled;
    for (const Place& place : pattern.value_or(Places())) {
        filled += place.letter;
    }
    return pattern && lower(filled) == lower(value);
}

bool is_like(const std::string& value, const std::string& wanted, const Asked& asked) {
    const std::optional<Places> pattern = fill_in(wanted, Wildcards::yes, asked);
    return pattern && matches(*pattern, value);
}

/// OPERATORS, "Amazon Resource Name (ARN) condition operators": ArnEquals and ArnLike behave identically.
bool is_arn_like(const std::string& value, const std::string& wanted, const Asked& asked) {
    const std::optional<Places> pattern = fill_in(wanted, Wildcards::yes, asked);
    return pattern && matches_arn(*pattern, value);
}

/// OPERATORS: numbers and dates have neither wildcards nor variables.
template <typename Compared>
bool is_number(const std::string& value, const std::string& wanted, const Asked& /*asked*/) {
    const std::optional<long long> left = read_number(value);
    const std::optional<long long> right = read_number(wanted);
    return left && right && Compared()(*left, *right);
}

template <typename Compared>
bool is_date(const std::string& value, const std::string& wanted, const Asked& /*asked*/) {
    const std::optional<long long> left = read_date(value);
    const std::optional<long long> right = read_date(wanted);
    return left && right && Compared()(*left, *right);
}

/// OPERATORS, "Boolean condition operators"; CHECKS, TYPE_MISMATCH_BOOLEAN: true or false, nothing else.
bool is_boolean(const std::string& value, const std::string& wanted, const Asked& /*asked*/) {
    return value == wanted && (wanted == "true" || wanted == "false");
}

/// OPERATORS, "Binary condition operators": byte for byte.
bool is_binary(const std::string& value, const std::string& wanted, const Asked& /*asked*/) {
    return value == wanted && is_base64(wanted);
}

/// OPERATORS, "IP address condition operators".
bool is_in_range(const std::string& value, const std::string& wanted, const Asked& /*asked*/) {
    const std::optional<Range> address = read_range(value);
    const std::optional<Range> range = read_range(wanted);
    return address && range && address->length == range->length && address->bits.starts_with(range->bits);
}

constexpr std::array<Operation, 27> table{{
    {"StringEquals", is_equal, false},
    {"StringNotEquals", is_equal, true},
    {"StringEqualsIgnoreCase", is_equal_in_any_case, false},
    {"StringNotEqualsIgnoreCase", is_equal_in_any_case, true},
    {"StringLike", is_like, false},
    {"StringNotLike", is_like, true},
    {"NumericEquals", is_number<std::equal_to<>>, false},
    {"NumericNotEquals", is_number<std::equal_to<>>, true},
    {"NumericLessThan", is_number<std::less<>>, false},
    {"NumericLessThanEquals", is_number<std::less_equal<>>, false},
    {"NumericGreaterThan", is_number<std::greater<>>, false},
    {"NumericGreaterThanEquals", is_number<std::greater_equal<>>, false},
    {"DateEquals", is_date<std::equal_to<>>, false},
    {"DateNotEquals", is_date<std::equal_to<>>, true},
    {"DateLessThan", is_date<std::less<>>, false},
    {"DateLessThanEquals", is_date<std::less_equal<>>, false},
    {"DateGreaterThan", is_date<std::greater<>>, false},
    {"DateGreaterThanEquals", is_date<std::greater_equal<>>, false},
    {"Bool", is_boolean, false},
    {"BinaryEquals", is_binary, false},
    {"IpAddress", is_in_range, false},
    {"NotIpAddress", is_in_range, true},
    {"ArnEquals", is_arn_like, false},
    {"ArnLike", is_arn_like, false},
    {"ArnNotEquals", is_arn_like, true},
    {"ArnNotLike", is_arn_like, true},
    {"Null", nullptr, false},
}};

/// The prefix is taken away.
Set take_set(std::string_view& name) {
    for (const auto& [prefix, set] : {std::pair<std::string_view, Set>{"ForAnyValue:", Set::any},
                                      std::pair<std::string_view, Set>{"ForAllValues:", Set::all}}) {
        if (name.starts_with(prefix)) {
            name.remove_prefix(prefix.size());
            return set;
        }
    }
    return Set::none;
}

/// OPERATORS, "Condition operator to check existence of condition keys". CHECKS, NULL_WITH_QUALIFIER: with ForAllValues
/// it is always true, with ForAnyValue always false.
bool null_holds(Set set, const std::vector<std::string>& wanted, bool is_missing) {
    if (set != Set::none) {
        return set == Set::all;
    }
    return std::ranges::find(wanted, is_missing ? "true" : "false") != wanted.end();
}

/// SETS and EXAMPLES: without the key ForAllValues is true and ForAnyValue is not; that goes before IfExists (SIMULATE)
/// and before a negated operator. OPERATORS, "…IfExists condition operators": true without the key; and its first
/// note: so are negated operators, the others are not.
bool holds_without_key(Set set, bool if_exists, bool negated) {
    if (set != Set::none) {
        return set == Set::all;
    }
    return if_exists || negated;
}

/// SEVERAL: one of the policy's values is enough; for a negated operator the request's is to be none of them.
bool value_holds(const std::string& value, const Operation& operation, const iam::Condition& condition,
                 const Asked& asked) {
    const bool is_one = std::ranges::any_of(
        condition.values, [&](const std::string& wanted) { return operation.is_as(value, wanted, asked); });
    return is_one != operation.negated;
}

} // namespace

std::span<const Operation> operations() {
    return table;
}

bool holds(const iam::Condition& condition, const Asked& asked) {
    std::string_view name = condition.operation;
    const Set set = take_set(name);
    const bool if_exists = name.ends_with("IfExists");
    name = name.substr(0, name.size() - (if_exists ? 8 : 0));
    const auto* const operation = std::ranges::find(table, name, &Operation::name);
    const std::vector<std::string> values = values_of(asked.request, condition.key);
    if (operation == table.end()) {
        return false; // IAM refuses it
    }
    if (name == "Null") {
        return null_holds(set, condition.values, values.empty());
    }
    if (values.empty()) {
        return holds_without_key(set, if_exists, operation->negated);
    }
    if (set == Set::all && values.size() == 1 && values.front().empty()) {
        return true; // OPERATORS; CHECKS, FORALLVALUES_WITH_SINGLE_VALUED_KEY: so does an empty string
    }
    if (condition.values.empty()) {
        return false; // CHECKS, EMPTY_ARRAY_CONDITION_FORALLVALUES, …_FORANYVALUE, …_IFEXISTS: only without the key
    }
    if (set == Set::none && values.size() > 1) {
        return false; // SETS: several need a set operator. EXTENDDB, VALIDATOR, SIMULATE: else no operator ever matches
    }
    const auto one = [&](const std::string& value) {
        return value_holds(value, *operation, condition, asked);
    };
    return set == Set::all ? std::ranges::all_of(values, one) : std::ranges::any_of(values, one);
}

} // namespace slrc::test::guide
