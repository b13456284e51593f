// Actions that are alike to some clauses, by what they are on.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/prove/clause.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace slrc::prove {

/// Groups of actions, whose requests are on resources that clauses do not tell apart. Where these name the services of ARNs, each kind
/// of resource that has such an ARN is a group by itself; all others are alike, but for whether they are `*`, an ARN, or either.
class ResourceGroups {
public:
    /// For actions that all of these clauses have.
    ResourceGroups(const catalog::Catalog& catalog, const std::vector<const Clause*>& all,
                   const std::vector<const Clause*>& more);

    /// Whether none of the group has been met before.
    [[nodiscard]] bool is_new(catalog::ActionId action);

private:
    void tell_apart(const Clause& clause);
    [[nodiscard]] std::size_t group_of(catalog::ActionId action) const;

    const catalog::Catalog& catalog_;
    /// By kind.
    std::vector<bool> told_apart_;
    std::vector<bool> met_;
    bool is_all_ = false;
};

} // namespace slrc::prove
