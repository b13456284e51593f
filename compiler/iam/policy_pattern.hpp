// Texts of a policy, ready to be held to those of requests.
#pragma once

#include "compiler/iam/context.hpp"
#include "compiler/pattern/match.hpp"
#include "compiler/pattern/policy_text.hpp"

#include <string_view>
#include <vector>

namespace slrc::iam {

class PolicyPattern {
public:
    /// What `pattern::read_policy_text` makes of a text.
    PolicyPattern(std::string_view text, const pattern::Reading& reading,
                  pattern::LetterCase letter_case = pattern::LetterCase::counts);

    /// Whether the whole text fits. What a variable stands for is literal; a variable without a value fits nothing.
    /// Allocates nothing where there are no variables.
    [[nodiscard]] bool matches(std::string_view text, Keys context) const;
    /// Whether a variable has no value in the request, nor a default.
    [[nodiscard]] bool lacks_value(Keys context) const;

private:
    pattern::PolicyText text_;
    pattern::LetterCase letter_case_;
};

/// Whether a text has the six parts of an ARN.
[[nodiscard]] bool is_arn(std::string_view text);

/// An ARN of a condition: each of its six parts matches the same part of the request's ARN. One with fewer parts matches
/// nothing (IAM JSON policy reference, "ARN condition operators"). Variables are filled in before it is divided.
class ArnPattern {
public:
    ArnPattern(std::string_view arn, bool has_variables);

    [[nodiscard]] bool matches(std::string_view arn, Keys context) const;
    /// Whether it has six parts. One with a variable that has no value is not judged: it equals nothing.
    [[nodiscard]] bool is_arn(Keys context) const;

private:
    pattern::PolicyText text_;
    /// Where there are no variables.
    std::vector<pattern::Pattern> parts_;
};

} // namespace slrc::iam
