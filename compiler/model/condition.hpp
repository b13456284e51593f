// Conditions as IAM has them: alternatives, each a list of tests that all have to hold.
#pragma once

#include "compiler/iam/operators.hpp"
#include "compiler/model/open_text.hpp"

#include <algorithm>
#include <vector>

namespace slrc::model {

/// One operator on one key. Several values are alternatives (for a negated operator: none of them).
struct ConditionTest {
    iam::Operator operation;
    OpenText key;
    std::vector<OpenText> values;
    source::Span span;
};

/// Whether one of its values has a variable of IAM's.
[[nodiscard]] inline bool has_variable(const ConditionTest& test) {
    return std::ranges::any_of(test.values, [](const OpenText& value) { return has_variable(value); });
}

/// One statement's Condition block.
using Alternative = std::vector<ConditionTest>;

/// One statement for each alternative. A rule without a condition has one alternative without tests.
using Alternatives = std::vector<Alternative>;

} // namespace slrc::model
