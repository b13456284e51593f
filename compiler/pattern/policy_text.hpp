// Texts of policies with their variables (IAM User Guide, "IAM policy elements: Variables and tags").
#pragma once

#include "compiler/pattern/pattern.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::pattern {

/// `${key}` or `${key, 'default'}`.
struct Variable {
    std::string key;
    std::optional<std::string> fallback;
};

/// The hole of number n is the variable of that number.
struct PolicyText {
    Pattern pattern;
    std::vector<Variable> variables;
};

/// How a text of a policy is read.
struct Reading {
    /// `*` is any text, `?` any one character.
    bool wildcards = false;
    /// Where variables begin: before it `${…}` stands for itself. Nothing where there are none.
    std::optional<std::size_t> variables_from;
};

/// The literals `${*}`, `${?}` and `${$}` are letters.
[[nodiscard]] PolicyText read_policy_text(std::string_view text, const Reading& reading);

/// The bytes of the `${…}` that a text begins with, and zero where it begins with none: a `${` that is never closed stands
/// for itself. A brace between the quotes of a default closes nothing.
[[nodiscard]] std::size_t variable_size(std::string_view text);

} // namespace slrc::pattern
