// A role for outputs that keep its capabilities as switches: its conditions, names and expressions are worked out, as no
// language and no template changes them.
#pragma once

#include "compiler/diagnostics/sink.hpp"
#include "compiler/model/role.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace slrc::plan {

/// A parameter of the role or of one of its capabilities.
struct PlannedParameter {
    std::string name;
    /// The index of its capability in Plan::capabilities; nothing for the role's own.
    std::optional<std::size_t> capability;
    model::Type type;
    /// For messages: "`key` of the capability `encryption`".
    std::string subject;
    /// Of `string matching`: the expression as every language's engine reads it alike.
    std::string expression;
    /// Whether it need not be given.
    bool has_default = false;
    std::vector<model::OpenText> defaults;
    std::string documentation;
};

struct PlannedCapability {
    std::string name;
    std::string documentation;
    model::Guard required;
    /// `required` in the language's own words; empty where it always holds.
    std::string requirement;
    /// Indices into Plan::parameters.
    std::vector<std::size_t> parameters;
};

/// One operator on one key, as model::ConditionTest.
struct PlannedTest {
    std::string operation;
    model::OpenText key;
    std::vector<model::OpenText> values;
};

struct PlannedStatement {
    std::string sid;
    std::vector<PlannedTest> tests;
};

/// One rule of the permissions or of the trust: a statement for each alternative of its condition, which differ in
/// nothing else.
struct PlannedRule {
    model::Guard guard;
    /// `guard` in the language's own words; empty where it always holds.
    std::string guard_text;
    /// The document of `--split capability` that it belongs to: empty for the base, nothing where the guard is too long
    /// for a name.
    std::optional<std::string> part;
    iam::Effect effect = iam::Effect::allow;
    std::vector<std::string> actions;
    bool not_actions = false;
    /// Empty in the permissions.
    std::vector<model::Principal> principals;
    /// Empty in the trust.
    std::vector<model::OpenText> resources;
    bool not_resources = false;
    std::vector<PlannedStatement> statements;
    std::string documentation;
};

struct Plan {
    /// As written, `AWSServiceRoleForLexV2Bots_{suffix}`, and without the suffix: the name of its files.
    std::string name;
    std::string base;
    bool has_suffix = false;
    /// How many characters the name has beside its suffix; 0 where it has none.
    std::size_t letters_beside_suffix = 0;
    std::string documentation;
    std::vector<PlannedParameter> parameters;
    std::vector<PlannedCapability> capabilities;
    std::vector<PlannedRule> trust;
    std::vector<PlannedRule> permissions;
    /// The most characters, white space not counted, that the documents may have.
    std::size_t trust_limit = 0;
    std::size_t permissions_limit = 0;
    /// Whether the parts of the permissions count together; else each may have as many.
    bool parts_count_together = false;
};

/// Works out everything about a role that no language changes. Reports an expression of `string matching` that not
/// every language can read; the plan must not be used then.
[[nodiscard]] Plan make_plan(const model::Role& role, diagnostics::Sink& sink);

/// Whether rules need values of the configuration.
[[nodiscard]] bool uses_values(std::span<const PlannedRule> rules);

} // namespace slrc::plan
