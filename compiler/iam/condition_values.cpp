#include "compiler/iam/prepared_statement.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>
#include <compare>

namespace slrc::iam {

namespace {

Order order_of(std::string_view name) {
    const bool or_equal = name.ends_with("ThanEquals");
    if (name.find("LessThan") != std::string_view::npos) {
        return or_equal ? Order::less_or_equal : Order::less;
    }
    if (name.find("GreaterThan") != std::string_view::npos) {
        return or_equal ? Order::greater_or_equal : Order::greater;
    }
    return Order::equal;
}

bool stands_so(std::strong_ordering found, Order wanted) {
    switch (wanted) {
        case Order::less:
            return std::is_lt(found);
        case Order::less_or_equal:
            return std::is_lteq(found);
        case Order::greater:
            return std::is_gt(found);
        case Order::greater_or_equal:
            return std::is_gteq(found);
        case Order::equal:
            break;
    }
    return std::is_eq(found);
}

Texts read_texts(const OperatorFacts& facts, std::span<const std::string> values, bool has_variables) {
    pattern::Reading reading{facts.name.ends_with("Like"), std::nullopt};
    if (has_variables) {
        reading.variables_from = 0;
    }
    const auto letter_case = facts.name.ends_with("IgnoreCase") ? pattern::LetterCase::ignored_everywhere
                                                                : pattern::LetterCase::counts;
    Texts texts;
    texts.patterns.reserve(values.size());
    for (const std::string& value : values) {
        texts.patterns.emplace_back(value, reading, letter_case);
    }
    return texts;
}

Arns read_arns(std::span<const std::string> values, bool has_variables) {
    Arns arns;
    arns.patterns.reserve(values.size());
    for (const std::string& value : values) {
        arns.patterns.emplace_back(value, has_variables);
    }
    return arns;
}

/// Those that can be read.
template <typename Value, typename Read>
std::vector<Value> read_each(std::span<const std::string> values, Read read) {
    std::vector<Value> all;
    for (const std::string& value : values) {
        if (auto made = read(value)) {
            all.push_back(std::move(*made));
        }
    }
    return all;
}

Booleans read_booleans(std::span<const std::string> values) {
    const auto has = [&](std::string_view word) {
        return std::ranges::any_of(values,
                                   [&](const std::string& value) { return text::equal_folded(value, word); });
    };
    return {has("true"), has("false")};
}

// One function for each kind of values: whether one of them matches.

bool fits(const Texts& texts, std::string_view value, Keys context) {
    return std::ranges::any_of(texts.patterns,
                               [&](const PolicyPattern& pattern) { return pattern.matches(value, context); });
}

bool fits(const Arns& arns, std::string_view value, Keys context) {
    return std::ranges::any_of(arns.patterns,
                               [&](const ArnPattern& pattern) { return pattern.matches(value, context); });
}

template <typename Values, typename Value>
bool is_ordered(const Values& values, const Value& found) {
    return found && std::ranges::any_of(values.values, [&](const auto& wanted) {
               return stands_so(*found <=> wanted, values.order);
           });
}

bool fits(const Numbers& numbers, std::string_view value, Keys /*context*/) {
    return is_ordered(numbers, read_number(value));
}

bool fits(const Moments& moments, std::string_view value, Keys /*context*/) {
    return is_ordered(moments, read_date(value));
}

bool fits(const Addresses& addresses, std::string_view value, Keys /*context*/) {
    const auto address = read_range(value);
    return address && std::ranges::any_of(addresses.ranges, [&](const AddressRange& range) {
               return contains(range, *address);
           });
}

bool fits(const Booleans& booleans, std::string_view value, Keys /*context*/) {
    return (booleans.has_true && text::equal_folded(value, "true")) ||
           (booleans.has_false && text::equal_folded(value, "false"));
}

bool fits(const Binaries& binaries, std::string_view value, Keys /*context*/) {
    return std::ranges::any_of(binaries.values,
                               [&](const std::string& wanted) { return same_bytes(wanted, value); });
}

} // namespace

ConditionValues read_values(const OperatorFacts& facts, std::span<const std::string> values,
                            bool has_variables) {
    switch (facts.family) {
        case OperatorFamily::string:
            return read_texts(facts, values, has_variables);
        case OperatorFamily::arn:
            return read_arns(values, has_variables);
        case OperatorFamily::numeric:
            return Numbers{order_of(facts.name), read_each<Number>(values, read_number)};
        case OperatorFamily::date:
            return Moments{order_of(facts.name), read_each<Moment>(values, read_date)};
        case OperatorFamily::ip_address:
            return Addresses{read_each<AddressRange>(values, read_range)};
        case OperatorFamily::binary:
            return Binaries{{values.begin(), values.end()}};
        case OperatorFamily::boolean:
        case OperatorFamily::null:
            break;
    }
    return read_booleans(values);
}

bool fits_one(const ConditionValues& values, std::string_view value, Keys context) {
    return std::visit([&](const auto& kind) { return fits(kind, value, context); }, values);
}

bool fits_none(const ConditionValues& values, std::string_view value, Keys context) {
    const auto* arns = std::get_if<Arns>(&values);
    const bool comparable =
        arns == nullptr ||
        (is_arn(value) && std::ranges::all_of(arns->patterns, [&](const ArnPattern& pattern) {
             return pattern.is_arn(context);
         }));
    return comparable && !fits_one(values, value, context);
}

} // namespace slrc::iam
