// Which rules of a role others make superfluous.
#pragma once

#include "compiler/model/role.hpp"
#include "compiler/review/subject.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace slrc::review {

// Finds the rules that may cover another one without looking at all of them.

/// A rule can only cover another if one of its resources begins, up to its first wildcard, as the other's first one does, and
/// if it has the other's first action, or a pattern for it. So each rule stands under its effect, its action (or the service
/// of several actions and of a pattern, or `*`) and the beginning of each resource; and a rule is looked up under each
/// beginning of its first resource that is as long as one of those. In a table of 10,000 rules that compares few pairs where
/// all would be 100 million.
class RuleIndex {
public:
    explicit RuleIndex(const std::vector<model::Rule>& rules);

    /// The rules of an effect that may cover this one, those without a condition first; at most `candidates_limit` of them,
    /// since more are in no sensible role. The rule itself may be among them.
    [[nodiscard]] std::vector<std::size_t> wider(std::size_t rule, iam::Effect effect) const;

    static constexpr std::size_t candidates_limit = 100;

private:
    void enter(std::size_t index);

    const std::vector<model::Rule>& rules_;
    std::unordered_map<std::string, std::vector<std::size_t>> table_;
    /// How long the beginnings of resources are.
    std::set<std::size_t> lengths_;
};

enum class Superfluous : std::uint8_t { no, covered, dead, under_two_guards };

/// What is wrong with one rule, and the other rule that makes it so.
struct Verdict {
    Superfluous what = Superfluous::no;
    std::size_t by = 0;
};

/// One verdict for each rule. Of two rules that cover one another the later one is superfluous, or the one that is
/// written in the role itself where the other comes out of a group.
[[nodiscard]] std::vector<Verdict> judge_rules(Subject& subject);

} // namespace slrc::review
