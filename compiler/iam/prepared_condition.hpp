// One test of a Condition block, ready to be held to requests.
#pragma once

#include "compiler/iam/condition_values.hpp"
#include "compiler/iam/context.hpp"
#include "compiler/iam/document.hpp"
#include "compiler/iam/operators.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace slrc::iam {

class PreparedCondition {
public:
    /// Without `has_variables` (the version 2008-10-17) `${…}` stands for itself.
    PreparedCondition(const Condition& condition, bool has_variables);

    /// Whether a request fulfils it. IAM User Guide, "Condition operators" and "Multivalued context keys".
    [[nodiscard]] bool holds(Keys context) const;

private:
    [[nodiscard]] bool fits(const std::string& value, Keys context) const;

    std::string key_;
    /// Nothing for an operator that IAM does not have.
    std::optional<Operator> operation_;
    bool has_no_values_ = false;
    ConditionValues values_;
};

} // namespace slrc::iam
