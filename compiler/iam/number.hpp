// Numbers in policies, compared exactly.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace slrc::iam {

/// A decimal number of any length; nothing is rounded.
struct Number {
    bool negative = false;
    /// Digits without zeros in front, and without zeros at the end.
    std::string whole;
    std::string fraction;

    friend bool operator==(const Number&, const Number&) = default;
};

[[nodiscard]] std::strong_ordering operator<=>(const Number& left, const Number& right);

/// `-?digits(.digits)?`, as IAM User Guide, "Numeric condition operators", has them; nothing for any other text.
[[nodiscard]] std::optional<Number> read_number(std::string_view text);

} // namespace slrc::iam
