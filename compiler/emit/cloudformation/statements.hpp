// The statements of a role's policies, and the managed policies that they fill.
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

// A statement as a JSON text that CloudFormation fills in.

/// Strings with holes are written into the JSON with marks in their places, so that a JSON library writes all that is
/// around them; then the marks become holes.
class StatementText {
public:
    explicit StatementText(Values& values) : values_(values) {}

    /// A string with marks.
    [[nodiscard]] std::string single(const model::OpenText& value);
    /// The same for several; one stands without a list.
    [[nodiscard]] Json several(const std::vector<model::OpenText>& values);
    /// The JSON without white space, with holes.
    [[nodiscard]] Text text_of(const Json& json) const;

private:
    Values& values_;
    std::vector<Hole> holes_;
};

// NOLINTNEXTLINE(bugprone-exception-escape): moving a JSON value throws nothing
struct Policy {
    std::string name;
    /// The condition under which there is the policy at all: IAM takes none without a statement.
    std::optional<std::string> condition;
    Json document;
};

/// Statements in their order fill policies one after another; where they fit into one, there is one. Statements that are
/// texts come after the others, each as a policy of its own.
[[nodiscard]] std::vector<Policy> policies(std::vector<Statement> statements, Conditions& conditions,
                                           Names& names);

/// About how many characters a value has in the policy, if its parameters have what is usual.
[[nodiscard]] std::size_t estimated_size(const Json& value);

} // namespace slrc::emit::cloudformation
