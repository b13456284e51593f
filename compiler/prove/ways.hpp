// Which ways lead to an action: by which rules it is allowed, with which others in the way.
#pragma once

#include "compiler/prove/prove.hpp"

#include <cstddef>
#include <vector>

namespace slrc::prove {

/// One alternative of a rule's condition.
struct RulePart {
    bool of_boundary = false;
    std::size_t rule = 0;
    std::size_t alternative = 0;

    friend bool operator==(const RulePart&, const RulePart&) = default;
};

struct Way {
    /// What lets requests through: a part of one of the role's rules, and one of its boundary's, where it has one.
    std::vector<RulePart> by;
    /// What keeps out some of them.
    std::vector<RulePart> but_not;
    /// A request that gets through.
    Counterexample example;
};

struct Ways {
    /// `fails` where there is a way, as to a `never allow`.
    Verdict verdict = Verdict::holds;
    std::vector<Way> ways;
};

/// The ways to what is asked about, a `never allow`. A way by which nothing gets through that has no other way is left out. A verdict
/// that is no answer means that there may be others.
[[nodiscard]] Ways ways_to(const Subject& subject, const catalog::Catalog& catalog,
                           const model::Invariant& asked, std::size_t states = most_states);

} // namespace slrc::prove
