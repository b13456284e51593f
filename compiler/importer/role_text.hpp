// One role as text.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/importer/conditions.hpp"
#include "compiler/importer/draft.hpp"
#include "compiler/importer/shared_conditions.hpp"

#include <string>
#include <vector>

namespace slrc::importer {

/// A rule: what stands before its condition, the condition, and its Sid.
struct WrittenRule {
    std::vector<std::string> comments;
    /// In the language's words; empty for always.
    std::string guard;
    std::string text;
    WrittenCondition condition;
    /// In the place of the above where there are alternatives.
    std::string alternatives;
    std::string sid;
};

/// Rules one after the other that are written as one item: `rules if …` around several with the same condition.
struct RuleGroup {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// All of a role but the names of the conditions that it shares with others.
struct WrittenRole {
    const Draft* draft = nullptr;
    ParameterNames parameters;
    std::vector<WrittenRule> trust;
    std::vector<WrittenRule> rules;
    std::vector<RuleGroup> groups;
};

[[nodiscard]] WrittenRole write_role(const Draft& draft, const catalog::Catalog& catalog);

/// Adds each condition as often as it is going to be written.
void add_conditions(SharedConditions& shared, const WrittenRole& role);

/// `role NAME { … }`. Reports properties that have no place in it.
[[nodiscard]] std::string role_text(const WrittenRole& role, const SharedConditions& shared,
                                    diagnostics::Sink& sink);

} // namespace slrc::importer
