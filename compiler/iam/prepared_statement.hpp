// A statement and its parts, ready to be held to requests.
#pragma once

#include "compiler/iam/document.hpp"
#include "compiler/iam/evaluate.hpp"
#include "compiler/iam/operators.hpp"
#include "compiler/iam/request.hpp"
#include "compiler/iam/values.hpp"
#include "compiler/pattern/match.hpp"
#include "compiler/pattern/policy_text.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace slrc::iam {

// Texts of a policy, ready to be held to those of requests.

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

// The values of a condition, read as its operator reads them.

/// How a value of the request must stand to one of the policy's.
enum class Order : std::uint8_t { equal, less, less_or_equal, greater, greater_or_equal };

struct Texts {
    std::vector<PolicyPattern> patterns;
};
struct Arns {
    std::vector<ArnPattern> patterns;
};
struct Numbers {
    Order order = Order::equal;
    std::vector<Number> values;
};
struct Moments {
    Order order = Order::equal;
    std::vector<Moment> values;
};
struct Addresses {
    std::vector<AddressRange> ranges;
};
/// Of Bool and of Null.
struct Booleans {
    bool has_true = false;
    bool has_false = false;
};
struct Binaries {
    std::vector<std::string> values;
};

using ConditionValues = std::variant<Texts, Arns, Numbers, Moments, Addresses, Booleans, Binaries>;

/// Values that the operator cannot read are left out: nothing matches them.
[[nodiscard]] ConditionValues read_values(const OperatorFacts& facts, std::span<const std::string> values,
                                          bool has_variables);

/// Whether a value of the request matches one of the policy's, as the operator without its `Not` has it. One that the
/// operator cannot read matches none.
[[nodiscard]] bool fits_one(const ConditionValues& values, std::string_view value, Keys context);
/// Whether a value of the request is none of the policy's, as an operator with `Not` has it. Between what are no ARNs there
/// is no answer to that: it is false.
[[nodiscard]] bool fits_none(const ConditionValues& values, std::string_view value, Keys context);

// One test of a Condition block, ready to be held to requests.

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

// The principals of a statement, ready to be held to callers.

/// IAM User Guide, "IAM JSON policy elements: Principal" and "NotPrincipal". Names are compared letter by letter;
/// wildcards mean nothing but for the one `*` of everyone.
class PreparedPrincipals {
public:
    explicit PreparedPrincipals(const Statement& statement);

    /// Whether the statement is for this caller. One without principals, in a permissions policy, is for every one; one
    /// with them is for no request without a caller.
    [[nodiscard]] bool match(const std::optional<Caller>& caller) const;

private:
    struct Named {
        std::string kind;
        std::string name;
    };

    [[nodiscard]] bool has(std::string_view kind, std::string_view name) const;
    [[nodiscard]] bool has_account(std::string_view account) const;
    [[nodiscard]] bool has_role_of(std::string_view session) const;
    [[nodiscard]] bool are_one_of(const Caller& caller) const;
    [[nodiscard]] bool are_all_of(const Caller& caller) const;

    std::vector<Named> names_;
    bool everyone_ = false;
    bool unlimited_ = false;
    bool not_ = false;
};

// A statement, ready to be held to requests.

class PreparedStatement {
public:
    PreparedStatement(const Statement& statement, bool has_variables);

    [[nodiscard]] Effect effect() const { return effect_; }
    /// Whether all its elements let the request through. `folded_action` is its action in lower case: it is the same for
    /// every statement. Allocates nothing but for numbers of more than 15 digits.
    [[nodiscard]] bool applies(const Request& request, std::string_view folded_action) const;
    /// The same, element by element.
    [[nodiscard]] Fit fit(const Request& request) const;

private:
    [[nodiscard]] bool matches_action(std::string_view folded_action) const;
    [[nodiscard]] bool matches_resource(std::string_view resource, Keys context) const;

    Effect effect_ = Effect::allow;
    PreparedPrincipals principals_;
    std::vector<PolicyPattern> actions_;
    bool not_actions_ = false;
    /// A trust policy has none: it is for one resource, the role.
    std::vector<PolicyPattern> resources_;
    bool not_resources_ = false;
    bool is_trust_ = false;
    std::vector<PreparedCondition> conditions_;
};

} // namespace slrc::iam
