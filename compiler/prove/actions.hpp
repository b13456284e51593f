// The actions that a question is about, as few as can stand for all.
#pragma once

#include "compiler/catalog/catalog.hpp"
#include "compiler/prove/prove.hpp"
#include "compiler/prove/resource_groups.hpp"
#include "compiler/prove/solver.hpp"

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace slrc::prove {

/// Whether a clause matches every request for its actions.
[[nodiscard]] bool takes_every_request(const Clause& clause);

/// Makes questions about one action each. Actions that the same clauses name, on resources that these do not tell apart, have the same
/// answer: one of them is asked about.
class Actions {
public:
    explicit Actions(const catalog::Catalog& catalog, Requests requests = Requests::made);

    /// Hears each question until it gives false. With `with_new` the last one is about actions that the catalogue does not have.
    /// What questions point to lives as long as this.
    using Visit = std::function<bool(const Question&)>;
    void questions(const std::vector<const Clause*>& all, const std::vector<const Clause*>& none,
                   bool with_new, const Visit& visit);

private:
    /// Questions about some actions that the same clauses are against; false where that is enough.
    bool question_each(std::uint32_t begin, std::uint32_t end, const std::vector<const Clause*>& all,
                       const std::vector<const Clause*>& against, ResourceGroups& groups, const Visit& visit);
    [[nodiscard]] const std::vector<Glob>* resources_of(catalog::ActionId action);
    [[nodiscard]] Question about_new(const std::vector<const Clause*>& all,
                                     const std::vector<const Clause*>& none);

    const catalog::Catalog& catalog_;
    Requests requests_;
    /// Those that are on other ARNs than their kind.
    std::vector<catalog::ActionId> on_account_;
    /// By the forms of the types: equal ones are one list.
    std::map<std::vector<std::string_view>, std::vector<Glob>> resources_;
    std::deque<std::vector<Glob>> new_actions_;
    /// By services; of none, any.
    std::map<std::set<std::string>, std::vector<Glob>> new_resources_;
};

} // namespace slrc::prove
