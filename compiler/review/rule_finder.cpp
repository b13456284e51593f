#include "compiler/review/rule_finder.hpp"

#include "compiler/review/covers.hpp"

#include <algorithm>

namespace slrc::review {

using iam::Effect;
using model::GuardDiagram;
using model::Rule;

namespace {

/// How many pairs of actions and resources are compared in one role. A role that needs more is made to be slow.
constexpr std::size_t pairs_limit = 1'000'000;

class Judge {
public:
    explicit Judge(Subject& subject)
        : subject_(subject),
          rules_(subject.role.rules),
          index_(rules_),
          left_(pairs_limit),
          has_deny_(
              std::ranges::any_of(rules_, [](const Rule& rule) { return rule.effect == Effect::deny; })) {}

    std::vector<Verdict> judge_all() {
        std::vector<Verdict> verdicts(rules_.size());
        for (std::size_t rule = 0; rule < rules_.size(); ++rule) {
            if (counts(rule)) {
                verdicts[rule] = judge(rule);
            }
        }
        for (Verdict& verdict : verdicts) {
            // Where the other rule goes, there is one guard left.
            if (verdict.what == Superfluous::under_two_guards &&
                verdicts[verdict.by].what != Superfluous::no &&
                verdicts[verdict.by].what != Superfluous::under_two_guards) {
                verdict.what = Superfluous::no;
            }
        }
        return verdicts;
    }

private:
    /// A rule whose guard never holds, or is too complex, is another check's business.
    [[nodiscard]] bool counts(std::size_t rule) const {
        return subject_.guards[rule] && *subject_.guards[rule] != GuardDiagram::never;
    }

    Verdict judge(std::size_t rule) {
        const Effect effect = rules_[rule].effect;
        const auto counted = [&](Effect of) {
            std::vector<std::size_t> others = index_.wider(rule, of);
            others.erase(std::remove_if(others.begin(), others.end(),
                                        [&](std::size_t other) { return other == rule || !counts(other); }),
                         others.end());
            return others;
        };
        if (has_deny_ && effect == Effect::allow) {
            for (const std::size_t other : counted(Effect::deny)) {
                if (is_unconditional(rules_[other].alternatives) && implied(rule, other) &&
                    covers(other, rule)) {
                    return {Superfluous::dead, other};
                }
            }
        }
        const std::vector<std::size_t> others = counted(effect);
        for (const std::size_t other : others) {
            if (makes_superfluous(other, rule)) {
                return {Superfluous::covered, other};
            }
        }
        for (const std::size_t other : others) {
            if (other < rule && excludes(other, rule) && equal(other, rule)) {
                return {Superfluous::under_two_guards, other};
            }
        }
        return {};
    }

    [[nodiscard]] bool makes_superfluous(std::size_t wide, std::size_t narrow) {
        if (!implied(narrow, wide) || !covers(wide, narrow) ||
            !covers_condition(rules_[wide].alternatives, rules_[narrow].alternatives)) {
            return false;
        }
        return stands_before(wide, narrow) || !implied(wide, narrow) || !covers(narrow, wide) ||
               !covers_condition(rules_[narrow].alternatives, rules_[wide].alternatives);
    }

    /// Which of two equal rules stays.
    [[nodiscard]] bool stands_before(std::size_t one, std::size_t other) const {
        const bool one_is_own = rules_[one].included_at.empty();
        const bool other_is_own = rules_[other].included_at.empty();
        return one_is_own == other_is_own ? one < other : other_is_own;
    }

    [[nodiscard]] bool equal(std::size_t one, std::size_t other) {
        return covers(one, other) && covers(other, one) &&
               covers_condition(rules_[one].alternatives, rules_[other].alternatives) &&
               covers_condition(rules_[other].alternatives, rules_[one].alternatives);
    }

    /// Whether the guard of `wide` holds wherever that of `narrow` does.
    [[nodiscard]] bool implied(std::size_t narrow, std::size_t wide) {
        const GuardDiagram::Node left = *subject_.guards[narrow];
        const GuardDiagram::Node right = *subject_.guards[wide];
        return left == right || right == subject_.space.permitted() ||
               subject_.space.diagram().implies(left, right).value_or(false);
    }

    [[nodiscard]] bool excludes(std::size_t one, std::size_t other) {
        return !implied(one, other) && !implied(other, one);
    }

    /// Actions and resources alone.
    [[nodiscard]] bool covers(std::size_t wide, std::size_t narrow) {
        const Rule& one = rules_[wide];
        const Rule& other = rules_[narrow];
        // Today's actions say no quickly. All but some are open at their end, which those of `*` are not.
        const bool is_bounded = one.not_actions || !other.not_actions;
        if (is_bounded && !contains(subject_.actions[wide], subject_.actions[narrow])) {
            return false;
        }
        const std::size_t pairs =
            one.actions.size() * other.actions.size() + one.resources.size() * other.resources.size();
        if (pairs > left_) {
            return false;
        }
        left_ -= pairs;
        return covers_actions(one.actions, one.not_actions, other.actions, other.not_actions) &&
               covers_resources(one, other);
    }

    Subject& subject_;
    const std::vector<Rule>& rules_;
    RuleIndex index_;
    std::size_t left_;
    bool has_deny_;
};

/// Whether one rule may say all that another one says, by today's actions alone. In most roles no two rules do, and a
/// small one is told faster by this than by an index of its rules.
bool may_cover(const Subject& subject, std::size_t wide, std::size_t narrow) {
    const Rule& one = subject.role.rules[wide];
    const Rule& other = subject.role.rules[narrow];
    const bool counts = one.effect == other.effect || one.effect == Effect::deny;
    const bool is_bounded = one.not_actions || !other.not_actions;
    return counts && (!is_bounded || contains(subject.actions[wide], subject.actions[narrow]));
}

bool none_covers_another(const Subject& subject) {
    constexpr std::size_t few = 32;
    const std::size_t count = subject.role.rules.size();
    for (std::size_t one = 0; one < count && count <= few; ++one) {
        for (std::size_t other = 0; other < count; ++other) {
            if (one != other && may_cover(subject, one, other)) {
                return false;
            }
        }
    }
    return count <= few;
}

} // namespace

std::vector<Verdict> judge_rules(Subject& subject) {
    if (none_covers_another(subject)) {
        return std::vector<Verdict>(subject.role.rules.size());
    }
    return Judge(subject).judge_all();
}

} // namespace slrc::review
