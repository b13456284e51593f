// What all languages have in common: the calls that build a role's documents.
#pragma once

#include "compiler/generate/code.hpp"
#include "compiler/generate/words.hpp"
#include "compiler/plan/about.hpp"
#include "compiler/plan/plan.hpp"
#include "compiler/text/comment.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::generate {

using plan::Plan;
using plan::PlannedCapability;
using plan::PlannedParameter;
using plan::PlannedRule;
using plan::PlannedStatement;
using plan::PlannedTest;
using text::comment_lines;
using text::CommentStyle;

/// How one language writes what the languages differ in, and what one role's values are called in it.
struct Dialect {
    std::string (*literal)(std::string_view text) = nullptr;
    /// A name of the support code, given in snake case.
    std::string (*function)(std::string_view snake) = nullptr;
    /// Before the names of functions of the support code: `support::`.
    std::string_view support;
    std::string_view and_word;
    std::string_view or_word;
    std::string_view not_word;
    /// Whether a literal has to be made a value where calls take values.
    bool wraps_literals = false;
    /// The function that negates a call; empty where the operator does.
    std::string_view negation = {};
    /// What ends a statement; what stands around the condition of an `if`, and after its block.
    std::string_view statement_end = ";";
    std::string_view if_begins = "if (";
    std::string_view if_ends = ") {";
    std::string_view block_end = "}";
    /// Around the name of a local constant.
    std::string_view declares = {};
    std::string_view assigns = " = ";
    /// How a comment of one line begins, and what comments must not hold.
    std::string_view line_comment = "// ";
    CommentStyle comments = CommentStyle::line;
    /// The columns that an argument in a line of its own needs beside itself.
    std::size_t around_argument = 8;
    /// By parameter, and by capability: the expression of its value, and of whether it is on.
    std::vector<std::string> parameters = {};
    std::vector<std::string> capabilities = {};
    /// The reader, whose fields `partition`, `region` … are: `in.read.`.
    std::string place = {};
};

/// A template as an argument.
[[nodiscard]] Code value_code(const model::OpenText& value, const Dialect& dialect);

/// A guard as a condition; in calls of `all_of` and `any_of` where the operators make more than `width` columns.
[[nodiscard]] Code guard_code(const model::Guard& guard, const Dialect& dialect, std::size_t width);

/// The calls that add one rule's statements to `policy`.
[[nodiscard]] std::vector<Code> rule_calls(const PlannedRule& rule, const Dialect& dialect);

/// The call that makes the type of a parameter.
[[nodiscard]] Code type_code(const PlannedParameter& parameter, const Dialect& dialect);

/// The call of `read` that holds a parameter to its type: `read.one("`key`", …, given)`; `given` is an expression.
[[nodiscard]] Code read_code(const PlannedParameter& parameter, const std::string& object,
                             const std::string& given, const Dialect& dialect);

/// The end of the call that divides the permissions, `parts("the permissions", 10240)`.
[[nodiscard]] std::string parts_call(const Plan& plan, const Dialect& dialect);

// What the fields and types of one role are called in one language.

using plan::Plan;

/// How a language makes names.
struct Naming {
    std::string (*field)(std::string_view name) = nullptr;
    std::string (*type)(std::string_view name) = nullptr;
    /// Of what belongs to the generated code alone.
    std::string (*inner)(std::string_view name) = nullptr;
    std::span<const std::string_view> reserved = {};
    std::span<const std::string_view> reserved_types = {};
};

/// The configuration's fields, by their indices in the plan; each name stands once in its type.
struct FieldNames {
    std::vector<std::string> capabilities;
    /// Of the types that hold the values of capabilities.
    std::vector<std::string> types;
    /// Of parameters, in the type of their capability or, for the role's own, in the configuration.
    std::vector<std::string> parameters;
    /// Of a configuration that has been held to its role: whether capabilities are on, and values.
    std::vector<std::string> inner_capabilities;
    std::vector<std::string> inner_parameters;
};

[[nodiscard]] FieldNames name_fields(const Plan& plan, const Naming& naming);

/// Lets a dialect find the inner fields in `object`, such as `in.`.
void set_inner_fields(Dialect& dialect, const FieldNames& names, const std::string& object);

} // namespace slrc::generate
