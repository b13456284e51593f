// Tests that have to hold together in one statement, which has room for each operator and key once.
#include "compiler/check/formula.hpp"
#include "compiler/text/letters.hpp"

#include <algorithm>

namespace slrc::check {

using iam::OperatorFamily;
using iam::SetOperator;
using model::Alternative;
using model::ConditionTest;
using model::OpenText;

namespace {

/// Condition keys do not depend on letter case.
bool same_key(const OpenText& left, const OpenText& right) {
    const auto* one = left.parts.size() == 1 ? std::get_if<model::Literal>(&left.parts.front()) : nullptr;
    const auto* other = right.parts.size() == 1 ? std::get_if<model::Literal>(&right.parts.front()) : nullptr;
    if (one != nullptr && other != nullptr) {
        return text::equal_folded(one->text,
                                  other->text); // almost always; a long `and` compares each with each
    }
    return left == right || (is_literal(left) && is_literal(right) &&
                             text::equal_folded(literal_text(left), literal_text(right)));
}

bool contains(const std::vector<OpenText>& values, const OpenText& value) {
    return std::ranges::find(values, value) != values.end();
}

bool same_values(const std::vector<OpenText>& left, const std::vector<OpenText>& right) {
    const auto within = [](const std::vector<OpenText>& inner, const std::vector<OpenText>& outer) {
        return std::ranges::all_of(inner, [&](const OpenText& value) { return contains(outer, value); });
    };
    return within(left, right) && within(right, left);
}

/// Letters only: neither parameters nor IAM's variables, whose values are not known here.
bool is_plain(const OpenText& value) {
    return std::ranges::all_of(
        value.parts, [](const model::Part& part) { return std::holds_alternative<model::Literal>(part); });
}

ConditionTest* find(Alternative& tests, const ConditionTest& like) {
    const auto found = std::ranges::find_if(tests, [&](const ConditionTest& test) {
        return test.operation == like.operation && same_key(test.key, like.key);
    });
    return found == tests.end() ? nullptr : &*found;
}

/// One value of the request cannot equal values out of two lists that share none, nor be there and missing.
bool contradict(const ConditionTest& left, const ConditionTest& right) {
    const OperatorFamily family = left.operation.facts->family;
    const bool exact = left.operation.facts->name == "StringEquals" || family == OperatorFamily::null ||
                       family == OperatorFamily::boolean;
    if (!exact || left.operation.set != SetOperator::none || left.operation.if_exists) {
        return false;
    }
    const bool plain =
        std::ranges::all_of(left.values, is_plain) && std::ranges::all_of(right.values, is_plain);
    const bool share = std::ranges::any_of(
        left.values, [&](const OpenText& value) { return contains(right.values, value); });
    return plain && !share;
}

void unite(std::vector<OpenText>& values, const std::vector<OpenText>& more) {
    for (const OpenText& value : more) {
        if (!contains(values, value)) {
            values.push_back(value);
        }
    }
}

} // namespace

Joined join(Alternative& tests, ConditionTest test) {
    ConditionTest* known = find(tests, test);
    if (known == nullptr) {
        tests.push_back(std::move(test));
        return Joined::yes;
    }
    if (same_values(known->values, test.values)) {
        return Joined::yes;
    }
    if (contradict(*known, test)) {
        return Joined::contradiction;
    }
    // "None of these" twice is "none of all these", for each of a set's values too.
    if (test.operation.facts->negated && test.operation.set != SetOperator::for_any_value) {
        unite(known->values, test.values);
        return Joined::yes;
    }
    // The first test already decides about a missing key, so that …IfExists adds nothing but a second place.
    ConditionTest second = test;
    second.operation.if_exists = true;
    if (test.operation.if_exists || test.operation.facts->family == OperatorFamily::null) {
        return Joined::impossible;
    }
    if (const ConditionTest* taken = find(tests, second)) {
        return same_values(taken->values, second.values) ? Joined::yes : Joined::impossible;
    }
    tests.push_back(std::move(second));
    return Joined::yes;
}

} // namespace slrc::check
