// Conditions for property tests: how IAM reads them, and what they mean in the language, each written down on its own.
#pragma once

#include "compiler/iam/document.hpp"

#include <map>
#include <string>
#include <vector>

namespace slrc::test {

/// The values of each key that the request has; a key without values is missing.
using RequestContext = std::map<std::string, std::vector<std::string>>;

/// One test of the language.
struct WrittenTest {
    std::string quantifier; // "", "any", "all"
    std::string key;
    bool if_exists = false;
    std::string operation; // "==", "not in", "exists", "StringLike"
    std::vector<std::string> values;
};

/// A condition of the language.
struct WrittenCondition {
    enum class Form { test, negation, conjunction, disjunction, name };
    Form form = Form::test;
    WrittenTest test;
    /// Of a name: what it is bound to.
    std::vector<WrittenCondition> operands;
    std::string name;
};

/// What the language says: does the request fulfil the condition?
[[nodiscard]] bool fulfils(const WrittenCondition& condition, const RequestContext& request);
/// As a specification writes it.
[[nodiscard]] std::string text_of(const WrittenCondition& condition);

/// What IAM says: does one of the statements match?
[[nodiscard]] bool matches(const iam::Document& document, const RequestContext& request);

} // namespace slrc::test
