// The values of a condition, read as its operator reads them.
#pragma once

#include "compiler/iam/address.hpp"
#include "compiler/iam/context.hpp"
#include "compiler/iam/date.hpp"
#include "compiler/iam/number.hpp"
#include "compiler/iam/operators.hpp"
#include "compiler/iam/policy_pattern.hpp"

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace slrc::iam {

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

} // namespace slrc::iam
