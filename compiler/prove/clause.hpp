// Rules as questions see them: one clause for each statement that a rule makes.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/model/capability_space.hpp"
#include "compiler/model/role.hpp"
#include "compiler/prove/test.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace slrc::prove {

struct Clause {
    /// Where it is written; of rules their index.
    const model::Rule* rule = nullptr;
    const model::Alternative* alternative = nullptr;
    std::size_t index = 0;
    /// The sets of capabilities that have it.
    model::GuardDiagram::Node sets = model::GuardDiagram::always;
    /// The actions of the catalogue, in order.
    catalog::ActionRanges actions;
    /// Those with wildcards as texts, in small letters: the others mean no action that the catalogue does not have.
    std::vector<Glob> new_actions;
    bool not_actions = false;
    std::vector<Glob> resources;
    bool not_resources = false;
    /// What stands in the third part of the ARNs that its resources name; nothing where that may be several. Of `*` there are none.
    std::optional<std::vector<std::string>> arn_services{std::in_place};
    std::vector<Test> tests;
};

/// The clauses of a rule, without their sets.
[[nodiscard]] std::vector<Clause> clauses_of(const model::Rule& rule, std::size_t index,
                                             const catalog::Catalog& catalog, const TextReading& reading);

/// All actions but those.
[[nodiscard]] catalog::ActionRanges without(const catalog::ActionRanges& all,
                                            const catalog::ActionRanges& ranges);
/// What both have.
[[nodiscard]] catalog::ActionRanges common(const catalog::ActionRanges& left,
                                           const catalog::ActionRanges& right);
[[nodiscard]] bool has(const catalog::ActionRanges& ranges, catalog::ActionId action);

} // namespace slrc::prove
