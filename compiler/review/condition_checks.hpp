// What the checks of conditions look at: one test in its statement, with the facts about its key.
#pragma once

#include "compiler/review/rule_resources.hpp"
#include "compiler/review/subject.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace slrc::review {

/// The rule around a test: one of the permissions, or one of the trust.
struct Statement {
    iam::Effect effect = iam::Effect::allow;
    const std::vector<model::ActionName>& names;
    bool not_actions = false;
    const catalog::ActionRanges& actions;
    const model::Alternatives& alternatives;
    /// What the rule is about; null for one of the trust.
    RuleResources* resources = nullptr;
};

struct Examined {
    const Subject& subject;
    const Statement& statement;
    const model::Alternative& alternative;
    const model::ConditionTest& test;
    /// The key as written; empty where it has holes.
    std::string_view name = {};
    KnownKey known = {};

    [[nodiscard]] const iam::OperatorFacts& facts() const { return *test.operation.facts; }
    [[nodiscard]] iam::OperatorFamily family() const { return test.operation.facts->family; }
    /// Whether the operator reads `*` and `?` as wildcards.
    [[nodiscard]] bool takes_wildcards() const;
    /// Whether it compares letters exactly: StringEquals and its like.
    [[nodiscard]] bool compares_exactly() const;
    [[nodiscard]] bool ignores_case() const { return facts().name.ends_with("IgnoreCase"); }
    [[nodiscard]] bool is_key(std::string_view wanted) const;

    void report(diagnostics::Kind kind, source::Span span, std::string message,
                std::string label = {}) const {
        subject.report(kind, span, std::move(message), std::move(label));
    }
};

/// The text of a value that has neither holes nor variables of IAM's.
[[nodiscard]] std::optional<std::string_view> letters(const model::OpenText& value);
/// A fix for a string that stands in the source as it is: nothing where the span holds something else.
[[nodiscard]] std::optional<diagnostics::Fix> replace_string(const model::OpenText& value,
                                                             const std::string& text);

/// Whether a key stands in its statement with another that it needs.
void check_pair(const Examined& examined);
/// Whether it is told that no request meets the test.
bool check_key(const Examined& examined);
bool check_operator(const Examined& examined);
void check_values(const Examined& examined);
void check_addresses(const Examined& examined);
void check_covered_values(const Examined& examined);

} // namespace slrc::review
