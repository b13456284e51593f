// IAM's condition operators: names, families, and which says the opposite of which.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace slrc::iam {

/// How a test reads a key that has several values in the request.
enum class SetOperator : std::uint8_t { none, for_any_value, for_all_values };

/// IAM User Guide, "IAM JSON policy elements: Condition operators".
enum class OperatorFamily : std::uint8_t { string, numeric, date, boolean, binary, ip_address, arn, null };

struct OperatorFacts {
    std::string_view name;
    OperatorFamily family;
    /// True for the operators that a missing key fulfils: StringNotEquals and its like.
    bool negated;
    /// True for less and greater: several values in one list are alternatives, and stay so in the opposite.
    bool ordering;
    /// The operator that is true exactly where this one is false, on a key that is present; empty where IAM has none.
    std::string_view opposite;
};

/// The 27 operators.
[[nodiscard]] std::span<const OperatorFacts> operators();
/// Null where there is no such operator. Case matters, as in IAM's own documentation.
[[nodiscard]] const OperatorFacts* find_operator(std::string_view name);

/// An operator with its prefix and suffix: `ForAnyValue:StringLikeIfExists`.
struct Operator {
    const OperatorFacts* facts = nullptr;
    SetOperator set = SetOperator::none;
    bool if_exists = false;

    friend bool operator==(const Operator&, const Operator&) = default;
};

[[nodiscard]] std::string to_string(const Operator& operation);
/// Nothing where a part is unknown.
[[nodiscard]] std::optional<Operator> parse_operator(std::string_view text);

/// Whether a request without the key fulfils a test with an operator that is not a plain `Null`. ForAnyValue wants a value, with or
/// without `IfExists`: that is asked of each value by itself (iam/README.md).
[[nodiscard]] inline bool holds_without_key(const Operator& operation) {
    return operation.set == SetOperator::none ? operation.if_exists || operation.facts->negated
                                              : operation.set == SetOperator::for_all_values;
}

} // namespace slrc::iam
