// Strings that are filled in when a role is compiled.
#pragma once

#include "compiler/source/span.hpp"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace slrc::model {

/// What the compilation itself provides. `account_or_any` is `*` where no account is given; it stands in the ARNs of
/// roles.
enum class BuiltIn : std::uint8_t { partition, region, account, suffix, account_or_any };

/// Letters that stand for themselves.
struct Literal {
    std::string text;
    // NOLINTNEXTLINE(modernize-use-nullptr): it takes the comparison with zero for one with a pointer
    friend auto operator<=>(const Literal&, const Literal&) = default;
};

/// IAM's own `${…}`, passed through.
struct Variable {
    std::string text;
    // NOLINTNEXTLINE(modernize-use-nullptr): it takes the comparison with zero for one with a pointer
    friend auto operator<=>(const Variable&, const Variable&) = default;
};

/// A parameter of the role, by its index in Role::parameters.
struct ParameterUse {
    std::size_t parameter;
    // NOLINTNEXTLINE(modernize-use-nullptr): it takes the comparison with zero for one with a pointer
    friend auto operator<=>(const ParameterUse&, const ParameterUse&) = default;
};

using Part = std::variant<Literal, Variable, BuiltIn, ParameterUse>;

/// A string with holes. A list parameter in it makes one string for each value.
struct OpenText {
    std::vector<Part> parts;
    /// Where it was written; no part of its value.
    source::Span span;

    friend bool operator==(const OpenText& left, const OpenText& right) { return left.parts == right.parts; }
};

/// What is written out in a part, a variable of IAM's among it; null for a hole.
[[nodiscard]] const std::string* written(const Part& part);

/// An open text without holes.
[[nodiscard]] OpenText literal(std::string text, source::Span span);
/// The same for a text that may hold IAM's variables, which become parts of their own.
[[nodiscard]] OpenText with_variables(std::string_view text, source::Span span);
/// Whether it has no holes; IAM's variables are none.
[[nodiscard]] bool is_literal(const OpenText& value);
/// Whether one of them has holes.
[[nodiscard]] bool has_holes(const std::vector<OpenText>& values);
/// Whether it is `*` alone.
[[nodiscard]] bool is_everything(const OpenText& value);
/// Whether a variable of IAM's is one of its parts.
[[nodiscard]] bool has_variable(const OpenText& value);
/// What is written out in an open text, IAM's variables among it: all of one without holes.
[[nodiscard]] std::string literal_text(const OpenText& value);
/// As in the source: `{bucket}` for a parameter (`{…}` for one whose name is not given), doubled literal braces.
[[nodiscard]] std::string source_text(const OpenText& value,
                                      const std::vector<std::string_view>& parameter_names);
/// Adds to the end; neighbouring literals become one.
void append(OpenText& to, Part part);
void append(OpenText& to, const OpenText& more);

[[nodiscard]] std::string_view to_string(BuiltIn what);
/// A value that it may have, where nothing asks for another.
[[nodiscard]] std::string_view usual_text(BuiltIn what);

} // namespace slrc::model
