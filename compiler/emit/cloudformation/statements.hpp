// The statements of a role's policies.
#pragma once

#include "compiler/emit/cloudformation/values.hpp"

#include <optional>
#include <string>
#include <vector>

namespace slrc::emit::cloudformation {

// NOLINTNEXTLINE(bugprone-exception-escape): moving a JSON value throws nothing
struct Statement {
    /// As an object; null where it has to be a text.
    Json json;
    /// The JSON as a text, where one of its keys has a hole: CloudFormation fills in values, and no keys.
    std::optional<Text> text;
    /// The condition under which it is there; nothing where it always is.
    std::optional<std::string> condition;
};

/// A statement for each alternative of each rule, in order. Alternatives that no request fulfils are left out. All are
/// texts where one must be and `alike` is set: a document is either an object or a text.
[[nodiscard]] std::vector<Statement> statements(const std::vector<plan::PlannedRule>& rules, bool alike,
                                                Values& values, Conditions& conditions);

/// A document of statements: an object, or the text of one where they are texts. A statement that has a condition is one
/// of an object, and is left out there where its condition does not hold.
[[nodiscard]] Json document(const std::vector<Statement>& statements);

} // namespace slrc::emit::cloudformation
